// @generated from Wrapup.md. Do not edit: run `schemadown generate`.

export interface Wrapup {
  /** The id of the wrap-up code that the agent chose. */
  code?: string;

  /** The name of that wrap-up code. */
  name?: string;

  /** What the agent wrote down about the conversation. */
  notes?: string;

  /** Labels that were attached to the conversation. */
  tags?: string[];

  /** How long the agent took to wrap up, in seconds. */
  durationSeconds?: number;

  /**
   * The moment the wrap-up was finished.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  endTime?: string;

  /** True if the agent may still change this wrap-up. */
  provisional?: boolean;
}
