import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, float, int64, integer, number, object, string, unknown } from "./scalar.js";

/** OpenAPI Generator's C client: lists and maps without what they hold, and booleans that are integers. */
export const c: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "binary", "free object"],
    name: "c",
    releases: "all",
    title: "{name}_t",
    propertyCase: "snake",
    reserved: ["_{name}"],
    modelSuffix: "_t",
    lists: ["list_t *", "set_t *"],
    maps: ["list_t*"],
    bareContainers: "linked",
    marks: { "*": "nothing" },
    scalars: {
      ...openapiGenerator.scalars,
      "char *": string,
      int: { kind: "union", members: [integer, boolean] },
      short: { kind: "union", members: [integer, boolean] },
      long: int64,
      float,
      double: number,
      "decimal_t *": string,
      "binary_t*": binary,
      "any_type_t *": unknown,
      "object_t *": object,
    },
    literals: { ...openapiGenerator.literals, escapes: true },
    enumSuffix: "_e",
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "items",
      "number kind",
      "date format",
      "uuid",
      "uri",
      "property enum",
      "model enum",
      "model description",
      "union",
      "additionalProperties",
    ],
  },
];
