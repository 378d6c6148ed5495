/** A file to be written: a path below the output folder, with `/`, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** True when it is known to be as in an earlier run; asking for the text then costs what rendering costs. */
  readonly isAsBefore?: true;
  /** The text as UTF-8, where it is at hand. */
  readonly bytes?: Uint8Array;
}
