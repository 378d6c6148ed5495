import type { Dialect, MarkMeaning } from "../dialects/dialect.js";
import type { InlineEnum } from "./inline-enum.js";
import type { ModelNames } from "./model-names.js";

/** What is known beside the text of a type. */
export interface TypeContext {
  readonly dialect: Dialect;
  readonly models: ModelNames;
  /** Where the cell links to. */
  readonly link?: string;
  /** An enumeration in place, and what its type takes the place of. */
  readonly inline?: Pick<InlineEnum, "type" | "replaces">;
}

/** What is found while a type is resolved, beside the type. */
export interface Findings {
  readonly marks: Set<MarkMeaning>;
  readonly ambiguous: Set<string>;
  /** True when `null` may stand inside of a container. */
  nullableItems: boolean;
}
