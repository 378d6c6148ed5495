import type { Type } from "../model/type.js";

/** How one generator writes models down. Data only: a dialect can be listed, compared and reviewed. */
export interface Dialect {
  /** The generator's own name. */
  readonly name: string;
  /** How property names are spelled in the documents. */
  readonly propertyCase: "snake" | "pascal" | "camel";
  /** What stands before a name that is a reserved word of the language: `pc_from` is `from`. */
  readonly reservedPrefix?: string;
  /** Names of types whose one argument is the type of their items. */
  readonly lists: readonly string[];
  /** Names of types whose last argument is the type of their values. */
  readonly maps: readonly string[];
  /** Signs after a type that say nothing here: C# marks almost every value type with `?`, required ones too. */
  readonly noise: readonly string[];
  /** How the language writes values that JSON writes otherwise. */
  readonly literals: Readonly<Record<string, boolean | null>>;
  /** Every scalar by the language's name for it. */
  readonly scalars: Readonly<Record<string, Type>>;
}
