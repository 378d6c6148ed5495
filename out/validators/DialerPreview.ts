// @generated from DialerPreview.md. Do not edit: run `schemadown generate`.

import type { DialerPreview } from "../interfaces/DialerPreview.js";
import { readPhoneNumberColumn, tableOfPhoneNumberColumn, walkPhoneNumberColumn } from "./PhoneNumberColumn.js";
import * as v from "./runtime.js";

/** What a `DialerPreview` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfDialerPreview(): v.Check<DialerPreview> {
  return v.guarded(walkDialerPreview, v.object<DialerPreview>("DialerPreview", {
    id: v.optional(v.string),
    contactId: v.optional(v.string),
    contactListId: v.optional(v.string),
    campaignId: v.optional(v.string),
    phoneNumberColumns: v.optional(v.array(v.reference(tableOfPhoneNumberColumn))),
    callbackAutoAnswer: v.optional(v.boolean),
  }));
}


/** Reads property after property: the faster way where values have few shapes. */
export function readDialerPreview(value: unknown, depth: number): boolean {
  if (!v.isObject<DialerPreview>(value, depth)) return false;
  let p: unknown;
  p = value.id; if (p !== undefined && typeof p !== "string") return false;
  p = value.contactId; if (p !== undefined && typeof p !== "string") return false;
  p = value.contactListId; if (p !== undefined && typeof p !== "string") return false;
  p = value.campaignId; if (p !== undefined && typeof p !== "string") return false;
  p = value.callbackAutoAnswer; if (p !== undefined && typeof p !== "boolean") return false;
  p = value.phoneNumberColumns; if (p !== undefined && !readPhoneNumberColumnList(p, depth + 1)) return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkDialerPreview(value: unknown, depth: number): boolean {
  if (!v.isObject<DialerPreview>(value, depth)) return false;
  if (!v.isPlain(value)) return readDialerPreview(value, depth);
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "id": if (p !== undefined && typeof p !== "string") return false; break;
      case "contactId": if (p !== undefined && typeof p !== "string") return false; break;
      case "contactListId": if (p !== undefined && typeof p !== "string") return false; break;
      case "campaignId": if (p !== undefined && typeof p !== "string") return false; break;
      case "phoneNumberColumns": if (p !== undefined && !walkPhoneNumberColumnList(p, depth + 1)) return false; break;
      case "callbackAutoAnswer": if (p !== undefined && typeof p !== "boolean") return false; break;
    }
  }
  return true;
}


function readPhoneNumberColumnList(value: unknown, depth: number): boolean {
  if (!v.isList(value, depth)) return false;
  if (v.isSpent(value.length)) return v.recall(readPhoneNumberColumnList, value, depth);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (!readPhoneNumberColumn(item, depth + 1)) return false;
  }
  return true;
}


function walkPhoneNumberColumnList(value: unknown, depth: number): boolean {
  if (!v.isList(value, depth)) return false;
  if (v.isSpent(value.length)) return v.recall(walkPhoneNumberColumnList, value, depth);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (!walkPhoneNumberColumn(item, depth + 1)) return false;
  }
  return true;
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfDialerPreview: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `DialerPreview`. */
export function isDialerPreview(value: unknown): value is DialerPreview {
  try {
    return (v.isUniform(shapesOfDialerPreview, value) && readDialerPreview(value, 0)) || walkDialerPreview(value, 0);
  } catch {
    return v.decide([readDialerPreview, walkDialerPreview], value);
  }
}


/** `value` as a `DialerPreview`, or every issue with it. */
export function validateDialerPreview(value: unknown): v.Result<DialerPreview> {
  return isDialerPreview(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfDialerPreview, value) };
}

/** `value` as a `DialerPreview`; throws a `ValidationError` with every issue. */
export function parseDialerPreview(value: unknown): DialerPreview {
  if (isDialerPreview(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfDialerPreview, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const dialerPreviewSchema: v.Schema<DialerPreview> = /* @__PURE__ */ v.schema(validateDialerPreview, tableOfDialerPreview);
