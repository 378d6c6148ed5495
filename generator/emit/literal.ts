import type { JsonValue } from "../model/json-value.js";

/**
 * Text as a TypeScript string literal in double quotes.
 *
 * Everything that could end the literal or disturb an editor (line separators, bidirectional controls) is escaped.
 */
export function stringLiteral(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escapeUnit);
}

/** A JSON value as a TypeScript expression. */
export function jsonLiteral(value: JsonValue): string {
  if (typeof value === "string") return stringLiteral(value);
  if (Array.isArray(value)) return `[${value.map(jsonLiteral).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${objectKey(key)}: ${jsonLiteral(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}

/** A key of an interface: bare when it is an identifier, otherwise quoted. */
export function propertyKey(name: string): string {
  return isIdentifier(name) ? name : stringLiteral(name);
}

/**
 * A key of an object literal. `__proto__` is computed: written plainly it would set the prototype
 * (ECMA-262, B.3.1 `__proto__` Property Names in Object Initializers).
 */
export function objectKey(name: string): string {
  return name === "__proto__" ? `["__proto__"]` : propertyKey(name);
}

/** True for an ECMAScript IdentifierName; reserved words are identifier names too. */
export function isIdentifier(name: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
