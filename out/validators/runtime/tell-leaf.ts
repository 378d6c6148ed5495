// @generated. Do not edit: run `schemadown generate`.

// What is wrong with values that have nothing inside.

import { isDate, isDateTime } from "./date.js";
import { oneOf } from "./issue.js";
import { type At, type Holder, isMissing, type Key, reject, type Tell } from "./reject.js";

/** A text. */
export function tellString(value: unknown, at: At, key: Key, from?: Holder): void {
  if (typeof value !== "string") reject(value, at, key, from, "a string");
}

/** `true` or `false`. */
export function tellBoolean(value: unknown, at: At, key: Key, from?: Holder): void {
  if (typeof value !== "boolean") reject(value, at, key, from, "a boolean");
}

/** A finite number. */
export function tellNumber(value: unknown, at: At, key: Key, from?: Holder): void {
  if (!Number.isFinite(value)) reject(value, at, key, from, "a number");
}

/** A whole finite number. */
export function tellInteger(value: unknown, at: At, key: Key, from?: Holder): void {
  if (!Number.isInteger(value)) reject(value, at, key, from, "an integer");
}

/** A date-time of RFC 3339: a text that is none has the wrong format. */
export function tellDateTime(value: unknown, at: At, key: Key, from?: Holder): void {
  if (!isDateTime(value)) reject(value, at, key, from, "a date-time", "format");
}

/** A date of RFC 3339. */
export function tellDate(value: unknown, at: At, key: Key, from?: Holder): void {
  if (!isDate(value)) reject(value, at, key, from, "a date", "format");
}

/** One of the values. */
export function tellEnum(value: unknown, at: At, key: Key, values: readonly (string | number)[], from?: Holder): void {
  if (!values.includes(value as string)) reject(value, at, key, from, oneOf(values), "enum");
}

/** Anything, but something: a hole in a list is nothing. */
export function tellUnknown(value: unknown, at: At, key: Key, from?: Holder, expected = "anything"): void {
  if (isMissing(value, key, from)) reject(value, at, key, from, expected);
}

/** What `tell` tells of, or `null`. */
export function tellNullable(value: unknown, at: At, key: Key, tell: Tell, from?: Holder): void {
  if (value === null) return;
  at.isNullable = true;
  tell(value, at, key, from);
  at.isNullable = false;
}
