/** A place in a document. `line` and `column` count from 1, columns in UTF-16 code units, as editors do. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}
