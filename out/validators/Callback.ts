// @generated from Callback.md. Do not edit: run `schemadown generate`.

import type { Callback } from "../interfaces/Callback.js";
import { readAfterCallWork, tableOfAfterCallWork, tellAfterCallWork, walkAfterCallWork } from "./AfterCallWork.js";
import { readConversationQueueMediaSettings, tableOfConversationQueueMediaSettings, tellConversationQueueMediaSettings, walkConversationQueueMediaSettings } from "./ConversationQueueMediaSettings.js";
import { readDialerPreview, tableOfDialerPreview, tellDialerPreview, walkDialerPreview } from "./DialerPreview.js";
import { readSegment, tableOfSegment, tellSegment, walkSegment } from "./Segment.js";
import { readVoicemail, tableOfVoicemail, tellVoicemail, walkVoicemail } from "./Voicemail.js";
import { readWrapup, tableOfWrapup, tellWrapup, walkWrapup } from "./Wrapup.js";
import * as v from "./runtime.js";

/** What a `Callback` is: the compiler proves it against the interface. */
export function tableOfCallback(): v.Check<Callback> {
  return v.guarded(readCallback, v.object<Callback>("Callback", {
    state: v.optional(v.string),
    initialState: v.optional(v.string),
    id: v.optional(v.string),
    segments: v.optional(v.array(v.reference(tableOfSegment))),
    direction: v.optional(v.string),
    held: v.optional(v.boolean),
    disconnectType: v.optional(v.nullable(v.string)),
    startHoldTime: v.optional(v.dateTime),
    dialerPreview: v.optional(v.reference(tableOfDialerPreview)),
    voicemail: v.optional(v.reference(tableOfVoicemail)),
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
    wrapup: v.optional(v.reference(tableOfWrapup)),
    afterCallWork: v.optional(v.reference(tableOfAfterCallWork)),
    afterCallWorkRequired: v.optional(v.boolean),
    callerId: v.optional(v.string),
    callerIdName: v.optional(v.string),
    queueMediaSettings: v.optional(v.reference(tableOfConversationQueueMediaSettings)),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readCallback(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<Callback>;
  let p: unknown;
  p = o.state; if (typeof p !== "string" && p !== undefined) return false;
  p = o.initialState; if (typeof p !== "string" && p !== undefined) return false;
  p = o.id; if (typeof p !== "string" && p !== undefined) return false;
  p = o.direction; if (typeof p !== "string" && p !== undefined) return false;
  p = o.held; if (typeof p !== "boolean" && p !== undefined) return false;
  p = o.disconnectType; if (typeof p !== "string" && p !== undefined && p !== null) return false;
  p = o.callbackUserName; if (typeof p !== "string" && p !== undefined) return false;
  p = o.scriptId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.externalCampaign; if (typeof p !== "boolean" && p !== undefined) return false;
  p = o.skipEnabled; if (typeof p !== "boolean" && p !== undefined) return false;
  p = o.timeoutSeconds; if (!Number.isInteger(p) && p !== undefined) return false;
  p = o.automatedCallbackConfigId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.provider; if (typeof p !== "string" && p !== undefined) return false;
  p = o.peerId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.afterCallWorkRequired; if (typeof p !== "boolean" && p !== undefined) return false;
  p = o.callerId; if (typeof p !== "string" && p !== undefined) return false;
  p = o.callerIdName; if (typeof p !== "string" && p !== undefined) return false;
  p = o.segments; if (p !== undefined && !readSegmentList(p)) return false;
  p = o.startHoldTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = o.dialerPreview; if (p !== undefined && !readDialerPreview(p)) return false;
  p = o.voicemail; if (p !== undefined && !readVoicemail(p)) return false;
  p = o.callbackNumbers; if (p !== undefined && !isStringList(p)) return false;
  p = o.startAlertingTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = o.connectedTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = o.disconnectedTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = o.callbackScheduledTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = o.wrapup; if (p !== undefined && !readWrapup(p)) return false;
  p = o.afterCallWork; if (p !== undefined && !readAfterCallWork(p)) return false;
  p = o.queueMediaSettings; if (p !== undefined && !readConversationQueueMediaSettings(p)) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkCallback(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readCallback(value);
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof Callback) {
      case "state": if (typeof p !== "string" && p !== undefined) return false; break;
      case "initialState": if (typeof p !== "string" && p !== undefined) return false; break;
      case "id": if (typeof p !== "string" && p !== undefined) return false; break;
      case "segments": if (p !== undefined && !walkSegmentList(p)) return false; break;
      case "direction": if (typeof p !== "string" && p !== undefined) return false; break;
      case "held": if (typeof p !== "boolean" && p !== undefined) return false; break;
      case "disconnectType": if (typeof p !== "string" && p !== undefined && p !== null) return false; break;
      case "startHoldTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "dialerPreview": if (p !== undefined && !walkDialerPreview(p)) return false; break;
      case "voicemail": if (p !== undefined && !walkVoicemail(p)) return false; break;
      case "callbackNumbers": if (p !== undefined && !isStringList(p)) return false; break;
      case "callbackUserName": if (typeof p !== "string" && p !== undefined) return false; break;
      case "scriptId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "externalCampaign": if (typeof p !== "boolean" && p !== undefined) return false; break;
      case "skipEnabled": if (typeof p !== "boolean" && p !== undefined) return false; break;
      case "timeoutSeconds": if (!Number.isInteger(p) && p !== undefined) return false; break;
      case "startAlertingTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "connectedTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "disconnectedTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "callbackScheduledTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "automatedCallbackConfigId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "provider": if (typeof p !== "string" && p !== undefined) return false; break;
      case "peerId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "wrapup": if (p !== undefined && !walkWrapup(p)) return false; break;
      case "afterCallWork": if (p !== undefined && !walkAfterCallWork(p)) return false; break;
      case "afterCallWorkRequired": if (typeof p !== "boolean" && p !== undefined) return false; break;
      case "callerId": if (typeof p !== "string" && p !== undefined) return false; break;
      case "callerIdName": if (typeof p !== "string" && p !== undefined) return false; break;
      case "queueMediaSettings": if (p !== undefined && !walkConversationQueueMediaSettings(p)) return false; break;
    }
  }
  return true;
}

/** Tells every issue with a value that should be a `Callback`. Asked only where the guards have refused one. */
export function tellCallback(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<Callback>(value, at, key, from, "Callback", tellCallback);
  if (o === undefined) return;
  v.tellString(o.state, at, "state");
  v.tellString(o.initialState, at, "initialState");
  v.tellString(o.id, at, "id");
  v.tellList(o.segments, at, "segments", tellSegment);
  v.tellString(o.direction, at, "direction");
  v.tellBoolean(o.held, at, "held");
  v.tellNullable(o.disconnectType, at, "disconnectType", v.tellString);
  v.tellDateTime(o.startHoldTime, at, "startHoldTime");
  tellDialerPreview(o.dialerPreview, at, "dialerPreview");
  tellVoicemail(o.voicemail, at, "voicemail");
  v.tellList(o.callbackNumbers, at, "callbackNumbers", v.tellString);
  v.tellString(o.callbackUserName, at, "callbackUserName");
  v.tellString(o.scriptId, at, "scriptId");
  v.tellBoolean(o.externalCampaign, at, "externalCampaign");
  v.tellBoolean(o.skipEnabled, at, "skipEnabled");
  v.tellInteger(o.timeoutSeconds, at, "timeoutSeconds");
  v.tellDateTime(o.startAlertingTime, at, "startAlertingTime");
  v.tellDateTime(o.connectedTime, at, "connectedTime");
  v.tellDateTime(o.disconnectedTime, at, "disconnectedTime");
  v.tellDateTime(o.callbackScheduledTime, at, "callbackScheduledTime");
  v.tellString(o.automatedCallbackConfigId, at, "automatedCallbackConfigId");
  v.tellString(o.provider, at, "provider");
  v.tellString(o.peerId, at, "peerId");
  tellWrapup(o.wrapup, at, "wrapup");
  tellAfterCallWork(o.afterCallWork, at, "afterCallWork");
  v.tellBoolean(o.afterCallWorkRequired, at, "afterCallWorkRequired");
  v.tellString(o.callerId, at, "callerId");
  v.tellString(o.callerIdName, at, "callerIdName");
  tellConversationQueueMediaSettings(o.queueMediaSettings, at, "queueMediaSettings");
  v.leave(at);
}

function readSegmentList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  if (value.length > 16 && v.isSpent(value.length)) return v.recall(readSegmentList, value, 0);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item: unknown = value[at];
    if (!readSegment(item)) return false;
  }
  return true;
}

function isStringList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item: unknown = value[at];
    if (typeof item !== "string") return false;
  }
  return true;
}

function walkSegmentList(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  if (value.length > 16 && v.isSpent(value.length)) return v.recall(walkSegmentList, value, 0);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item: unknown = value[at];
    if (!walkSegment(item)) return false;
  }
  return true;
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfCallback: v.Shapes | undefined;
let readsOfCallback = 0;

/** True when `value` is a `Callback`. */
export function isCallback(value: unknown): value is Callback {
  try {
    if (--readsOfCallback > 0 || (readsOfCallback = v.look(shapesOfCallback ??= v.shapes(), value)) > 0) {
      if (readCallback(value)) return true;
    }
    return walkCallback(value);
  } catch {
    return v.decide([readCallback, walkCallback], value);
  }
}

/** `value` as a `Callback`, or every issue with it. */
export function validateCallback(value: unknown): v.Result<Callback> {
  return isCallback(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellCallback) };
}

/** `value` as a `Callback`; throws a `ValidationError` with every issue. */
export function parseCallback(value: unknown): Callback {
  if (isCallback(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellCallback));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const callbackSchema: v.Schema<Callback> = /* @__PURE__ */ v.schema(validateCallback, tableOfCallback);
