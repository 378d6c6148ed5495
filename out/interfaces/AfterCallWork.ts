// @generated from AfterCallWork.md. Do not edit: run `schemadown generate`.

export interface AfterCallWork {
  /**
   * The moment the work after the call began.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  startTime?: string;

  /**
   * The moment the work after the call was done.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  endTime?: string;

  /** Where the work after the call stands. */
  state?: string;
}
