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
  if (typeof value !== "object" || value === null || v.isArray(value)) return false;
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
  p = o.timeoutSeconds; if (!v.isInteger(p) && p !== undefined) return false;
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
  if (typeof value !== "object" || value === null || v.isArray(value)) return false;
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
      case "timeoutSeconds": if (!v.isInteger(p) && p !== undefined) return false; break;
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

/** Tells every issue, property by property. Asked only where the guards have refused a value. */
export function tellCallback(o: v.Loose<Callback>, at: v.At): void {
  let p: unknown;
  p = o.state; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "state", "a string");
  p = o.initialState; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "initialState", "a string");
  p = o.id; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "id", "a string");
  p = o.segments; if (p !== undefined) v.tellList(p, at, "segments", "an array", tellEachSegment);
  p = o.direction; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "direction", "a string");
  p = o.held; if (typeof p !== "boolean" && p !== undefined) v.reject(p, at, "held", "a boolean");
  p = o.disconnectType; if (typeof p !== "string" && p !== undefined && p !== null) v.reject(p, at, "disconnectType", "a string or null");
  p = o.startHoldTime; if (p !== undefined && !v.isDateTime(p)) v.rejectDate(p, at, "startHoldTime", "a date-time");
  p = o.dialerPreview; if (p !== undefined) v.tellObject(p, at, "dialerPreview", "an object (DialerPreview)", tellDialerPreview);
  p = o.voicemail; if (p !== undefined) v.tellObject(p, at, "voicemail", "an object (Voicemail)", tellVoicemail);
  p = o.callbackNumbers; if (p !== undefined) v.tellList(p, at, "callbackNumbers", "an array", tellEachString);
  p = o.callbackUserName; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "callbackUserName", "a string");
  p = o.scriptId; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "scriptId", "a string");
  p = o.externalCampaign; if (typeof p !== "boolean" && p !== undefined) v.reject(p, at, "externalCampaign", "a boolean");
  p = o.skipEnabled; if (typeof p !== "boolean" && p !== undefined) v.reject(p, at, "skipEnabled", "a boolean");
  p = o.timeoutSeconds; if (!v.isInteger(p) && p !== undefined) v.reject(p, at, "timeoutSeconds", "an integer");
  p = o.startAlertingTime; if (p !== undefined && !v.isDateTime(p)) v.rejectDate(p, at, "startAlertingTime", "a date-time");
  p = o.connectedTime; if (p !== undefined && !v.isDateTime(p)) v.rejectDate(p, at, "connectedTime", "a date-time");
  p = o.disconnectedTime; if (p !== undefined && !v.isDateTime(p)) v.rejectDate(p, at, "disconnectedTime", "a date-time");
  p = o.callbackScheduledTime; if (p !== undefined && !v.isDateTime(p)) v.rejectDate(p, at, "callbackScheduledTime", "a date-time");
  p = o.automatedCallbackConfigId; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "automatedCallbackConfigId", "a string");
  p = o.provider; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "provider", "a string");
  p = o.peerId; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "peerId", "a string");
  p = o.wrapup; if (p !== undefined) v.tellObject(p, at, "wrapup", "an object (Wrapup)", tellWrapup);
  p = o.afterCallWork; if (p !== undefined) v.tellObject(p, at, "afterCallWork", "an object (AfterCallWork)", tellAfterCallWork);
  p = o.afterCallWorkRequired; if (typeof p !== "boolean" && p !== undefined) v.reject(p, at, "afterCallWorkRequired", "a boolean");
  p = o.callerId; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "callerId", "a string");
  p = o.callerIdName; if (typeof p !== "string" && p !== undefined) v.reject(p, at, "callerIdName", "a string");
  p = o.queueMediaSettings; if (p !== undefined) v.tellObject(p, at, "queueMediaSettings", "an object (ConversationQueueMediaSettings)", tellConversationQueueMediaSettings);
}

function readSegmentList(value: unknown): boolean {
  if (!v.isArray(value)) return false;
  if (value.length > 16 && v.isSpent(value.length)) return v.recall(readSegmentList, value, 0);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (!readSegment(item)) return false;
  }
  return true;
}

function isStringList(value: unknown): boolean {
  if (!v.isArray(value)) return false;
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (typeof item !== "string") return false;
  }
  return true;
}

function walkSegmentList(value: unknown): boolean {
  if (!v.isArray(value)) return false;
  if (value.length > 16 && v.isSpent(value.length)) return v.recall(walkSegmentList, value, 0);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (!walkSegment(item)) return false;
  }
  return true;
}

function tellEachSegment(p: unknown, at: v.At, key: v.Key, from?: object): void {
  v.tellObject(p, at, key, "an object (Segment)", tellSegment, from);
}

function tellEachString(p: unknown, at: v.At, key: v.Key, from?: object): void {
  if (typeof p !== "string") v.reject(p, at, key, "a string", from);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfCallback: v.Shapes | undefined;
let readsOfCallback = 0;

/** True when `value` is a `Callback`. */
export function isCallback(value: unknown): value is Callback {
  try {
    if (--readsOfCallback <= 0) readsOfCallback = v.look(shapesOfCallback ??= v.shapes(), value);
    return (readsOfCallback > 0 && readCallback(value)) || walkCallback(value);
  } catch {
    return v.decide([readCallback, walkCallback], value);
  }
}

/** `value` as a `Callback`, or every issue with it. */
export function validateCallback(value: unknown): v.Result<Callback> {
  return isCallback(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, "an object (Callback)", tellCallback) };
}

/** `value` as a `Callback`; throws a `ValidationError` with every issue. */
export function parseCallback(value: unknown): Callback {
  if (isCallback(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, "an object (Callback)", tellCallback));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const callbackSchema: v.Schema<Callback> = /* @__PURE__ */ v.schema(validateCallback, tableOfCallback);
