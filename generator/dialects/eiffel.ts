import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, byte, date, dateTime, int64, integer, number, string, unknown, uuid } from "./scalar.js";

/** OpenAPI Generator's Eiffel client. */
export const eiffel: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "decimal", "binary", "uri"],
    name: "eiffel",
    releases: "all",
    defaultsAlways: "all",
    propertyCase: "snake",
    reserved: ["var_{name}"],
    lists: ["LIST", "ARRAY"],
    maps: ["STRING_TABLE"],
    scalars: {
      ...openapiGenerator.scalars,
      STRING_32: string,
      INTEGER_32: integer,
      INTEGER_64: int64,
      REAL_32: number,
      REAL_64: number,
      BOOLEAN: boolean,
      DATE: date,
      DATE_TIME: dateTime,
      "ARRAY [NATURAL_8]": byte,
      FILE: binary,
      UUID: uuid,
      STRING: string,
      ANY: unknown,
    },
    prose: { references: true, escapes: commentEscapes, boilerplate: [] },
    literals: { ...openapiGenerator.literals, none: ["null"], quotes: "maybe" },
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "free object",
      "property enum",
      "model enum",
      "model description",
      "union",
      "additionalProperties",
    ],
  },
];
