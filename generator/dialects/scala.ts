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
  object,
  string,
  uri,
  uuid,
} from "./scalar.js";

/** OpenAPI Generator's Scala client on Akka (and on Pekko). */
export const scala: readonly Dialect[] = [
  {
    ...openapiGenerator,
    name: "scala-akka",
    releases: "all",
    reserved: ["`{name}`"],
    lists: ["Seq", "Set", "List", "Array"],
    maps: ["Map"],
    scalars: {
      ...openapiGenerator.scalars,
      String: string,
      Int: integer,
      Long: int64,
      BigDecimal: number,
      Float: float,
      Double: double,
      Boolean: boolean,
      LocalDate: date,
      OffsetDateTime: dateTime,
      ByteArray: byte,
      File: binary,
      UUID: uuid,
      URI: uri,
      Any: object,
    },
    prose: { references: true, escapes: commentEscapes, boilerplate: [] },
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "integer width",
      "default",
      "model enum",
      "union",
      "additionalProperties",
    ],
  },
];
