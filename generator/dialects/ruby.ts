import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, date, dateTime, integer, number, string, unknown } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "decimal", "binary"],
  name: "ruby",
  releases: "OpenAPI Generator 6 and newer",
  title: "{package}::{name}",
  piped: true,
  propertyCase: "snake",
  reserved: ["_{name}"],
  lists: ["Array", "Set"],
  maps: ["Hash"],
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    Integer: integer,
    Float: number,
    Boolean: boolean,
    Date: date,
    Time: dateTime,
    DateTime: dateTime,
    File: binary,
    Object: unknown,
  },
  prose: { references: true, escapes: { ...openapiGenerator.prose.escapes, "\\#{": "#{" }, boilerplate: [] },
  literals: {
    ...openapiGenerator.literals,
    none: ["nil"],
    wrappers: ["Date.parse(%)", "Time.parse(%)"],
    escapes: true,
  },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "integer width",
    "uuid",
    "uri",
    "free object",
    "property enum",
    "model enum",
    "model description",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's Ruby client, and Swagger Codegen's. */
export const ruby: readonly Dialect[] = [
  base,
  { ...base, releases: "OpenAPI Generator 4 and 5", piped: false, loses: [...base.loses, "union"] },
  {
    ...base,
    releases: "OpenAPI Generator 3, Swagger Codegen",
    piped: false,
    scalars: { ...base.scalars, BOOLEAN: boolean, BigDecimal: string },
    readOnlyNotes: false,
    loses: [...base.loses, "readOnly", "union"],
  },
];
