/** What no documentation set comes near: the largest real one has 6,533 documents, 1.3 MB the largest, 31 MB together. */
export const limits = {
  documents: 50_000,
  documentBytes: 16 * 2 ** 20,
  totalBytes: 512 * 2 ** 20,
  /** What is transferred and kept in a temporary folder, from a server that sends more than it was asked for. */
  transferBytes: 2 ** 30,
  pathLength: 400,
} as const;
