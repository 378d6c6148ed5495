import type { Code } from "../../generator/emit/code.js";

/** How a codec writes what it has from elsewhere. */
export interface Spelling {
  /** The model's interface: `i.Segment`. */
  readonly own: Code;
  /** `parseSegment` and `tableOfSegment` of its validator. */
  readonly parse: Code;
  readonly table: Code;
}
