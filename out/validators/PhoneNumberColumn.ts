// @generated from PhoneNumberColumn.md. Do not edit: run `schemadown generate`.

import type { PhoneNumberColumn } from "../interfaces/PhoneNumberColumn.js";
import * as v from "./runtime.js";

/** What a `PhoneNumberColumn` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfPhoneNumberColumn(): v.Check<PhoneNumberColumn> {
  return v.guarded(walkPhoneNumberColumn, v.object<PhoneNumberColumn>("PhoneNumberColumn", {
    columnName: v.optional(v.string),
    type: v.optional(v.string),
  }));
}


/** Reads property after property: the faster way where values have few shapes. */
export function readPhoneNumberColumn(value: unknown, depth: number): boolean {
  if (!v.isObject<PhoneNumberColumn>(value, depth)) return false;
  let p: unknown;
  p = value.columnName; if (p !== undefined && typeof p !== "string") return false;
  p = value.type; if (p !== undefined && typeof p !== "string") return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkPhoneNumberColumn(value: unknown, depth: number): boolean {
  if (!v.isObject<PhoneNumberColumn>(value, depth)) return false;
  if (!v.isPlain(value)) return readPhoneNumberColumn(value, depth);
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "columnName": if (p !== undefined && typeof p !== "string") return false; break;
      case "type": if (p !== undefined && typeof p !== "string") return false; break;
    }
  }
  return true;
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfPhoneNumberColumn: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `PhoneNumberColumn`. */
export function isPhoneNumberColumn(value: unknown): value is PhoneNumberColumn {
  try {
    return (v.isUniform(shapesOfPhoneNumberColumn, value) && readPhoneNumberColumn(value, 0)) || walkPhoneNumberColumn(value, 0);
  } catch {
    return v.decide([readPhoneNumberColumn, walkPhoneNumberColumn], value);
  }
}


/** `value` as a `PhoneNumberColumn`, or every issue with it. */
export function validatePhoneNumberColumn(value: unknown): v.Result<PhoneNumberColumn> {
  return isPhoneNumberColumn(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfPhoneNumberColumn, value) };
}

/** `value` as a `PhoneNumberColumn`; throws a `ValidationError` with every issue. */
export function parsePhoneNumberColumn(value: unknown): PhoneNumberColumn {
  if (isPhoneNumberColumn(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfPhoneNumberColumn, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const phoneNumberColumnSchema: v.Schema<PhoneNumberColumn> = /* @__PURE__ */ v.schema(validatePhoneNumberColumn, tableOfPhoneNumberColumn);
