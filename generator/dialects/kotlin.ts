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

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "decimal", "property enum", "model enum", "binary", "items"],
  name: "kotlin",
  releases: "OpenAPI Generator 3 and newer",
  reserved: ["`{name}`", "property{Name}", "_{name}"],
  lists: [
    "kotlin.Array",
    "kotlin.collections.List",
    "kotlin.collections.Set",
    "kotlin.collections.MutableList",
    "kotlin.collections.MutableSet",
  ],
  maps: ["kotlin.collections.Map", "kotlin.collections.MutableMap"],
  scalars: {
    ...openapiGenerator.scalars,
    "kotlin.String": string,
    "kotlin.Int": integer,
    "kotlin.Long": int64,
    "java.math.BigDecimal": number,
    "kotlin.Float": float,
    "kotlin.Double": double,
    "kotlin.Boolean": boolean,
    "java.time.LocalDate": date,
    "java.time.OffsetDateTime": dateTime,
    "java.time.LocalDateTime": dateTime,
    "kotlin.ByteArray": byte,
    "java.io.File": binary,
    "java.util.UUID": uuid,
    "java.net.URI": uri,
    "kotlin.Any": unknown,
  },
  prose: { references: true, escapes: commentEscapes, boilerplate: [] },
  literals: { ...openapiGenerator.literals, escapes: true },
  quotedEnumNumbers: true,
  inlineWord: true,
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "default",
    "free object",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's Kotlin clients. */
export const kotlin: readonly Dialect[] = [base, { ...base, releases: "OpenAPI Generator 7.7 and newer", piped: true }];

/** OpenAPI Generator's schemas for Ktorm, whose tables name the column of a database too. */
export const ktorm: readonly Dialect[] = [
  {
    ...base,
    name: "ktorm-schema",
    rare: true,
    releases: "all",
    title: "Table `{name}`",
    columns: ["mapping"],
    prose: { ...base.prose, boilerplate: ["(mapped from: "] },
    loses: [...base.loses, "property enum"],
  },
];
