import type { Type } from "../model/type.js";

/** The scalars that dialects have words for. */
export const string: Type = { kind: "string" };
export const date: Type = { kind: "string", format: "date" };
export const dateTime: Type = { kind: "string", format: "date-time" };
export const uuid: Type = { kind: "string", format: "uuid" };
export const uri: Type = { kind: "string", format: "uri" };
export const byte: Type = { kind: "string", format: "byte" };
export const binary: Type = { kind: "string", format: "binary" };
export const integer: Type = { kind: "integer" };
export const int32: Type = { kind: "integer", format: "int32" };
export const int64: Type = { kind: "integer", format: "int64" };
export const number: Type = { kind: "number" };
export const float: Type = { kind: "number", format: "float" };
export const double: Type = { kind: "number", format: "double" };
export const boolean: Type = { kind: "boolean" };
export const unknown: Type = { kind: "unknown" };
/** An object of which nothing is said but that it is one. */
export const object: Type = { kind: "map", values: unknown };
