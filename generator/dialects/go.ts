import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, dateTime, int64, integer, number, object, string, unknown } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "items", "decimal", "binary", "nullable", "free object"],
  name: "go",
  releases: "OpenAPI Generator 5 and newer",
  propertyCase: "pascal",
  reserved: ["Var{Name}"],
  forms: ["[]T", "map[K]V"],
  lists: [],
  maps: [],
  marks: { "Pointer to": "optional", "*": "nothing" },
  nullablePrefix: "Nullable",
  scalars: {
    ...openapiGenerator.scalars,
    string,
    int: integer,
    int32: integer,
    int64,
    float32: number,
    float64: number,
    bool: boolean,
    "time.Time": dateTime,
    "*os.File": binary,
    "os.File": binary,
    "interface{}": unknown,
    "map[string]interface{}": object,
  },
  prose: { references: true, escapes: commentEscapes, boilerplate: [] },
  literals: { ...openapiGenerator.literals, escapes: true },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "date format",
    "uuid",
    "uri",
    "property enum",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** Release 3 has no word for any value: it writes objects. */
const { "interface{}": _, ...withoutInterface } = base.scalars;

const early: Dialect = {
  ...base,
  literals: { ...base.literals, quotes: "maybe", escapes: false, constants: "^[A-Z][A-Z0-9_]*$" },
};

/** OpenAPI Generator's Go clients, and Swagger Codegen's. */
export const go: readonly Dialect[] = [
  base,
  {
    ...early,
    releases: "OpenAPI Generator 3, Swagger Codegen",
    marks: { "*": "nothing" },
    scalars: { ...withoutInterface, "map[string]interface{}": unknown, Object: unknown },
    literals: { ...early.literals, none: ["null"] },
    readOnlyNotes: false,
    loses: [...base.loses, "nullable", "readOnly", "free object", "model enum"],
  },
  {
    ...early,
    releases: "OpenAPI Generator 4",
    marks: { "Pointer to": "nullable", "*": "nothing" },
    loses: [...base.loses, "model enum"],
  },
];

/** The Go client that was called experimental, and then `go` since 5.0. */
export const goExperimental: readonly Dialect[] = [
  {
    ...base,
    name: "go-experimental",
    rare: true,
    releases: "OpenAPI Generator 4",
    marks: { "Pointer to": "nothing", "*": "nothing" },
    loses: [...base.loses, "model enum"],
  },
];
