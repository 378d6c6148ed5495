import type { Dialect } from "./dialect.js";
import { lostEverywhere } from "./fact.js";
import { unknown } from "./scalar.js";

/** What OpenAPI Generator does to descriptions in every language: `DefaultCodegen.escapeText`. */
const escapes: Readonly<Record<string, string>> = { "\\\\": "\\", '\\"': '"', "\\|": "|" };

/** The same in languages whose comments end with a star and a slash. */
export const commentEscapes: Readonly<Record<string, string>> = { ...escapes, "*_/": "*/", "/_*": "/*" };

/** What every dialect of OpenAPI Generator has in common, or most. */
export const openapiGenerator: Omit<Dialect, "name" | "releases"> = {
  title: "{name}",
  piped: false,
  propertyCase: "camel",
  namesByRule: true,
  reserved: ["_{name}"],
  lists: [],
  maps: [],
  forms: [],
  bareContainers: "unknown",
  scalars: { AnyType: unknown, OasAnyTypeNotMapped: unknown, oas_any_type_not_mapped: unknown },
  marks: {},
  nulls: [],
  links: "loose",
  prose: { references: true, escapes, boilerplate: [] },
  literals: {
    words: { true: true, false: false, null: null },
    none: [],
    quotes: "always",
    wrappers: [],
    escapes: false,
  },
  quotedEnumNumbers: false,
  emptyTable: "unknown",
  additionalProperties: [],
  membersCell: [],
  loses: lostEverywhere,
  // Defaults of references, of big integers and in many languages of lists and dates; descriptions beside references.
  losesInPart: ["default", "property description"],
};
