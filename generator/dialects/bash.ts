import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, number, object, string } from "./scalar.js";

/** OpenAPI Generator's Bash client, and Swagger Codegen's. Numbers without a format are printed as integers. */
export const bash: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "binary", "free object"],
    name: "bash",
    releases: "all",
    defaultsAlways: "all",
    propertyCase: "spelled",
    reserved: ["_{name}"],
    lists: ["array", "Set"],
    maps: ["map"],
    scalars: {
      ...openapiGenerator.scalars,
      string,
      integer: number,
      float: number,
      Decimal: string,
      boolean,
      binary,
      map: object,
    },
    literals: { ...openapiGenerator.literals, none: ["null"], quotes: "maybe" },
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "integer width",
      "number kind",
      "date format",
      "uuid",
      "uri",
      "property enum",
      "model enum",
      "property description",
      "model description",
      "union",
      "additionalProperties",
    ],
  },
];
