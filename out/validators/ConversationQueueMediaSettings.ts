// @generated from ConversationQueueMediaSettings.md. Do not edit: run `schemadown generate`.

import type { ConversationQueueMediaSettings } from "../interfaces/ConversationQueueMediaSettings.js";
import * as v from "./runtime.js";

/** What a `ConversationQueueMediaSettings` is: the compiler proves it against the interface. */
export function tableOfConversationQueueMediaSettings(): v.Check<ConversationQueueMediaSettings> {
  return v.guarded(readConversationQueueMediaSettings, v.object<ConversationQueueMediaSettings>("ConversationQueueMediaSettings", {
    alertingTimeoutSeconds: v.optional(v.integer),
    autoAnswerAlertToneSeconds: v.optional(v.number),
    manualAnswerAlertToneSeconds: v.optional(v.number),
    enableAutoAnswer: v.optional(v.boolean),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readConversationQueueMediaSettings(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<ConversationQueueMediaSettings>;
  let p: unknown;
  p = o.alertingTimeoutSeconds; if (!Number.isInteger(p) && p !== undefined) return false;
  p = o.autoAnswerAlertToneSeconds; if (!Number.isFinite(p) && p !== undefined) return false;
  p = o.manualAnswerAlertToneSeconds; if (!Number.isFinite(p) && p !== undefined) return false;
  p = o.enableAutoAnswer; if (typeof p !== "boolean" && p !== undefined) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkConversationQueueMediaSettings(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readConversationQueueMediaSettings(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof ConversationQueueMediaSettings) {
      case "alertingTimeoutSeconds": if (!Number.isInteger(p) && p !== undefined) return false; break;
      case "autoAnswerAlertToneSeconds": if (!Number.isFinite(p) && p !== undefined) return false; break;
      case "manualAnswerAlertToneSeconds": if (!Number.isFinite(p) && p !== undefined) return false; break;
      case "enableAutoAnswer": if (typeof p !== "boolean" && p !== undefined) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `ConversationQueueMediaSettings`. Asked only where the guards have refused one. */
export function tellConversationQueueMediaSettings(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<ConversationQueueMediaSettings>(value, at, key, from, "ConversationQueueMediaSettings", tellConversationQueueMediaSettings);
  if (o === undefined) return;
  v.tellInteger(o.alertingTimeoutSeconds, at, "alertingTimeoutSeconds");
  v.tellNumber(o.autoAnswerAlertToneSeconds, at, "autoAnswerAlertToneSeconds");
  v.tellNumber(o.manualAnswerAlertToneSeconds, at, "manualAnswerAlertToneSeconds");
  v.tellBoolean(o.enableAutoAnswer, at, "enableAutoAnswer");
  v.leave(at);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfConversationQueueMediaSettings: v.Shapes | undefined;
let readsOfConversationQueueMediaSettings = 0;

/** True when `value` is a `ConversationQueueMediaSettings`. */
export function isConversationQueueMediaSettings(value: unknown): value is ConversationQueueMediaSettings {
  try {
    if (--readsOfConversationQueueMediaSettings > 0 || (readsOfConversationQueueMediaSettings = v.look(shapesOfConversationQueueMediaSettings ??= v.shapes(), value)) > 0) {
      if (readConversationQueueMediaSettings(value)) return true;
    }
    return walkConversationQueueMediaSettings(value);
  } catch {
    return v.decide([readConversationQueueMediaSettings, walkConversationQueueMediaSettings], value);
  }
}

/** `value` as a `ConversationQueueMediaSettings`, or every issue with it. */
export function validateConversationQueueMediaSettings(value: unknown): v.Result<ConversationQueueMediaSettings> {
  return isConversationQueueMediaSettings(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellConversationQueueMediaSettings) };
}

/** `value` as a `ConversationQueueMediaSettings`; throws a `ValidationError` with every issue. */
export function parseConversationQueueMediaSettings(value: unknown): ConversationQueueMediaSettings {
  if (isConversationQueueMediaSettings(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellConversationQueueMediaSettings));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const conversationQueueMediaSettingsSchema: v.Schema<ConversationQueueMediaSettings> = /* @__PURE__ */ v.schema(validateConversationQueueMediaSettings, tableOfConversationQueueMediaSettings);
