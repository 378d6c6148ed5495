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

/** A key of an interface: bare when every compiler knows it for an identifier, otherwise quoted. */
export function propertyKey(name: string): string {
  return plainKey.test(name) ? name : stringLiteral(name);
}

/**
 * Names of letters that Unicode has had since 3.0: Latin, Greek, Cyrillic, kana, Han and Hangul. A compiler carries its own
 * table of letters, older or newer than that of the running Node; what is new to either cannot be relied on.
 */
const letters =
  "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u021f\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0400-\u0481\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3";
const plainKey = new RegExp(`^[${letters}$_][${letters}$_0-9]*$`);

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
