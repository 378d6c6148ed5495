/** A document as it was read: where it lies and what it says. */
export interface SourceFile {
  /** Shown to people and written into diagnostics: relative to the working folder, with `/`. */
  readonly path: string;
  /** The whole text, without a byte order mark; line ends as they are on the disk. */
  readonly text: string;
}
