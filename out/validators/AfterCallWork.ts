// @generated from AfterCallWork.md. Do not edit: run `schemadown generate`.

import type { AfterCallWork } from "../interfaces/AfterCallWork.js";
import * as v from "./runtime.js";

/** What a `AfterCallWork` is: the compiler proves it against the interface. */
export function tableOfAfterCallWork(): v.Check<AfterCallWork> {
  return v.guarded(readAfterCallWork, v.object<AfterCallWork>("AfterCallWork", {
    startTime: v.optional(v.dateTime),
    endTime: v.optional(v.dateTime),
    state: v.optional(v.string),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readAfterCallWork(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<AfterCallWork>;
  let p: unknown;
  p = o.state; if (typeof p !== "string" && p !== undefined) return false;
  p = o.startTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = o.endTime; if (p !== undefined && !v.isDateTime(p)) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkAfterCallWork(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readAfterCallWork(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof AfterCallWork) {
      case "startTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "endTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "state": if (typeof p !== "string" && p !== undefined) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `AfterCallWork`. Asked only where the guards have refused one. */
export function tellAfterCallWork(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<AfterCallWork>(value, at, key, from, "AfterCallWork", tellAfterCallWork);
  if (o === undefined) return;
  v.tellDateTime(o.startTime, at, "startTime");
  v.tellDateTime(o.endTime, at, "endTime");
  v.tellString(o.state, at, "state");
  v.leave(at);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfAfterCallWork: v.Shapes | undefined;
let readsOfAfterCallWork = 0;

/** True when `value` is a `AfterCallWork`. */
export function isAfterCallWork(value: unknown): value is AfterCallWork {
  try {
    if (--readsOfAfterCallWork > 0 || (readsOfAfterCallWork = v.look(shapesOfAfterCallWork ??= v.shapes(), value)) > 0) {
      if (readAfterCallWork(value)) return true;
    }
    return walkAfterCallWork(value);
  } catch {
    return v.decide([readAfterCallWork, walkAfterCallWork], value);
  }
}

/** `value` as a `AfterCallWork`, or every issue with it. */
export function validateAfterCallWork(value: unknown): v.Result<AfterCallWork> {
  return isAfterCallWork(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellAfterCallWork) };
}

/** `value` as a `AfterCallWork`; throws a `ValidationError` with every issue. */
export function parseAfterCallWork(value: unknown): AfterCallWork {
  if (isAfterCallWork(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellAfterCallWork));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const afterCallWorkSchema: v.Schema<AfterCallWork> = /* @__PURE__ */ v.schema(validateAfterCallWork, tableOfAfterCallWork);
