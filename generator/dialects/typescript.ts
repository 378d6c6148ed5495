import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, number, object, string, unknown } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  name: "typescript-axios",
  releases: "OpenAPI Generator 7.12 and newer",
  propertyCase: "kept",
  namesByRule: false,
  reserved: [],
  forms: ["T[]", "{K: V}", "A | B"],
  lists: ["Array", "Set", "ReadonlyArray"],
  maps: ["Record"],
  scalars: {
    ...openapiGenerator.scalars,
    string,
    number,
    boolean,
    Date: string,
    File: binary,
    Blob: binary,
    HttpFile: binary,
    any: unknown,
    unknown,
    object,
  },
  nulls: ["null"],
  prose: { references: true, escapes: { ...commentEscapes, "\\'": "'" }, boilerplate: [] },
  literals: { ...openapiGenerator.literals, none: ["undefined", "null"], escapes: true },
  loses: [
    ...openapiGenerator.loses,
    "integer width",
    "number kind",
    "date format",
    "uuid",
    "uri",
    "property enum",
    "union",
    "additionalProperties",
  ],
  losesInPart: [...openapiGenerator.losesInPart, "nullable", "binary", "model description"],
};

/** OpenAPI Generator's TypeScript clients. */
export const typescript: readonly Dialect[] = [
  { ...base, defaultsAlways: "all" },
  {
    ...base,
    defaultsAlways: "all",
    name: "typescript",
    releases: "OpenAPI Generator 7",
    title: "{package}.{name}",
    // `typescript-fetch` of 7.12 to 7.14 prints the same, with names in camel case.
    namesByRule: true,
    reserved: ["_{name}"],
    losesInPart: [...base.losesInPart, "property name"],
    piped: true,
    rare: true,
  },
  {
    ...base,
    name: "typescript-fetch",
    releases: "OpenAPI Generator 7.15 and newer",
    propertyCase: "camel",
    namesByRule: true,
    withoutNotes: true,
    losesInPart: ["nullable", "binary", "model description"],
    loses: [...base.loses, "property name", "default", "readOnly", "property description", "required"],
  },
];
