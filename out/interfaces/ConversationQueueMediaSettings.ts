// @generated from ConversationQueueMediaSettings.md. Do not edit: run `schemadown generate`.

export interface ConversationQueueMediaSettings {
  /** How many seconds an agent is alerted before the conversation moves on. */
  alertingTimeoutSeconds?: number;

  /** How many seconds the tone sounds when the conversation is answered automatically. */
  autoAnswerAlertToneSeconds?: number;

  /** How many seconds the tone sounds when an agent has to answer. */
  manualAnswerAlertToneSeconds?: number;

  /** True if conversations of this queue are answered automatically. */
  enableAutoAnswer?: boolean;
}
