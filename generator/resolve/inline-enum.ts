import type { Dialect } from "../dialects/dialect.js";
import type { EnumValue, Type } from "../model/type.js";
import type { ModelDoc, PropertyRow, Section } from "../syntax/model-doc.js";
import { listedValues, sectionValues } from "./enum-values.js";
import { readNotes } from "./notes.js";

/** The enumeration in place of a property: its type, and the name that its section gives the property. */
export interface InlineEnum {
  readonly type: Type;
  /** The name of the property in JSON, where a dialect prints it above the values. */
  readonly wireName?: string;
}

/**
 * Finds the values of an enumeration that has no model of its own.
 *
 * A property links to the section that lists them, or the section is named after it, or the notes list them. Several
 * sections may have one name; then they stand in the order of their properties.
 */
export function inlineEnum(row: PropertyRow, doc: ModelDoc, dialect: Dialect): InlineEnum | undefined {
  const { anchor } = row.type;
  const sections = sectionsOf(row, doc, dialect);
  if (anchor === undefined && sections.length === 0) return fromNotes(row, dialect);
  const section = sections[earlier(row, doc, anchor)] ?? sections[0];
  const values = section && sectionValues(section, dialect);
  const wireName = section && wireNameOf(section, row);
  return { type: enumType(values), ...(wireName !== undefined && { wireName }) };
}

function sectionsOf(row: PropertyRow, doc: ModelDoc, dialect: Dialect): readonly Section[] {
  const { anchor } = row.type;
  if (anchor !== undefined) {
    return doc.sections.filter(
      (section) => section.anchor === anchor || section.title === `Enum: ${anchor}` || section.title === anchor,
    );
  }
  if (!dialect.enumsByName) return [];
  const name = `${row.name.text.charAt(0).toUpperCase()}${row.name.text.slice(1)}Enum`;
  const byName = doc.sections.filter(({ title }) => title === `Enum: ${name}`);
  return byName.length > 0 ? byName : doc.sections.filter(({ title }) => title === `Enum: ${row.type.text}`);
}

/** How many rows before this one link to the same place. */
function earlier(row: PropertyRow, doc: ModelDoc, anchor: string | undefined): number {
  const rows = doc.table?.rows ?? [];
  return rows.slice(0, rows.indexOf(row)).filter((other) => anchor !== undefined && other.type.anchor === anchor)
    .length;
}

function wireNameOf(section: Section, row: PropertyRow): string | undefined {
  const name = /^Enum: (.+)$/s.exec(section.title)?.[1];
  const isOther = section.anchor === undefined || name === undefined || name === section.anchor;
  if (isOther || row.type.anchor !== section.anchor) return undefined;
  const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return fold(name) === fold(row.name.text) ? name : undefined;
}

/** `[Enum: [a, b]]`, next to the type of the values. */
function fromNotes(row: PropertyRow, dialect: Dialect): InlineEnum | undefined {
  const listed = readNotes(row.notes?.text ?? "").enum;
  if (listed === undefined || listed === "") return undefined;
  const scalar = Object.hasOwn(dialect.scalars, row.type.text) ? dialect.scalars[row.type.text] : undefined;
  if (scalar?.kind === "integer" || scalar?.kind === "number") {
    return { type: enumType(listedValues(listed, "number")) };
  }
  const isText = scalar?.kind === "string" || scalar?.kind === "union";
  return isText ? { type: enumType(listedValues(listed, "string")) } : undefined;
}

function enumType(values: readonly EnumValue[] | undefined): Type {
  return values && values.length > 0 ? { kind: "enum", values } : { kind: "unknown" };
}
