import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, date, double, integer, number, object, string, unknown } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "number kind", "decimal", "binary", "free object", "items"],
  name: "php",
  releases: "OpenAPI Generator 6 and newer",
  title: "# {name}",
  propertyCase: "snake",
  reserved: ["_{name}", "at_{name}"],
  forms: ["T[]"],
  lists: [],
  maps: ["array", "map"],
  scalars: {
    ...openapiGenerator.scalars,
    string,
    int: integer,
    integer,
    float: number,
    double,
    bool: boolean,
    "\\DateTime": string,
    DateTime: string,
    "\\SplFileObject": binary,
    SplFileObject: binary,
    BigDecimal: string,
    mixed: unknown,
    object,
  },
  fullNames: { within: ["\\Model\\", "\\Models\\"], absolute: true },
  marks: { "?": "nullable" },
  prose: { references: true, escapes: commentEscapes, boilerplate: [] },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "integer width",
    "date format",
    "uuid",
    "uri",
    "property enum",
    "model enum",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's PHP client, and Swagger Codegen's. */
export const php: readonly Dialect[] = [
  base,
  {
    ...base,
    releases: "OpenAPI Generator 3, Swagger Codegen",
    title: "{name}",
    scalars: { ...base.scalars, object: unknown },
    readOnlyNotes: false,
    loses: [...base.loses, "readOnly", "free object"],
  },
];

/** OpenAPI Generator's Symfony server: it prints the items of a container and not the container. */
export const phpSymfony: readonly Dialect[] = [
  {
    ...base,
    name: "php-symfony",
    releases: "all",
    title: "{name}",
    propertyCase: "camel",
    forms: [],
    fullNames: { within: ["\\Model\\", "\\Models\\"], absolute: false },
    dropsContainers: true,
    linkedStrings: { Date: date },
    scalars: { ...base.scalars, UploadedFile: binary, array: unknown },
    loses: [...base.loses, "items", "free object"],
  },
];
