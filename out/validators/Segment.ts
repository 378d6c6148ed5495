// @generated from Segment.md. Do not edit: run `schemadown generate`.

import type { Segment } from "../interfaces/Segment.js";
import * as v from "./runtime.js";

/** What a `Segment` is: the compiler proves it against the interface. */
export function tableOfSegment(): v.Check<Segment> {
  return v.guarded(readSegment, v.object<Segment>("Segment", {
    startTime: v.required(v.dateTime),
    endTime: v.required(v.dateTime),
    type: v.optional(v.string),
    howEnded: v.optional(v.string),
    disconnectType: v.optional(v.string),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readSegment(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<Segment>;
  let p: unknown;
  p = o.type; if (typeof p !== "string" && p !== undefined) return false;
  p = o.howEnded; if (typeof p !== "string" && p !== undefined) return false;
  p = o.disconnectType; if (typeof p !== "string" && p !== undefined) return false;
  p = o.startTime; if (!v.isDateTime(p)) return false;
  p = o.endTime; if (!v.isDateTime(p)) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkSegment(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readSegment(value);
  let found = 0;
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof Segment) {
      case "startTime": if (!v.isDateTime(p)) return false; found++; break;
      case "endTime": if (!v.isDateTime(p)) return false; found++; break;
      case "type": if (typeof p !== "string" && p !== undefined) return false; break;
      case "howEnded": if (typeof p !== "string" && p !== undefined) return false; break;
      case "disconnectType": if (typeof p !== "string" && p !== undefined) return false; break;
    }
  }
  return found === 2 || readSegment(value);
}

/** Tells every issue with a value that should be a `Segment`. Asked only where the guards have refused one. */
export function tellSegment(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<Segment>(value, at, key, from, "Segment", tellSegment);
  if (o === undefined) return;
  v.tellDateTime(o.startTime, at, "startTime", o);
  v.tellDateTime(o.endTime, at, "endTime", o);
  v.tellString(o.type, at, "type");
  v.tellString(o.howEnded, at, "howEnded");
  v.tellString(o.disconnectType, at, "disconnectType");
  v.leave(at);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfSegment: v.Shapes | undefined;
let readsOfSegment = 0;

/** True when `value` is a `Segment`. */
export function isSegment(value: unknown): value is Segment {
  try {
    if (--readsOfSegment > 0 || (readsOfSegment = v.look(shapesOfSegment ??= v.shapes(), value)) > 0) {
      if (readSegment(value)) return true;
    }
    return walkSegment(value);
  } catch {
    return v.decide([readSegment, walkSegment], value);
  }
}

/** `value` as a `Segment`, or every issue with it. */
export function validateSegment(value: unknown): v.Result<Segment> {
  return isSegment(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellSegment) };
}

/** `value` as a `Segment`; throws a `ValidationError` with every issue. */
export function parseSegment(value: unknown): Segment {
  if (isSegment(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellSegment));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const segmentSchema: v.Schema<Segment> = /* @__PURE__ */ v.schema(validateSegment, tableOfSegment);
