// @generated from Segment.md. Do not edit: run `schemadown generate`.

import type { Segment } from "../interfaces/Segment.js";
import * as v from "./runtime.js";

/** What a `Segment` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfSegment(): v.Check<Segment> {
  return v.guarded(walkSegment, v.object<Segment>("Segment", {
    startTime: v.required(v.dateTime),
    endTime: v.required(v.dateTime),
    type: v.optional(v.string),
    howEnded: v.optional(v.string),
    disconnectType: v.optional(v.string),
  }));
}


/** Reads property after property: the faster way where values have few shapes. */
export function readSegment(value: unknown, depth: number): boolean {
  if (!v.isObject<Segment>(value, depth)) return false;
  let p: unknown;
  p = value.type; if (p !== undefined && typeof p !== "string") return false;
  p = value.howEnded; if (p !== undefined && typeof p !== "string") return false;
  p = value.disconnectType; if (p !== undefined && typeof p !== "string") return false;
  p = value.startTime; if (!v.isDateTime(p)) return false;
  p = value.endTime; if (!v.isDateTime(p)) return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkSegment(value: unknown, depth: number): boolean {
  if (!v.isObject<Segment>(value, depth)) return false;
  if (!v.isPlain(value)) return readSegment(value, depth);
  let found = 0;
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "startTime": if (!v.isDateTime(p)) return false; found++; break;
      case "endTime": if (!v.isDateTime(p)) return false; found++; break;
      case "type": if (p !== undefined && typeof p !== "string") return false; break;
      case "howEnded": if (p !== undefined && typeof p !== "string") return false; break;
      case "disconnectType": if (p !== undefined && typeof p !== "string") return false; break;
    }
  }
  return found === 2 || readSegment(value, depth);
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfSegment: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `Segment`. */
export function isSegment(value: unknown): value is Segment {
  try {
    return (v.isUniform(shapesOfSegment, value) && readSegment(value, 0)) || walkSegment(value, 0);
  } catch {
    return v.decide([readSegment, walkSegment], value);
  }
}


/** `value` as a `Segment`, or every issue with it. */
export function validateSegment(value: unknown): v.Result<Segment> {
  return isSegment(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfSegment, value) };
}

/** `value` as a `Segment`; throws a `ValidationError` with every issue. */
export function parseSegment(value: unknown): Segment {
  if (isSegment(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfSegment, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const segmentSchema: v.Schema<Segment> = /* @__PURE__ */ v.schema(validateSegment, tableOfSegment);
