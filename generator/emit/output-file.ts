/** A file to be written: a path below the output folder, with `/`, and its text. */
export interface OutputFile {
  readonly path: string;
  readonly text: string;
  /** True when it is known to be as in an earlier run; asking for the text then costs what rendering costs. */
  readonly isAsBefore?: true;
}
