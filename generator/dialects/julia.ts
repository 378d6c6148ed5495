import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { boolean, byte, date, dateTime, float, integer, number, string, unknown } from "./scalar.js";

/** OpenAPI Generator's Julia clients and servers. */
export const julia: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "decimal"],
    name: "julia-client",
    releases: "all",
    defaultsAlways: "all",
    propertyCase: "kept",
    namesByRule: false,
    reserved: ['var"{name}"'],
    lists: ["Vector"],
    maps: ["Dict"],
    marks: { "*": "nothing" },
    scalars: {
      ...openapiGenerator.scalars,
      String: string,
      Int64: integer,
      Int32: integer,
      Float64: number,
      Float32: float,
      Bool: boolean,
      Date: date,
      ZonedDateTime: dateTime,
      "Vector{UInt8}": byte,
      Any: unknown,
    },
    literals: {
      ...openapiGenerator.literals,
      none: ["nothing"],
      wrappers: ["OpenAPI.str2date(%)", "OpenAPI.str2datetime(%)", "OpenAPI.str2zoneddatetime(%)"],
    },
    membersCell: [
      "This is a oneOf model. The value must be exactly one of the following types: ",
      "This is a anyOf model. The value must be any of the following types: ",
    ],
    loses: [
      ...openapiGenerator.loses,
      "nullable",
      "integer width",
      "uuid",
      "uri",
      "binary",
      "free object",
      "property enum",
      "model enum",
      "model description",
      "additionalProperties",
    ],
  },
];
