import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, byte, number, string, unknown } from "./scalar.js";

/** OpenAPI Generator's Objective-C client: one word for numbers and booleans. */
export const objc: readonly Dialect[] = [
  {
    ...openapiGenerator,
    losesInPart: [...openapiGenerator.losesInPart, "decimal", "items", "binary"],
    name: "objc",
    releases: "all",
    reserved: ["_{name}"],
    lists: ["NSArray", "NSSet", "OAISet"],
    maps: ["NSDictionary"],
    marks: { "*": "nothing" },
    scalars: {
      ...openapiGenerator.scalars,
      NSString: string,
      NSNumber: { kind: "union", members: [number, boolean] },
      NSDecimalNumber: number,
      NSDate: string,
      NSData: byte,
      NSURL: binary,
      OAIAnyType: unknown,
      NSObject: unknown,
    },
    shadows: { NSURL: "OAIFile", NSObject: "OAIObject", NSDictionary: "OAIMap" },
    prose: { references: true, escapes: commentEscapes, boilerplate: [] },
    literals: {
      ...openapiGenerator.literals,
      words: { YES: true, NO: false },
      wrappers: ["@(%)", "@%"],
    },
    loses: [
      ...openapiGenerator.loses,
      "property name",
      "nullable",
      "integer width",
      "number kind",
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
  },
];
