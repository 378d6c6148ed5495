import type { Dialect } from "../dialects/dialect.js";
import type { EnumValue } from "../model/type.js";
import type { ModelDoc, Section } from "../syntax/model-doc.js";
import { literalValues, sectionValues } from "./enum-values.js";
import { readNotes } from "./notes.js";

/** The section of a document that lists the values of an enumeration. */
export function enumSection(doc: ModelDoc): Section | undefined {
  return doc.sections.find(({ title, headings }) => isEnum(title, headings));
}

/** The values of a model that is an enumeration; undefined for other models and where they are not listed or cannot be read. */
export function enumModelValues(doc: ModelDoc, dialect: Dialect): readonly EnumValue[] | undefined {
  const section = enumSection(doc);
  // Of two lists nobody says which holds.
  if (section && doc.sections.some((other) => other !== section && isEnum(other.title, other.headings)))
    return undefined;
  if (!section && !dialect.valueRow) return undefined;
  const [row, second] = doc.table?.rows ?? [];
  if (section && !row) return sectionValues(section, dialect);
  if (!dialect.valueRow || !row || second || row.name.text !== "value") return undefined;
  const listed = readNotes(row.notes ?? "").enum;
  if (listed === undefined || listed.trim() === "") return undefined;
  return literalValues(splitLiterals(listed), dialect);
}

/** `## Enum`, or `## Enum Variants` with a table of names and values (with one of descriptions it lists types). */
function isEnum(title: string, headings: readonly string[]): boolean {
  return /^enum$/i.test(title) || (/^enum variants$/i.test(title) && headings.at(-1)?.toLowerCase() === "value");
}

/** `"a", "b, c", 1, ` parted at the commas outside of quotes. */
function splitLiterals(listed: string): readonly string[] {
  const parts = listed.match(/"(?:\\.|[^"\\])*"(?=\s*(?:,|$))|'(?:\\.|[^'\\])*'(?=\s*(?:,|$))|[^,\s][^,]*/gs) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
