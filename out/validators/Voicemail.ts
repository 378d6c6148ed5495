// @generated from Voicemail.md. Do not edit: run `schemadown generate`.

import type { Voicemail } from "../interfaces/Voicemail.js";
import * as v from "./runtime.js";

/** Checks a `Voicemail`, and speaks Standard Schema v1. */
export const voicemailSchema: v.Schema<Voicemail> = v.object<Voicemail>("Voicemail", {
  id: v.optional(v.string),
  uploadStatus: v.optional(v.string),
});

/** True when `value` is a `Voicemail`. */
export function isVoicemail(value: unknown): value is Voicemail {
  return v.is(voicemailSchema, value);
}

/** `value` as a `Voicemail`, or every issue with it. */
export function validateVoicemail(value: unknown): v.Result<Voicemail> {
  return v.validate(voicemailSchema, value);
}

/** `value` as a `Voicemail`; throws a `ValidationError` with every issue. */
export function parseVoicemail(value: unknown): Voicemail {
  return v.parse(voicemailSchema, value);
}
