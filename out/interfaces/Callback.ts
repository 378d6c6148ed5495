// @generated from Callback.md. Do not edit: run `schemadown generate`.

import type { AfterCallWork } from "./AfterCallWork.js";
import type { ConversationQueueMediaSettings } from "./ConversationQueueMediaSettings.js";
import type { DialerPreview } from "./DialerPreview.js";
import type { Segment } from "./Segment.js";
import type { Voicemail } from "./Voicemail.js";
import type { Wrapup } from "./Wrapup.js";

export interface Callback {
  /** The connection state of this communication. */
  state?: string;

  /** The initial connection state of this communication. */
  initialState?: string;

  /** A globally unique identifier for this communication. */
  id?: string;

  /** The time line of the participant's callback, divided into activity segments. */
  segments?: Segment[];

  /** The direction of the call */
  direction?: string;

  /** True if this call is held and the person on this side hears silence. */
  held?: boolean;

  /**
   * System defined string indicating what caused the communication to disconnect.
   * Will be null until the communication disconnects.
   */
  disconnectType?: string | null;

  /**
   * The timestamp the callback was placed on hold in the cloud clock if the callback is currently on hold.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  startHoldTime?: string;

  /** The preview data to be used when this callback is a Preview. */
  dialerPreview?: DialerPreview;

  /** The voicemail data to be used when this callback is an ACD voicemail. */
  voicemail?: Voicemail;

  /** The phone number(s) to use to place the callback. */
  callbackNumbers?: string[];

  /** The name of the user requesting a callback. */
  callbackUserName?: string;

  /** The UUID of the script to use. */
  scriptId?: string;

  /** True if the call for the callback uses external dialing. */
  externalCampaign?: boolean;

  /** True if the ability to skip a callback should be enabled. */
  skipEnabled?: boolean;

  /**
   * The number of seconds before the system automatically places a call for a callback.
   * 0 means the automatic placement is disabled.
   */
  timeoutSeconds?: number;

  /**
   * The timestamp the communication has when it is first put into an alerting state.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  startAlertingTime?: string;

  /**
   * The timestamp when this communication was connected in the cloud clock.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  connectedTime?: string;

  /**
   * The timestamp when this communication disconnected from the conversation in the provider clock.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  disconnectedTime?: string;

  /**
   * The timestamp when this communication is scheduled in the provider clock.
   * If this value is missing it indicates the callback will be placed immediately.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  callbackScheduledTime?: string;

  /**
   * The id of the config for automatically placing the callback (and handling the disposition).
   * If null, the callback will not be placed automatically but routed to an agent as per normal.
   */
  automatedCallbackConfigId?: string;

  /** The source provider for the callback. */
  provider?: string;

  /** The id of the peer communication corresponding to a matching leg for this communication. */
  peerId?: string;

  /** Call wrap up or disposition data. */
  wrapup?: Wrapup;

  /** After-call work for the communication. */
  afterCallWork?: AfterCallWork;

  /**
   * Indicates if after-call work is required for a communication.
   * Only used when the ACW Setting is Agent Requested.
   */
  afterCallWorkRequired?: boolean;

  /**
   * The phone number displayed to recipients of the phone call.
   * The value should conform to the E164 format.
   */
  callerId?: string;

  /** The name displayed to recipients of the phone call. */
  callerIdName?: string;

  /** Represents the queue settings for this media type. */
  queueMediaSettings?: ConversationQueueMediaSettings;
}
