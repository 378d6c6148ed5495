// @generated from Callback.md. Do not edit: run `schemadown generate`.

import type { Callback } from "../interfaces/Callback.js";
import { afterCallWorkSchema } from "./AfterCallWork.js";
import { conversationQueueMediaSettingsSchema } from "./ConversationQueueMediaSettings.js";
import { dialerPreviewSchema } from "./DialerPreview.js";
import { segmentSchema } from "./Segment.js";
import { voicemailSchema } from "./Voicemail.js";
import { wrapupSchema } from "./Wrapup.js";
import * as v from "./runtime.js";

/** Checks a `Callback`, and speaks Standard Schema v1. */
export const callbackSchema: v.Schema<Callback> = v.object<Callback>("Callback", {
  state: v.optional(v.string),
  initialState: v.optional(v.string),
  id: v.optional(v.string),
  segments: v.optional(v.array(v.reference(() => segmentSchema))),
  direction: v.optional(v.string),
  held: v.optional(v.boolean),
  disconnectType: v.optional(v.nullable(v.string)),
  startHoldTime: v.optional(v.dateTime),
  dialerPreview: v.optional(v.reference(() => dialerPreviewSchema)),
  voicemail: v.optional(v.reference(() => voicemailSchema)),
  callbackNumbers: v.optional(v.array(v.string)),
  callbackUserName: v.optional(v.string),
  scriptId: v.optional(v.string),
  externalCampaign: v.optional(v.boolean),
  skipEnabled: v.optional(v.boolean),
  timeoutSeconds: v.optional(v.integer),
  startAlertingTime: v.optional(v.dateTime),
  connectedTime: v.optional(v.dateTime),
  disconnectedTime: v.optional(v.dateTime),
  callbackScheduledTime: v.optional(v.dateTime),
  automatedCallbackConfigId: v.optional(v.string),
  provider: v.optional(v.string),
  peerId: v.optional(v.string),
  wrapup: v.optional(v.reference(() => wrapupSchema)),
  afterCallWork: v.optional(v.reference(() => afterCallWorkSchema)),
  afterCallWorkRequired: v.optional(v.boolean),
  callerId: v.optional(v.string),
  callerIdName: v.optional(v.string),
  queueMediaSettings: v.optional(v.reference(() => conversationQueueMediaSettingsSchema)),
});

/** True when `value` is a `Callback`. */
export function isCallback(value: unknown): value is Callback {
  return v.is(callbackSchema, value);
}

/** `value` as a `Callback`, or every issue with it. */
export function validateCallback(value: unknown): v.Result<Callback> {
  return v.validate(callbackSchema, value);
}

/** `value` as a `Callback`; throws a `ValidationError` with every issue. */
export function parseCallback(value: unknown): Callback {
  return v.parse(callbackSchema, value);
}
