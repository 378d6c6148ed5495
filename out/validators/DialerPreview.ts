// @generated from DialerPreview.md. Do not edit: run `schemadown generate`.

import type { DialerPreview } from "../interfaces/DialerPreview.js";
import { phoneNumberColumnSchema } from "./PhoneNumberColumn.js";
import * as v from "./runtime.js";

/** Checks a `DialerPreview`, and speaks Standard Schema v1. */
export const dialerPreviewSchema: v.Schema<DialerPreview> = v.object<DialerPreview>("DialerPreview", {
  id: v.optional(v.string),
  contactId: v.optional(v.string),
  contactListId: v.optional(v.string),
  campaignId: v.optional(v.string),
  phoneNumberColumns: v.optional(v.array(v.reference(() => phoneNumberColumnSchema))),
  callbackAutoAnswer: v.optional(v.boolean),
});

/** True when `value` is a `DialerPreview`. */
export function isDialerPreview(value: unknown): value is DialerPreview {
  return v.is(dialerPreviewSchema, value);
}

/** `value` as a `DialerPreview`, or every issue with it. */
export function validateDialerPreview(value: unknown): v.Result<DialerPreview> {
  return v.validate(dialerPreviewSchema, value);
}

/** `value` as a `DialerPreview`; throws a `ValidationError` with every issue. */
export function parseDialerPreview(value: unknown): DialerPreview {
  return v.parse(dialerPreviewSchema, value);
}
