import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { boolean, integer, number, object, string, uuid } from "./scalar.js";

/** OpenAPI Generator's GraphQL server: it prints the items of a container and not the container. */
export const graphql: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "uuid", "binary", "number kind", "free object", "decimal"],
    name: "graphql-nodejs-express-server",
    releases: "all",
    defaultsAlways: "all",
    reserved: ["{name}_", "Var{Name}"],
    dropsContainers: true,
    marks: { "!": "not null", "*": "nothing" },
    scalars: {
      ...openapiGenerator.scalars,
      String: string,
      Int: integer,
      Float: number,
      Decimal: string,
      Boolean: boolean,
      ID: uuid,
      TodoObjectMapping: object,
    },
    prose: { references: true, escapes: openapiGenerator.prose.escapes, boilerplate: [] },
    literals: { ...openapiGenerator.literals, none: ["null"], quotes: "maybe" },
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "items",
      "integer width",
      "date format",
      "uri",
      "property enum",
      "model enum",
      "model description",
      "union",
      "additionalProperties",
    ],
  },
];
