// @generated from PhoneNumberColumn.md. Do not edit: run `schemadown generate`.

import type { PhoneNumberColumn } from "../interfaces/PhoneNumberColumn.js";
import * as v from "./runtime.js";

/** What a `PhoneNumberColumn` is: the compiler proves it against the interface. */
export function tableOfPhoneNumberColumn(): v.Check<PhoneNumberColumn> {
  return v.guarded(readPhoneNumberColumn, v.object<PhoneNumberColumn>("PhoneNumberColumn", {
    columnName: v.optional(v.string),
    type: v.optional(v.string),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readPhoneNumberColumn(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<PhoneNumberColumn>;
  let p: unknown;
  p = o.columnName; if (typeof p !== "string" && p !== undefined) return false;
  p = o.type; if (typeof p !== "string" && p !== undefined) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkPhoneNumberColumn(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readPhoneNumberColumn(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof PhoneNumberColumn) {
      case "columnName": if (typeof p !== "string" && p !== undefined) return false; break;
      case "type": if (typeof p !== "string" && p !== undefined) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `PhoneNumberColumn`. Asked only where the guards have refused one. */
export function tellPhoneNumberColumn(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<PhoneNumberColumn>(value, at, key, from, "PhoneNumberColumn", tellPhoneNumberColumn);
  if (o === undefined) return;
  v.tellString(o.columnName, at, "columnName");
  v.tellString(o.type, at, "type");
  v.leave(at);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfPhoneNumberColumn: v.Shapes | undefined;
let readsOfPhoneNumberColumn = 0;

/** True when `value` is a `PhoneNumberColumn`. */
export function isPhoneNumberColumn(value: unknown): value is PhoneNumberColumn {
  try {
    if (--readsOfPhoneNumberColumn > 0 || (readsOfPhoneNumberColumn = v.look(shapesOfPhoneNumberColumn ??= v.shapes(), value)) > 0) {
      if (readPhoneNumberColumn(value)) return true;
    }
    return walkPhoneNumberColumn(value);
  } catch {
    return v.decide([readPhoneNumberColumn, walkPhoneNumberColumn], value);
  }
}

/** `value` as a `PhoneNumberColumn`, or every issue with it. */
export function validatePhoneNumberColumn(value: unknown): v.Result<PhoneNumberColumn> {
  return isPhoneNumberColumn(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellPhoneNumberColumn) };
}

/** `value` as a `PhoneNumberColumn`; throws a `ValidationError` with every issue. */
export function parsePhoneNumberColumn(value: unknown): PhoneNumberColumn {
  if (isPhoneNumberColumn(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellPhoneNumberColumn));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const phoneNumberColumnSchema: v.Schema<PhoneNumberColumn> = /* @__PURE__ */ v.schema(validatePhoneNumberColumn, tableOfPhoneNumberColumn);
