// @generated from Voicemail.md. Do not edit: run `schemadown generate`.

import type { Voicemail } from "../interfaces/Voicemail.js";
import * as v from "./runtime.js";

/** What a `Voicemail` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfVoicemail(): v.Check<Voicemail> {
  return v.guarded(walkVoicemail, v.object<Voicemail>("Voicemail", {
    id: v.optional(v.string),
    uploadStatus: v.optional(v.string),
  }));
}


/** Reads property after property: the faster way where values have few shapes. */
export function readVoicemail(value: unknown, depth: number): boolean {
  if (!v.isObject<Voicemail>(value, depth)) return false;
  let p: unknown;
  p = value.id; if (p !== undefined && typeof p !== "string") return false;
  p = value.uploadStatus; if (p !== undefined && typeof p !== "string") return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkVoicemail(value: unknown, depth: number): boolean {
  if (!v.isObject<Voicemail>(value, depth)) return false;
  if (!v.isPlain(value)) return readVoicemail(value, depth);
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "id": if (p !== undefined && typeof p !== "string") return false; break;
      case "uploadStatus": if (p !== undefined && typeof p !== "string") return false; break;
    }
  }
  return true;
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfVoicemail: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `Voicemail`. */
export function isVoicemail(value: unknown): value is Voicemail {
  try {
    return (v.isUniform(shapesOfVoicemail, value) && readVoicemail(value, 0)) || walkVoicemail(value, 0);
  } catch {
    return v.decide([readVoicemail, walkVoicemail], value);
  }
}


/** `value` as a `Voicemail`, or every issue with it. */
export function validateVoicemail(value: unknown): v.Result<Voicemail> {
  return isVoicemail(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfVoicemail, value) };
}

/** `value` as a `Voicemail`; throws a `ValidationError` with every issue. */
export function parseVoicemail(value: unknown): Voicemail {
  if (isVoicemail(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfVoicemail, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const voicemailSchema: v.Schema<Voicemail> = /* @__PURE__ */ v.schema(validateVoicemail, tableOfVoicemail);
