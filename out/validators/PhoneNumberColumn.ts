// @generated from PhoneNumberColumn.md. Do not edit: run `schemadown generate`.

import type { PhoneNumberColumn } from "../interfaces/PhoneNumberColumn.js";
import * as v from "./runtime.js";

/** Checks a `PhoneNumberColumn`, and speaks Standard Schema v1. */
export const phoneNumberColumnSchema: v.Schema<PhoneNumberColumn> = v.object<PhoneNumberColumn>("PhoneNumberColumn", {
  columnName: v.optional(v.string),
  type: v.optional(v.string),
});

/** True when `value` is a `PhoneNumberColumn`. */
export function isPhoneNumberColumn(value: unknown): value is PhoneNumberColumn {
  return v.is(phoneNumberColumnSchema, value);
}

/** `value` as a `PhoneNumberColumn`, or every issue with it. */
export function validatePhoneNumberColumn(value: unknown): v.Result<PhoneNumberColumn> {
  return v.validate(phoneNumberColumnSchema, value);
}

/** `value` as a `PhoneNumberColumn`; throws a `ValidationError` with every issue. */
export function parsePhoneNumberColumn(value: unknown): PhoneNumberColumn {
  return v.parse(phoneNumberColumnSchema, value);
}
