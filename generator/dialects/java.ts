import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import {
  binary,
  boolean,
  byte,
  date,
  dateTime,
  double,
  float,
  int64,
  integer,
  number,
  string,
  unknown,
  uri,
  uuid,
} from "./scalar.js";

const base: Omit<Dialect, "name" | "releases"> = {
  ...openapiGenerator,
  losesInPart: [
    ...openapiGenerator.losesInPart,
    "model description",
    "decimal",
    "property enum",
    "model enum",
    "binary",
  ],
  reserved: ["_{name}", "property{Name}"],
  lists: ["List", "Set"],
  maps: ["Map"],
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    Integer: integer,
    Long: int64,
    BigDecimal: number,
    Float: float,
    Double: double,
    Boolean: boolean,
    LocalDate: date,
    OffsetDateTime: dateTime,
    // Of the library Joda-Time.
    DateTime: dateTime,
    "byte[]": byte,
    File: binary,
    UUID: uuid,
    URI: uri,
    Object: unknown,
    // Models of these names are printed so, and only they.
    "java.io.File": unknown,
    "java.util.Map": unknown,
    "java.math.BigDecimal": number,
  },
  prose: { references: true, escapes: commentEscapes, boilerplate: ["The class is defined in **["] },
  literals: { ...openapiGenerator.literals, wrappers: ["new BigDecimal(%)", "%l", "%f", "%d"], escapes: true },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "default",
    "union",
    "additionalProperties",
    "free object",
  ],
};

/** OpenAPI Generator's Java clients and servers, and Swagger Codegen's. */
export const java: readonly Dialect[] = [
  { ...base, name: "java", releases: "OpenAPI Generator 6 and newer", piped: true },
  {
    ...base,
    name: "java",
    releases: "OpenAPI Generator 3, Swagger Codegen",
    describesModels: false,
    readOnlyNotes: false,
    quotedEnumNumbers: true,
    loses: [...base.loses, "uri", "readOnly", "model description"],
  },
  { ...base, name: "java", releases: "OpenAPI Generator 4 and 5" },
];

/** OpenAPI Generator's clients and servers for Micronaut. */
export const micronaut: readonly Dialect[] = [
  {
    ...base,
    name: "java-micronaut-client",
    rare: true,
    optionalNote: "[optional property]",
    releases: "OpenAPI Generator 6 and 7",
    scalars: { ...base.scalars, CompletedFileUpload: binary },
  },
];

const androidDate = { kind: "string" } as const;

/** OpenAPI Generator's Android client. */
export const android: readonly Dialect[] = [
  {
    ...base,
    name: "android",
    rare: true,
    releases: "all",
    describesModels: false,
    quotedEnumNumbers: true,
    scalars: { ...base.scalars, Date: androidDate },
    loses: [...base.loses, "date format", "property enum", "model enum", "model description"],
  },
];

/** OpenAPI Generator's client for Salesforce Apex. */
export const apex: readonly Dialect[] = [
  {
    ...base,
    name: "apex",
    rare: true,
    releases: "OpenAPI Generator 3",
    describesModels: false,
    readOnlyNotes: false,
    reserved: ["r_{name}", "property{Name}"],
    lists: ["List"],
    scalars: {
      String: string,
      Integer: integer,
      Long: int64,
      Double: number,
      Boolean: boolean,
      Date: date,
      Datetime: dateTime,
      Blob: byte,
      Object: unknown,
    },
    prose: { ...base.prose, escapes: { "\\'": "'", "\\n": "\n", "\\r": "\r" } },
    loses: [...base.loses, "uuid", "uri", "binary", "number kind", "readOnly", "model description"],
  },
];
