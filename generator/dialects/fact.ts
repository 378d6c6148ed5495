/** What a dialect can lose, by the keyword of JSON Schema or OpenAPI that would say it, and how. */
export const facts = {
  "property name": "the case or the separators of property names",
  required: "whether a property may be absent",
  nullable: "whether `null` is a value",
  items: "what arrays and maps hold, or that there is one",
  "integer width": "whether an integer has 32 or 64 bits",
  "number kind": "whether a number is an integer, or a boolean",
  decimal: "whether a decimal number travels as a number or as a string",
  "date format": "whether a string is a date, a time or plain text",
  uuid: "that a string is a UUID",
  uri: "that a string is a URI",
  binary: "that a string holds bytes or a file",
  "free object": "whether a value is an object or anything at all",
  "property enum": "the values of enumerations in place",
  "model enum": "the values of enumerations that are models",
  default: "defaults",
  readOnly: "`readOnly`",
  "property description": "descriptions of properties",
  "model description": "descriptions of models",
  union: "the members of `oneOf` and `anyOf`, which look like one object or like nothing",
  parent: "`allOf`: what a model inherits from, and in some releases the inherited properties",
  additionalProperties: "`additionalProperties` beside properties",
  constraints: "lengths, ranges and patterns",
  writeOnly: "`writeOnly`",
  deprecated: "`deprecated`",
} as const satisfies Readonly<Record<string, string>>;

/** The name of something that a dialect may be unable to say. */
export type Fact = keyof typeof facts;

/** What no dialect says at all. */
export const lostEverywhere: readonly Fact[] = ["writeOnly", "deprecated", "constraints", "parent"];
