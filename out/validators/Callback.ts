// @generated from Callback.md. Do not edit: run `schemadown generate`.

import type { Callback } from "../interfaces/Callback.js";
import { readAfterCallWork, tableOfAfterCallWork, walkAfterCallWork } from "./AfterCallWork.js";
import { readConversationQueueMediaSettings, tableOfConversationQueueMediaSettings, walkConversationQueueMediaSettings } from "./ConversationQueueMediaSettings.js";
import { readDialerPreview, tableOfDialerPreview, walkDialerPreview } from "./DialerPreview.js";
import { readSegment, tableOfSegment, walkSegment } from "./Segment.js";
import { readVoicemail, tableOfVoicemail, walkVoicemail } from "./Voicemail.js";
import { readWrapup, tableOfWrapup, walkWrapup } from "./Wrapup.js";
import * as v from "./runtime.js";

/** What a `Callback` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOfCallback(): v.Check<Callback> {
  return v.guarded(walkCallback, v.object<Callback>("Callback", {
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
export function readCallback(value: unknown, depth: number): boolean {
  if (!v.isObject<Callback>(value, depth)) return false;
  let p: unknown;
  p = value.state; if (p !== undefined && typeof p !== "string") return false;
  p = value.initialState; if (p !== undefined && typeof p !== "string") return false;
  p = value.id; if (p !== undefined && typeof p !== "string") return false;
  p = value.direction; if (p !== undefined && typeof p !== "string") return false;
  p = value.held; if (p !== undefined && typeof p !== "boolean") return false;
  p = value.disconnectType; if (p !== undefined && p !== null && typeof p !== "string") return false;
  p = value.callbackUserName; if (p !== undefined && typeof p !== "string") return false;
  p = value.scriptId; if (p !== undefined && typeof p !== "string") return false;
  p = value.externalCampaign; if (p !== undefined && typeof p !== "boolean") return false;
  p = value.skipEnabled; if (p !== undefined && typeof p !== "boolean") return false;
  p = value.timeoutSeconds; if (p !== undefined && !v.isInteger(p)) return false;
  p = value.automatedCallbackConfigId; if (p !== undefined && typeof p !== "string") return false;
  p = value.provider; if (p !== undefined && typeof p !== "string") return false;
  p = value.peerId; if (p !== undefined && typeof p !== "string") return false;
  p = value.afterCallWorkRequired; if (p !== undefined && typeof p !== "boolean") return false;
  p = value.callerId; if (p !== undefined && typeof p !== "string") return false;
  p = value.callerIdName; if (p !== undefined && typeof p !== "string") return false;
  p = value.segments; if (p !== undefined && !readSegmentList(p, depth + 1)) return false;
  p = value.startHoldTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = value.dialerPreview; if (p !== undefined && !readDialerPreview(p, depth + 1)) return false;
  p = value.voicemail; if (p !== undefined && !readVoicemail(p, depth + 1)) return false;
  p = value.callbackNumbers; if (p !== undefined && !isStringList(p, depth + 1)) return false;
  p = value.startAlertingTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = value.connectedTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = value.disconnectedTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = value.callbackScheduledTime; if (p !== undefined && !v.isDateTime(p)) return false;
  p = value.wrapup; if (p !== undefined && !readWrapup(p, depth + 1)) return false;
  p = value.afterCallWork; if (p !== undefined && !readAfterCallWork(p, depth + 1)) return false;
  p = value.queueMediaSettings; if (p !== undefined && !readConversationQueueMediaSettings(p, depth + 1)) return false;
  return true;
}


/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkCallback(value: unknown, depth: number): boolean {
  if (!v.isObject<Callback>(value, depth)) return false;
  if (!v.isPlain(value)) return readCallback(value, depth);
  for (const key in value) {
    const p = value[key];
    switch (key) {
      case "state": if (p !== undefined && typeof p !== "string") return false; break;
      case "initialState": if (p !== undefined && typeof p !== "string") return false; break;
      case "id": if (p !== undefined && typeof p !== "string") return false; break;
      case "segments": if (p !== undefined && !walkSegmentList(p, depth + 1)) return false; break;
      case "direction": if (p !== undefined && typeof p !== "string") return false; break;
      case "held": if (p !== undefined && typeof p !== "boolean") return false; break;
      case "disconnectType": if (p !== undefined && p !== null && typeof p !== "string") return false; break;
      case "startHoldTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "dialerPreview": if (p !== undefined && !walkDialerPreview(p, depth + 1)) return false; break;
      case "voicemail": if (p !== undefined && !walkVoicemail(p, depth + 1)) return false; break;
      case "callbackNumbers": if (p !== undefined && !isStringList(p, depth + 1)) return false; break;
      case "callbackUserName": if (p !== undefined && typeof p !== "string") return false; break;
      case "scriptId": if (p !== undefined && typeof p !== "string") return false; break;
      case "externalCampaign": if (p !== undefined && typeof p !== "boolean") return false; break;
      case "skipEnabled": if (p !== undefined && typeof p !== "boolean") return false; break;
      case "timeoutSeconds": if (p !== undefined && !v.isInteger(p)) return false; break;
      case "startAlertingTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "connectedTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "disconnectedTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "callbackScheduledTime": if (p !== undefined && !v.isDateTime(p)) return false; break;
      case "automatedCallbackConfigId": if (p !== undefined && typeof p !== "string") return false; break;
      case "provider": if (p !== undefined && typeof p !== "string") return false; break;
      case "peerId": if (p !== undefined && typeof p !== "string") return false; break;
      case "wrapup": if (p !== undefined && !walkWrapup(p, depth + 1)) return false; break;
      case "afterCallWork": if (p !== undefined && !walkAfterCallWork(p, depth + 1)) return false; break;
      case "afterCallWorkRequired": if (p !== undefined && typeof p !== "boolean") return false; break;
      case "callerId": if (p !== undefined && typeof p !== "string") return false; break;
      case "callerIdName": if (p !== undefined && typeof p !== "string") return false; break;
      case "queueMediaSettings": if (p !== undefined && !walkConversationQueueMediaSettings(p, depth + 1)) return false; break;
    }
  }
  return true;
}


function readSegmentList(value: unknown, depth: number): boolean {
  if (!v.isList(value, depth)) return false;
  if (v.isSpent(value.length)) return v.recall(readSegmentList, value, depth);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (!readSegment(item, depth + 1)) return false;
  }
  return true;
}


function isStringList(value: unknown, depth: number): boolean {
  if (!v.isList(value, depth)) return false;
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (typeof item !== "string") return false;
  }
  return true;
}


function walkSegmentList(value: unknown, depth: number): boolean {
  if (!v.isList(value, depth)) return false;
  if (v.isSpent(value.length)) return v.recall(walkSegmentList, value, depth);
  const { length } = value;
  for (let at = 0; at < length; at++) {
    const item = value[at];
    if (!walkSegment(item, depth + 1)) return false;
  }
  return true;
}


/** What was seen of values, to choose the faster way. It changes no answer. */
const shapesOfCallback: v.Shapes = /* @__PURE__ */ v.shapes();

/** True when `value` is a `Callback`. */
export function isCallback(value: unknown): value is Callback {
  try {
    return (v.isUniform(shapesOfCallback, value) && readCallback(value, 0)) || walkCallback(value, 0);
  } catch {
    return v.decide([readCallback, walkCallback], value);
  }
}


/** `value` as a `Callback`, or every issue with it. */
export function validateCallback(value: unknown): v.Result<Callback> {
  return isCallback(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOfCallback, value) };
}

/** `value` as a `Callback`; throws a `ValidationError` with every issue. */
export function parseCallback(value: unknown): Callback {
  if (isCallback(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOfCallback, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const callbackSchema: v.Schema<Callback> = /* @__PURE__ */ v.schema(validateCallback, tableOfCallback);
