// @generated from Voicemail.md. Do not edit: run `schemadown generate`.

import type { Voicemail } from "../interfaces/Voicemail.js";
import * as v from "./runtime.js";

/** What a `Voicemail` is: the compiler proves it against the interface. */
export function tableOfVoicemail(): v.Check<Voicemail> {
  return v.guarded(readVoicemail, v.object<Voicemail>("Voicemail", {
    id: v.optional(v.string),
    uploadStatus: v.optional(v.string),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readVoicemail(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<Voicemail>;
  let p: unknown;
  p = o.id; if (typeof p !== "string" && p !== undefined) return false;
  p = o.uploadStatus; if (typeof p !== "string" && p !== undefined) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkVoicemail(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readVoicemail(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof Voicemail) {
      case "id": if (typeof p !== "string" && p !== undefined) return false; break;
      case "uploadStatus": if (typeof p !== "string" && p !== undefined) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `Voicemail`. Asked only where the guards have refused one. */
export function tellVoicemail(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<Voicemail>(value, at, key, from, "Voicemail", tellVoicemail);
  if (o === undefined) return;
  v.tellString(o.id, at, "id");
  v.tellString(o.uploadStatus, at, "uploadStatus");
  v.leave(at);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfVoicemail: v.Shapes | undefined;
let readsOfVoicemail = 0;

/** True when `value` is a `Voicemail`. */
export function isVoicemail(value: unknown): value is Voicemail {
  try {
    if (--readsOfVoicemail > 0 || (readsOfVoicemail = v.look(shapesOfVoicemail ??= v.shapes(), value)) > 0) {
      if (readVoicemail(value)) return true;
    }
    return walkVoicemail(value);
  } catch {
    return v.decide([readVoicemail, walkVoicemail], value);
  }
}

/** `value` as a `Voicemail`, or every issue with it. */
export function validateVoicemail(value: unknown): v.Result<Voicemail> {
  return isVoicemail(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellVoicemail) };
}

/** `value` as a `Voicemail`; throws a `ValidationError` with every issue. */
export function parseVoicemail(value: unknown): Voicemail {
  if (isVoicemail(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellVoicemail));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const voicemailSchema: v.Schema<Voicemail> = /* @__PURE__ */ v.schema(validateVoicemail, tableOfVoicemail);
