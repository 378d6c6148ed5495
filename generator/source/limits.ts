/** How much a documentation set may hold. Far above anything real; below what a hostile set could cost in time or memory. */
export interface Limits {
  /** Documents in a set. The largest real set has 6,533. */
  readonly documents: number;
  /** Bytes of all documents together. */
  readonly totalBytes: number;
  /** Bytes of one document. The largest real one has 637,322. */
  readonly documentBytes: number;
  /** Lines of a document that hold a pipe, and so may be rows. The most in a real one are 1,221. */
  readonly rows: number;
  /** Pipes in a line. The most in a real one are 13. */
  readonly columns: number;
  /** UTF-16 code units between two pipes. The longest real row, all cells of it, has 1,956. */
  readonly cellCharacters: number;
  /** Block quotes and list items that begin on one line, one within the other. */
  readonly nesting: number;
  /** Lines of `=` or `-` that underline a heading, or could. */
  readonly underlines: number;
}

/** What holds where nothing was said. */
export const defaultLimits: Limits = {
  documents: 100_000,
  totalBytes: 1_073_741_824,
  documentBytes: 8_388_608,
  rows: 50_000,
  columns: 200,
  cellCharacters: 100_000,
  nesting: 100,
  underlines: 1000,
};

/** All limits, from those that somebody has set. */
export function limitsOf({ limits }: { readonly limits?: Partial<Limits> | undefined }): Limits {
  return { ...defaultLimits, ...limits };
}
