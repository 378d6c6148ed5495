import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { boolean, date, dateTime, integer, number, object, string } from "./scalar.js";

/** OpenAPI Generator's Perl client, and Swagger Codegen's. */
export const perl: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "decimal"],
    name: "perl",
    releases: "all",
    title: "{package}::Object::{name}",
    propertyCase: "snake",
    reserved: ["_{name}"],
    lists: ["ARRAY"],
    maps: ["HASH"],
    scalars: {
      ...openapiGenerator.scalars,
      string,
      int: integer,
      double: number,
      float: number,
      boolean,
      bool: boolean,
      DATE: date,
      DATE_TIME: dateTime,
      DateTime: string,
      BigDecimal: string,
      object,
    },
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "integer width",
      "uuid",
      "uri",
      "binary",
      "property enum",
      "model enum",
      "model description",
      "union",
      "additionalProperties",
    ],
  },
];
