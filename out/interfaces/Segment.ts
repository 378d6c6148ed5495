// @generated from Segment.md. Do not edit: run `schemadown generate`.

export interface Segment {
  /**
   * The moment this segment began.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  startTime: string;

  /**
   * The moment this segment was over.
   * Date time is represented as an ISO-8601 string.
   * For example: yyyy-MM-ddTHH:mm:ss[.mmm]Z
   *
   * @format date-time
   */
  endTime: string;

  /** What the participant was doing during the segment. */
  type?: string;

  /** What brought the segment to its end. */
  howEnded?: string;

  /** What ended the connection during the segment. */
  disconnectType?: string;
}
