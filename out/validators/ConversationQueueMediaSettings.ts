// @generated from ConversationQueueMediaSettings.md. Do not edit: run `schemadown generate`.

import type { ConversationQueueMediaSettings } from "../interfaces/ConversationQueueMediaSettings.js";
import * as v from "./runtime.js";

/** What a `ConversationQueueMediaSettings` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfConversationQueueMediaSettings(): v.Check<ConversationQueueMediaSettings> {
  return v.guarded(walkConversationQueueMediaSettings, v.object<ConversationQueueMediaSettings>("ConversationQueueMediaSettings", {
    alertingTimeoutSeconds: v.optional(v.integer),
    autoAnswerAlertToneSeconds: v.optional(v.number),
    manualAnswerAlertToneSeconds: v.optional(v.number),
    enableAutoAnswer: v.optional(v.boolean),
  }));
}


/** Reads property after property: the faster way where values have few shapes. */
export function readConversationQueueMediaSettings(value: unknown, depth: number): boolean {
  if (!v.isObject<ConversationQueueMediaSettings>(value, depth)) return false;
  let p: unknown;
  p = value.alertingTimeoutSeconds; if (p !== undefined && !v.isInteger(p)) return false;
  p = value.autoAnswerAlertToneSeconds; if (p !== undefined && !v.isFinite(p)) return false;
  p = value.manualAnswerAlertToneSeconds; if (p !== undefined && !v.isFinite(p)) return false;
  p = value.enableAutoAnswer; if (p !== undefined && typeof p !== "boolean") return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkConversationQueueMediaSettings(value: unknown, depth: number): boolean {
  if (!v.isObject<ConversationQueueMediaSettings>(value, depth)) return false;
  if (!v.isPlain(value)) return readConversationQueueMediaSettings(value, depth);
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "alertingTimeoutSeconds": if (p !== undefined && !v.isInteger(p)) return false; break;
      case "autoAnswerAlertToneSeconds": if (p !== undefined && !v.isFinite(p)) return false; break;
      case "manualAnswerAlertToneSeconds": if (p !== undefined && !v.isFinite(p)) return false; break;
      case "enableAutoAnswer": if (p !== undefined && typeof p !== "boolean") return false; break;
    }
  }
  return true;
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfConversationQueueMediaSettings: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `ConversationQueueMediaSettings`. */
export function isConversationQueueMediaSettings(value: unknown): value is ConversationQueueMediaSettings {
  try {
    return (v.isUniform(shapesOfConversationQueueMediaSettings, value) && readConversationQueueMediaSettings(value, 0)) || walkConversationQueueMediaSettings(value, 0);
  } catch {
    return v.decide([readConversationQueueMediaSettings, walkConversationQueueMediaSettings], value);
  }
}


/** `value` as a `ConversationQueueMediaSettings`, or every issue with it. */
export function validateConversationQueueMediaSettings(value: unknown): v.Result<ConversationQueueMediaSettings> {
  return isConversationQueueMediaSettings(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfConversationQueueMediaSettings, value) };
}

/** `value` as a `ConversationQueueMediaSettings`; throws a `ValidationError` with every issue. */
export function parseConversationQueueMediaSettings(value: unknown): ConversationQueueMediaSettings {
  if (isConversationQueueMediaSettings(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfConversationQueueMediaSettings, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const conversationQueueMediaSettingsSchema: v.Schema<ConversationQueueMediaSettings> = /* @__PURE__ */ v.schema(validateConversationQueueMediaSettings, tableOfConversationQueueMediaSettings);
