// @generated from Wrapup.md. Do not edit: run `schemadown generate`.

import type { Wrapup } from "../interfaces/Wrapup.js";
import * as v from "./runtime.js";

/** Checks a `Wrapup`, and speaks Standard Schema v1. */
export const wrapupSchema: v.Schema<Wrapup> = v.object<Wrapup>("Wrapup", {
  code: v.optional(v.string),
  name: v.optional(v.string),
  notes: v.optional(v.string),
  tags: v.optional(v.array(v.string)),
  durationSeconds: v.optional(v.integer),
  endTime: v.optional(v.dateTime),
  provisional: v.optional(v.boolean),
});

/** True when `value` is a `Wrapup`. */
export function isWrapup(value: unknown): value is Wrapup {
  return v.is(wrapupSchema, value);
}

/** `value` as a `Wrapup`, or every issue with it. */
export function validateWrapup(value: unknown): v.Result<Wrapup> {
  return v.validate(wrapupSchema, value);
}

/** `value` as a `Wrapup`; throws a `ValidationError` with every issue. */
export function parseWrapup(value: unknown): Wrapup {
  return v.parse(wrapupSchema, value);
}
