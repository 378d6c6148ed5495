import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, byte, number, string, unknown } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "decimal", "binary", "property enum"],
  name: "javascript",
  releases: "OpenAPI Generator 4 and newer",
  title: "{package}.{name}",
  reserved: ["_{name}"],
  forms: ["[T]", "{K: V}"],
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    Number: number,
    Boolean: boolean,
    Date: string,
    Blob: byte,
    File: binary,
    BigDecimal: string,
    Object: unknown,
  },
  prose: { references: true, escapes: commentEscapes, boilerplate: [] },
  literals: { ...openapiGenerator.literals, none: ["null", "undefined"], escapes: true },
  enumsByName: true,
  shadows: { Array: "List" },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "integer width",
    "number kind",
    "date format",
    "uuid",
    "uri",
    "free object",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's JavaScript clients, and Swagger Codegen's. */
export const javascript: readonly Dialect[] = [
  base,
  {
    ...base,
    releases: "OpenAPI Generator 3, Swagger Codegen",
    readOnlyNotes: false,
    loses: [...base.loses, "readOnly"],
  },
];
