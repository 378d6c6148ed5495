import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, date, dateTime, integer, number, object, string, unknown } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "decimal", "binary", "items", "free object"],
  name: "dart",
  releases: "OpenAPI Generator 5 and newer",
  title: "{package}.model.{name}",
  reserved: ["{name}_", "n{name}"],
  lists: ["List", "Set"],
  maps: ["Map"],
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    int: integer,
    num: number,
    double: number,
    bool: boolean,
    DateTime: string,
    MultipartFile: binary,
    "List<int>": unknown,
    BigDecimal: string,
    Object: unknown,
  },
  shadows: { MultipartFile: "File" },
  prose: { references: false, escapes: commentEscapes, boilerplate: [] },
  literals: {
    ...openapiGenerator.literals,
    none: ["[]", "{}", "const []", "const {}", "ListBuilder()", "SetBuilder()", "MapBuilder()"],
    escapes: true,
  },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "integer width",
    "date format",
    "uuid",
    "uri",
    "free object",
    "property enum",
    "model enum",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's Dart clients, and Swagger Codegen's. */
export const dart: readonly Dialect[] = [
  base,
  {
    ...base,
    releases: "OpenAPI Generator 3 and 4, Swagger Codegen",
    scalars: { ...base.scalars, Object: object },
    prose: { ...base.prose, references: true },
    literals: { ...base.literals, none: ["null", ...base.literals.none] },
    defaultsAlways: "all",
  },
];

/** OpenAPI Generator's Dart client on Dio. */
export const dartDio: readonly Dialect[] = [
  {
    ...base,
    name: "dart-dio",
    rare: true,
    releases: "all",
    lists: ["BuiltList", "BuiltSet"],
    maps: ["BuiltMap"],
    scalars: { ...base.scalars, Date: date, DateTime: dateTime, Uint8List: binary, JsonObject: unknown },
    readOnlyNotes: false,
    loses: [...base.loses, "readOnly"],
  },
];
