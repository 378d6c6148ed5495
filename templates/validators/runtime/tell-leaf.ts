// What is wrong with values that have nothing inside.

import { isDate, isDateTime } from "./date.js";
import { isInteger, isNumber } from "./guard.js";
import { oneOf } from "./issue.js";
import { type At, type Holder, isMissing, type Key, reject } from "./reject.js";

/** A text. */
export function tellString(value: unknown, at: At, key: Key, from?: Holder, expected = "a string"): void {
  if (typeof value !== "string") reject(value, at, key, expected, from);
}

/** `true` or `false`. */
export function tellBoolean(value: unknown, at: At, key: Key, from?: Holder, expected = "a boolean"): void {
  if (typeof value !== "boolean") reject(value, at, key, expected, from);
}

/** A finite number. */
export function tellNumber(value: unknown, at: At, key: Key, from?: Holder, expected = "a number"): void {
  if (!isNumber(value)) reject(value, at, key, expected, from);
}

/** A whole finite number. */
export function tellInteger(value: unknown, at: At, key: Key, from?: Holder, expected = "an integer"): void {
  if (!isInteger(value)) reject(value, at, key, expected, from);
}

/** A date-time of RFC 3339: a text that is none has the wrong format. */
export function tellDateTime(value: unknown, at: At, key: Key, from?: Holder, expected = "a date-time"): void {
  if (!isDateTime(value)) reject(value, at, key, expected, from, typeof value === "string" ? "format" : "type");
}

/** A date of RFC 3339. */
export function tellDate(value: unknown, at: At, key: Key, from?: Holder, expected = "a date"): void {
  if (!isDate(value)) reject(value, at, key, expected, from, typeof value === "string" ? "format" : "type");
}

/** One of the values. */
export function tellEnum(
  value: unknown,
  at: At,
  key: Key,
  values: readonly (string | number)[],
  from?: Holder,
  expected?: string,
): void {
  if (!values.includes(value as string)) reject(value, at, key, expected ?? oneOf(values), from, "enum");
}

/** Anything, but something: a hole in a list is nothing. */
export function tellUnknown(value: unknown, at: At, key: Key, from?: Holder, expected = "anything"): void {
  if (isMissing(value, key, from)) reject(value, at, key, expected, from);
}
