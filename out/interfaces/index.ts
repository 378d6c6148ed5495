// @generated. Do not edit: run `schemadown generate`.

export type { AfterCallWork } from "./AfterCallWork.js";
export type { Callback } from "./Callback.js";
export type { ConversationQueueMediaSettings } from "./ConversationQueueMediaSettings.js";
export type { DialerPreview } from "./DialerPreview.js";
export type { PhoneNumberColumn } from "./PhoneNumberColumn.js";
export type { Segment } from "./Segment.js";
export type { Voicemail } from "./Voicemail.js";
export type { Wrapup } from "./Wrapup.js";
