import type { JsonValue } from "../model/json-value.js";
import { remembering } from "../text/remembering.js";
import { type Code, code, joined } from "./code.js";

/**
 * Text as a TypeScript string literal in double quotes.
 *
 * Everything that could end the literal or disturb an editor (line separators, bidirectional controls) is escaped.
 */
export const stringLiteral: (text: string) => Code = remembering(
  (text) => (plain.test(text) ? `"${text}"` : escaped(text)) as Code,
);

/** Text of which nothing has to be escaped, as names and paths are. */
const plain = /^[\w ./$-]*$/;

function escaped(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, escapeUnit);
}

/** A JSON value as a TypeScript expression. */
export function jsonLiteral(value: JsonValue): Code {
  if (typeof value === "string") return stringLiteral(value);
  if (Array.isArray(value)) return code`[${joined(value.map(jsonLiteral), ", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) as Code;
  const members = Object.entries(value).map(([key, member]) => code`${objectKey(key)}: ${jsonLiteral(member)}`);
  return members.length === 0 ? code`{}` : code`{ ${joined(members, ", ")} }`;
}

/** A key of an interface: bare when every compiler knows it for an identifier, otherwise quoted. */
export function propertyKey(name: string): Code {
  return isIdentifier(name) ? name : stringLiteral(name);
}

/**
 * Letters that Unicode has had since 3.0: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Thai, Georgian, kana,
 * Han and Hangul. A compiler carries its own table of letters, older or newer than that of the running Node; what is new
 * to either cannot be relied on, and a name must not depend on the version of Node.
 */
const letters = [
  "A-Za-z\xc0-\xd6\xd8-\xf6\xf8-\u021f\u0388-\u038a\u038e-\u03a1\u03a3-\u03ce\u0400-\u0481",
  "\u0531-\u0556\u0561-\u0587\u05d0-\u05ea\u0621-\u063a\u0641-\u064a\u0905-\u0939\u0e01-\u0e30\u10d0-\u10f0",
  "\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fa5\uac00-\ud7a3",
].join("");

/** Signs within a name that are no letters: digits, accents that stand alone, vowels of Devanagari and Thai. */
const marks = "0-9\u0300-\u0345\u064b-\u0652\u093e-\u094d\u0e31-\u0e3a\u0e40-\u0e4e\u3099\u309a\u30fc";
const plainKey = new RegExp(`^[${letters}$_][${letters}$_${marks}]*$`);
const otherSign = new RegExp(`[^${letters}$_${marks}]`, "gu");

/**
 * A key of an object literal. `__proto__` is computed: written plainly it would set the prototype
 * (ECMA-262, B.3.1 `__proto__` Property Names in Object Initializers).
 */
export function objectKey(name: string): Code {
  return name === "__proto__" ? code`["__proto__"]` : propertyKey(name);
}

/** True for a name that every compiler knows for an identifier; reserved words are identifiers in this sense too. */
export function isIdentifier(name: string): name is Code {
  return isPlainKey(name);
}

const isPlainKey = remembering((name) => plainKey.test(name));

/** The text with `_` for every sign that no identifier may hold. */
export function identifierSigns(text: string): string {
  return text.replace(otherSign, "_");
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
