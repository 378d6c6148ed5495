/** A file to be written: a path below the output folder, with `/`, and its text. */
export interface OutputFile {
  readonly path: string;
  /** Of a file of `generate`: rendered whenever it is asked for, always the same. */
  readonly text: string;
  /** True when it is known to be as in an earlier run. */
  readonly isAsBefore?: true;
  /** The text as UTF-8, where it is at hand. */
  readonly bytes?: Uint8Array;
}
