import type { Dialect } from "../dialects/dialect.js";
import type { EnumValue } from "../model/type.js";
import type { Section } from "../syntax/model-doc.js";
import { decodeReferences } from "../text/decode-references.js";
import { isNumber, readLiteral } from "./literal.js";

/**
 * The values that a section lists, in any of the ways of generators; undefined when it lists none that can be read.
 *
 * ```text
 * * `RED` (value: `"red"`)          | RED | "red" |          eString | alpha, beta          Allowed values: [alpha, beta]
 * ```
 */
export function sectionValues(section: Section, dialect: Dialect): readonly EnumValue[] | undefined {
  const literals = section.items.flatMap(({ text }) => {
    const head = "(value: `";
    const from = text.endsWith("`)") ? text.indexOf(head) : -1;
    // An item that holds another list is no value.
    const isPlain = from !== -1 && from === text.lastIndexOf(head);
    return !isPlain || text.length < from + head.length + 2 ? [] : [text.slice(from + head.length, -2)];
  });
  // Without one that is written otherwise, the others would be too few.
  if (literals.length > 0) return literals.length < section.items.length ? undefined : literalValues(literals, dialect);
  const allowed = section.blocks.map(({ text }) => /^Allowed values: \[(.*)\]$/s.exec(text)?.[1]).find((text) => text);
  if (allowed !== undefined) return listedValues(allowed);
  // A row that ends early ends with a name.
  if (section.rows.some((row) => row.length < section.headings.length)) return undefined;
  const cells = section.rows.map((row) => decodeReferences(row.at(-1)?.text ?? "").replace(/^`(.*)`$/s, "$1"));
  const [only] = cells;
  if (only === undefined) return undefined;
  const isList = cells.length === 1 && !isLiteral(only, dialect);
  if (isList && dialect.literals.quotes === "always") return listedValues(only);
  return dialect.literals.quotes === "always" ? literalValues(cells, dialect) : bareValues(cells);
}

/** Values that stand in cells without quotes: strings, where one of them is no number. */
function bareValues(cells: readonly string[]): readonly EnumValue[] | undefined {
  return cells.every(isNumber) ? undefined : unique(cells.map(commentSafe));
}

/** Values written as literals of the dialect's language. */
export function literalValues(written: readonly string[], dialect: Dialect): readonly EnumValue[] | undefined {
  const literals = written.map((text) => readLiteral(text, dialect));
  const numeric = literals.every(({ text }) => isNumber(text));
  if (numeric && literals.some(({ quoted }) => quoted) && dialect.quotedEnumNumbers) return undefined;
  const values = literals.map(({ text, quoted }, index): EnumValue | undefined => {
    if (quoted && !isWrappedNumber(written[index] ?? "")) return commentSafe(text);
    return isNumber(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
  });
  return values.every((value) => value !== undefined) ? unique(values) : undefined;
}

/**
 * Values in a list without quotes, which does not say whether they are numbers or strings.
 *
 * Only values of which one is no number are strings for certain.
 */
export function listedValues(written: string, base?: "string" | "number"): readonly EnumValue[] | undefined {
  const texts = decodeReferences(written)
    .split(", ")
    .map((text) => commentSafe(text.trim()));
  if (written.trim() === "") return undefined;
  if (base === "number") return texts.every(isNumber) ? unique(texts.map(Number)) : undefined;
  if (base === undefined && texts.every(isNumber)) return undefined;
  return unique(texts);
}

/**
 * The values of a list that ends with a comma, strings in quotes: `"a", "b", None,`. Undefined when a part is neither.
 *
 * `None` is no value of the list: that it is allowed is said by the type.
 */
export function quotedValues(written: string): readonly EnumValue[] | undefined {
  const values: EnumValue[] = [];
  const part = /\s*(?:("(?:[^"\\]|\\.)*")|([^",\s]+))\s*,/y;
  const text = decodeReferences(written.trim());
  while (part.lastIndex < text.length) {
    const [, quoted, bare] = part.exec(text) ?? [];
    const value =
      quoted === undefined ? (bare !== undefined && isNumber(bare) ? Number(bare) : undefined) : unquoted(quoted);
    if (value !== undefined) values.push(value);
    else if (bare !== "None") return undefined;
  }
  return values.length === 0 ? undefined : unique(values);
}

function unquoted(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Generators break the ends of comments in two, in values too. */
function commentSafe(text: string): string {
  return text.replaceAll("*_/", "*/").replaceAll("/_*", "/*");
}

function isLiteral(text: string, dialect: Dialect): boolean {
  const literal = readLiteral(text, dialect);
  return literal.quoted || isNumber(literal.text);
}

/** `new BigDecimal("1.5")`: quotes that hold a number. */
function isWrappedNumber(written: string): boolean {
  return /^new BigDecimal\(/.test(written.trim());
}

function unique(values: readonly (EnumValue | undefined)[]): readonly EnumValue[] {
  return [...new Set(values.filter((value) => value !== undefined))];
}
