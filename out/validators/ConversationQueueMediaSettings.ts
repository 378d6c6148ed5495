// @generated from ConversationQueueMediaSettings.md. Do not edit: run `schemadown generate`.

import type { ConversationQueueMediaSettings } from "../interfaces/ConversationQueueMediaSettings.js";
import * as v from "./runtime.js";

/** Checks a `ConversationQueueMediaSettings`, and speaks Standard Schema v1. */
export const conversationQueueMediaSettingsSchema: v.Schema<ConversationQueueMediaSettings> = v.object<ConversationQueueMediaSettings>("ConversationQueueMediaSettings", {
  alertingTimeoutSeconds: v.optional(v.integer),
  autoAnswerAlertToneSeconds: v.optional(v.number),
  manualAnswerAlertToneSeconds: v.optional(v.number),
  enableAutoAnswer: v.optional(v.boolean),
});

/** True when `value` is a `ConversationQueueMediaSettings`. */
export function isConversationQueueMediaSettings(value: unknown): value is ConversationQueueMediaSettings {
  return v.is(conversationQueueMediaSettingsSchema, value);
}

/** `value` as a `ConversationQueueMediaSettings`, or every issue with it. */
export function validateConversationQueueMediaSettings(value: unknown): v.Result<ConversationQueueMediaSettings> {
  return v.validate(conversationQueueMediaSettingsSchema, value);
}

/** `value` as a `ConversationQueueMediaSettings`; throws a `ValidationError` with every issue. */
export function parseConversationQueueMediaSettings(value: unknown): ConversationQueueMediaSettings {
  return v.parse(conversationQueueMediaSettingsSchema, value);
}
