import type { Dialect } from "../dialects/dialect.js";
import type { JsonValue } from "../model/json-value.js";
import type { EnumValue, Type } from "../model/type.js";
import { decodeReferences } from "../text/decode-references.js";
import { isNumber, readLiteral } from "./literal.js";

/** A default that was read: a value, `none` where the text means that there is none, `lost` where it names no value. */
export type FoundDefault = { readonly value: JsonValue } | "none" | "lost";

/**
 * A default as a value of the property's type: `True` is `true`, `'asc'` is `"asc"`, `Some(7)` is 7.
 *
 * `lost` when the text is no value of that type: the name of a constant, a number that JSON cannot hold, a text of a type
 * whose values no table cell can hold.
 */
export function readDefault(
  written: string,
  type: Type,
  dialect: Dialect,
  enumValues: (model: string) => readonly EnumValue[] | undefined = () => undefined,
): FoundDefault {
  const text = dialect.prose.references ? decodeReferences(written.trim()) : written.trim();
  if (dialect.literals.none.includes(text)) return "none";
  const value = typedValue(text, type, dialect, enumValues);
  return value === undefined ? "lost" : { value };
}

function typedValue(
  written: string,
  type: Type,
  dialect: Dialect,
  enumValues: (model: string) => readonly EnumValue[] | undefined,
): JsonValue | undefined {
  const literal = readLiteral(written, dialect);
  const { text, quoted } = literal;
  switch (type.kind) {
    case "string":
      return stringOf(text, quoted, dialect);
    case "enum":
      return type.values.find((value) => String(value) === text);
    case "reference":
      return enumValues(type.model)?.find((value) => String(value) === text);
    case "integer":
    case "number": {
      if (!isNumber(text)) return undefined;
      const value = Number(text);
      if (type.kind === "integer" && !Number.isSafeInteger(value)) return undefined;
      return Number.isFinite(value) ? value : undefined;
    }
    case "boolean": {
      const value = Object.hasOwn(dialect.literals.words, text) ? dialect.literals.words[text] : undefined;
      return typeof value === "boolean" ? value : undefined;
    }
    case "array":
      return arrayOf(written, type.items, dialect);
    case "union":
      if (/^[[{]/.test(written)) return undefined;
      return unionValue(written, type.members, dialect, enumValues);
    case "map":
    case "unknown":
      return undefined;
  }
}

/** The value of the one scalar among the members that the text is a value of: text in quotes of a string only. */
function unionValue(
  written: string,
  members: readonly Type[],
  dialect: Dialect,
  enumValues: (model: string) => readonly EnumValue[] | undefined,
): JsonValue | undefined {
  const { quoted } = readLiteral(written, dialect);
  const scalars = members.filter(({ kind }) => kind !== "array" && kind !== "map" && kind !== "unknown");
  const fitting = scalars.length === 1 ? scalars : scalars.filter(({ kind }) => (kind === "string") === quoted);
  const values = fitting.flatMap((member) => typedValue(written, member, dialect, enumValues) ?? []);
  return values.length === 1 ? values[0] : undefined;
}

function stringOf(text: string, quoted: boolean, { literals }: Dialect): string | undefined {
  if (!quoted && literals.quotes === "always") return undefined;
  if (!quoted && literals.constants !== undefined && new RegExp(literals.constants).test(text)) return undefined;
  return dateOf(text) ?? text.replace(/\[Etc\/UTC\]$/, "");
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Generators run in Java, which prints the default of a date as `Sat Feb 29 00:00:00 UTC 2020`. */
function dateOf(text: string): string | undefined {
  const [, month = "", day = "", year = ""] =
    /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d) 00:00:00 [A-Z]{3,4} (\d{4})$/.exec(text) ?? [];
  const index = months.indexOf(month);
  return index === -1 ? undefined : `${year}-${String(index + 1).padStart(2, "0")}-${day}`;
}

/** A list in the syntax of JSON, each item of the type of the list's items. */
function arrayOf(text: string, items: Type, dialect: Dialect): JsonValue | undefined {
  if (!/^\[.*\]$/s.test(text)) return undefined;
  let values: unknown;
  try {
    values = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(values)) return undefined;
  const read = values.map((value) => (fits(value, items, dialect) ? (value as JsonValue) : undefined));
  return read.some((value) => value === undefined) ? undefined : (read as readonly JsonValue[]);
}

function fits(value: unknown, type: Type, dialect: Dialect): boolean {
  switch (type.kind) {
    case "string":
      return typeof value === "string";
    case "enum":
      return type.values.some((known) => known === value);
    case "integer":
      return Number.isSafeInteger(value);
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "boolean":
      return typeof value === "boolean";
    case "array":
      return Array.isArray(value) && value.every((item) => fits(item, type.items, dialect));
    case "union":
      return type.members.some((member) => fits(value, member, dialect));
    case "unknown":
      return value !== null && typeof value !== "object";
    case "map":
    case "reference":
      return false;
  }
}
