import type { Location } from "../source/location.js";
import type { Code } from "./codes.js";
import type { Severity } from "./severity.js";

/** Something to say about an input, as a value. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** One sentence: unexpected what, expected what, do what. */
  readonly message: string;
  /** The place, where there is one; a whole file has no line. */
  readonly at?: Place;
  /** Other places that belong to it. */
  readonly related?: readonly { readonly message: string; readonly at: Location }[];
}

/** A place in a file, or a file as a whole. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}
