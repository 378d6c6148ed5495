/** What the process says when it ends. Part of the contract. */
export const exitCode = {
  ok: 0,
  /** An error in the documents, or output that is not up to date. */
  findings: 1,
  /** Unknown flag, missing folder, invalid configuration, unwritable output. */
  misuse: 2,
  /** A bug in schemadown. */
  bug: 70,
} as const;
