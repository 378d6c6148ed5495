// @generated from AfterCallWork.md. Do not edit: run `schemadown generate`.

import type { AfterCallWork } from "../interfaces/AfterCallWork.js";
import * as v from "./runtime.js";

/** Checks a `AfterCallWork`, and speaks Standard Schema v1. */
export const afterCallWorkSchema: v.Schema<AfterCallWork> = v.object<AfterCallWork>("AfterCallWork", {
  startTime: v.optional(v.dateTime),
  endTime: v.optional(v.dateTime),
  state: v.optional(v.string),
});

/** True when `value` is a `AfterCallWork`. */
export function isAfterCallWork(value: unknown): value is AfterCallWork {
  return v.is(afterCallWorkSchema, value);
}

/** `value` as a `AfterCallWork`, or every issue with it. */
export function validateAfterCallWork(value: unknown): v.Result<AfterCallWork> {
  return v.validate(afterCallWorkSchema, value);
}

/** `value` as a `AfterCallWork`; throws a `ValidationError` with every issue. */
export function parseAfterCallWork(value: unknown): AfterCallWork {
  return v.parse(afterCallWorkSchema, value);
}
