import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, integer, number, object, string } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "decimal", "binary", "free object", "items", "property enum"],
  name: "r",
  releases: "OpenAPI Generator 6 and newer",
  title: "{package}::{name}",
  propertyCase: "kept",
  namesByRule: false,
  reserved: ["item_{name}"],
  lists: ["array", "set"],
  maps: ["map"],
  scalars: {
    ...openapiGenerator.scalars,
    // Booleans are printed as `character` too.
    character: { kind: "union", members: [string, boolean] },
    integer,
    numeric: number,
    "data.frame": binary,
    object,
  },
  literals: { ...openapiGenerator.literals, words: { TRUE: true, FALSE: false }, none: ["null"] },
  loses: [
    ...openapiGenerator.loses,
    "nullable",
    "integer width",
    "number kind",
    "date format",
    "uuid",
    "uri",
    "model enum",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's R client. */
export const r: readonly Dialect[] = [
  base,
  { ...base, releases: "OpenAPI Generator 3 to 5", loses: [...base.loses, "property enum"] },
];
