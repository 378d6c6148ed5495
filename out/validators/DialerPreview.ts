// @generated from DialerPreview.md. Do not edit: run `schemadown generate`.

import type { DialerPreview } from "../interfaces/DialerPreview.js";
import { readPhoneNumberColumn, tableOfPhoneNumberColumn, tellPhoneNumberColumn, walkPhoneNumberColumn } from "./PhoneNumberColumn.js";
import * as v from "./runtime.js";

/** What a `DialerPreview` is: the compiler proves it against the interface. */
export function tableOfDialerPreview(): v.Check<DialerPreview> {
  return v.guarded(readDialerPreview, v.object<DialerPreview>("DialerPreview", {
    id: v.optional(v.string),
    contactId: v.optional(v.string),
    contactListId: v.optional(v.string),
    campaignId: v.optional(v.string),
    phoneNumberColumns: v.optional(v.array(v.reference(tableOfPhoneNumberColumn))),
    callbackAutoAnswer: v.optional(v.boolean),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readDialerPreview(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<DialerPreview>;
  let p: unknown;
  p = o.id; if (typeof p !== "string" && p !== undefined) return false;
  p = o.contactId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.contactListId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.campaignId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.callbackAutoAnswer; if (typeof p !== "boolean" && p !== undefined) return false;
  p = o.phoneNumberColumns; if (p !== undefined && !readPhoneNumberColumnList(p)) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkDialerPreview(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readDialerPreview(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof DialerPreview) {
      case "id": if (typeof p !== "string" && p !== undefined) return false; break;
      case "contactId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "contactListId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "campaignId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "phoneNumberColumns": if (p !== undefined && !walkPhoneNumberColumnList(p)) return false; break;
      case "callbackAutoAnswer": if (typeof p !== "boolean" && p !== undefined) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `DialerPreview`. Asked only where the guards have refused one. */
export function tellDialerPreview(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<DialerPreview>(value, at, key, from, "DialerPreview", tellDialerPreview);
  if (o === undefined) return;
  v.tellString(o.id, at, "id");
  v.tellString(o.contactId, at, "contactId");
  v.tellString(o.contactListId, at, "contactListId");
  v.tellString(o.campaignId, at, "campaignId");
  v.tellList(o.phoneNumberColumns, at, "phoneNumberColumns", tellPhoneNumberColumn);
  v.tellBoolean(o.callbackAutoAnswer, at, "callbackAutoAnswer");
  v.leave(at);
}

function readPhoneNumberColumnList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  if (value.length > 16 && v.isSpent(value.length)) return v.recall(readPhoneNumberColumnList, value, 0);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item: unknown = value[at];
    if (!readPhoneNumberColumn(item)) return false;
  }
  return true;
}

function walkPhoneNumberColumnList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  if (value.length > 16 && v.isSpent(value.length)) return v.recall(walkPhoneNumberColumnList, value, 0);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item: unknown = value[at];
    if (!walkPhoneNumberColumn(item)) return false;
  }
  return true;
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfDialerPreview: v.Shapes | undefined;
let readsOfDialerPreview = 0;

/** True when `value` is a `DialerPreview`. */
export function isDialerPreview(value: unknown): value is DialerPreview {
  try {
    if (--readsOfDialerPreview > 0 || (readsOfDialerPreview = v.look(shapesOfDialerPreview ??= v.shapes(), value)) > 0) {
      if (readDialerPreview(value)) return true;
    }
    return walkDialerPreview(value);
  } catch {
    return v.decide([readDialerPreview, walkDialerPreview], value);
  }
}

/** `value` as a `DialerPreview`, or every issue with it. */
export function validateDialerPreview(value: unknown): v.Result<DialerPreview> {
  return isDialerPreview(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellDialerPreview) };
}

/** `value` as a `DialerPreview`; throws a `ValidationError` with every issue. */
export function parseDialerPreview(value: unknown): DialerPreview {
  if (isDialerPreview(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellDialerPreview));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const dialerPreviewSchema: v.Schema<DialerPreview> = /* @__PURE__ */ v.schema(validateDialerPreview, tableOfDialerPreview);
