import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, byte, float, int64, integer, number, object, string, unknown, uuid } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  name: "swift5",
  releases: "OpenAPI Generator 6 and newer",
  reserved: ["_{name}"],
  forms: ["[T]", "[K: V]"],
  lists: ["Set"],
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    Int: integer,
    Int64: int64,
    Double: number,
    Float: float,
    Decimal: string,
    Bool: boolean,
    Date: string,
    Data: byte,
    URL: binary,
    UUID: uuid,
    AnyCodable: unknown,
    JSONValue: unknown,
    Any: unknown,
  },
  prose: { references: true, escapes: commentEscapes, boilerplate: [] },
  literals: { ...openapiGenerator.literals, escapes: true },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "date format",
    "uri",
    "free object",
    "property enum",
    "model enum",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's Swift clients. */
export const swift: readonly Dialect[] = [
  base,
  {
    ...base,
    releases: "OpenAPI Generator 4 and 5",
    lists: [],
    scalars: { ...base.scalars, Any: object, AnyCodable: unknown },
    loses: base.loses,
  },
];
