// @generated from AfterCallWork.md. Do not edit: run `schemadown generate`.

import type { AfterCallWork } from "../interfaces/AfterCallWork.js";
import * as v from "./runtime.js";

/** What a `AfterCallWork` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfAfterCallWork(): v.Check<AfterCallWork> {
  return v.guarded(walkAfterCallWork, v.object<AfterCallWork>("AfterCallWork", {
    startTime: v.optional(v.dateTime),
    endTime: v.optional(v.dateTime),
    state: v.optional(v.string),
  }));
}


/** Reads property after property: the faster way where values have few shapes. */
export function readAfterCallWork(value: unknown, depth: number): boolean {
  if (!v.isObject<AfterCallWork>(value, depth)) return false;
  let p: unknown;
  p = value.state; if (p !== undefined && typeof p !== "string") return false;
  p = value.startTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = value.endTime; if (p !== undefined && !v.isDateTime(p)) return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkAfterCallWork(value: unknown, depth: number): boolean {
  if (!v.isObject<AfterCallWork>(value, depth)) return false;
  if (!v.isPlain(value)) return readAfterCallWork(value, depth);
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "startTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "endTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "state": if (p !== undefined && typeof p !== "string") return false; break;
    }
  }
  return true;
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfAfterCallWork: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `AfterCallWork`. */
export function isAfterCallWork(value: unknown): value is AfterCallWork {
  try {
    return (v.isUniform(shapesOfAfterCallWork, value) && readAfterCallWork(value, 0)) || walkAfterCallWork(value, 0);
  } catch {
    return v.decide([readAfterCallWork, walkAfterCallWork], value);
  }
}


/** `value` as a `AfterCallWork`, or every issue with it. */
export function validateAfterCallWork(value: unknown): v.Result<AfterCallWork> {
  return isAfterCallWork(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfAfterCallWork, value) };
}

/** `value` as a `AfterCallWork`; throws a `ValidationError` with every issue. */
export function parseAfterCallWork(value: unknown): AfterCallWork {
  if (isAfterCallWork(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfAfterCallWork, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const afterCallWorkSchema: v.Schema<AfterCallWork> = /* @__PURE__ */ v.schema(validateAfterCallWork, tableOfAfterCallWork);
