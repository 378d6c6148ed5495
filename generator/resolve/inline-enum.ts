import type { Dialect } from "../dialects/dialect.js";
import type { EnumValue, Type } from "../model/type.js";
import type { ModelDoc, PropertyRow, Section } from "../syntax/model-doc.js";
import { foldName } from "../text/fold-name.js";
import { listedValues, quotedValues, sectionValues } from "./enum-values.js";
import type { Notes } from "./notes.js";

/** The enumeration in place of a property: its type, and the name that its section gives the property. */
export interface InlineEnum {
  readonly type: Type;
  /** What the type takes the place of in the cell: a name that is no scalar, or the scalar that its values have. */
  readonly replaces: "name" | "scalar";
  /** The name of the property in JSON, where a dialect prints it above the values. */
  readonly wireName?: string;
}

/**
 * Finds the values of an enumeration that has no model of its own.
 *
 * A property links to the section that lists them, or the section is named after it, or the notes list them. Several
 * sections may have one name; then they stand in the order of their properties.
 */
export function inlineEnum(row: PropertyRow, notes: Notes, doc: ModelDoc, dialect: Dialect): InlineEnum | undefined {
  const { anchor } = row.type;
  const sections = sectionsOf(row, doc, dialect);
  if (anchor === undefined && sections.length === 0) return fromNotes(row, notes, dialect);
  const section = sections[earlier(row, doc, anchor)] ?? sections[0];
  const values = section && sectionValues(section, dialect);
  const wireName = section && wireNameOf(section, row);
  const replaces = anchor === undefined ? "scalar" : "name";
  return { type: enumType(values), replaces, ...(wireName !== undefined && { wireName }) };
}

function sectionsOf(row: PropertyRow, doc: ModelDoc, dialect: Dialect): readonly Section[] {
  const { anchor } = row.type;
  if (anchor !== undefined) {
    return doc.sections.filter(
      (section) => section.anchor === anchor || section.title === `Enum: ${anchor}` || section.title === anchor,
    );
  }
  if (!dialect.enumsByName) return none;
  const name = `${row.name.text.replace(/^_/, "")}enum`.toLowerCase();
  const byName = doc.sections.filter(({ title }) => enumName(title) === name);
  if (byName.length > 0) return byName;
  // Maps are headed by their type, which says whose values these are only where one property has it.
  const rows = doc.table?.rows.filter((other) => other.type.text === row.type.text) ?? [];
  const byType = doc.sections.filter(({ title }) => title === `Enum: ${row.type.text}`);
  return rows.length === 1 && byType.length === 1 ? byType : [];
}

const none: readonly Section[] = [];

/** `Enum: [[SizeEnum]]` is about `SizeEnum`. */
function enumName(title: string): string | undefined {
  return /^Enum: \[*(\w+)\]*$/.exec(title)?.[1]?.toLowerCase();
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
  return foldName(name) === foldName(row.name.text) ? name : undefined;
}

/** `[Enum: [a, b]]` in the notes or `(enum: a, b)` behind the description, next to the type of the values. */
function fromNotes(row: PropertyRow, notes: Notes, dialect: Dialect): InlineEnum | undefined {
  const listed = notes.enum ?? describedValues(row.description ?? "", dialect)?.values;
  if (listed === undefined || listed === "") return undefined;
  const scalar = scalarWithin(row.type.text, dialect) ?? scalarWithin(withoutNulls(row.type.text, dialect), dialect);
  if (listed.endsWith(",")) {
    const values = scalar && quotedValues(listed);
    return values && { type: enumType(values), replaces: "scalar" };
  }
  if (scalar?.kind === "integer" || scalar?.kind === "number") {
    return { type: enumType(listedValues(listed, "number")), replaces: "scalar" };
  }
  const isText = scalar?.kind === "string" || scalar?.kind === "union";
  return isText ? { type: enumType(listedValues(listed, "string")), replaces: "scalar" } : undefined;
}

/** The scalar that a type is, without what stands around it: `Option<String>` is a string. */
function scalarWithin(text: string, { scalars, marks }: Dialect): Type | undefined {
  const [, outer, inner] = /^(\w+)<(.*)>$/.exec(text) ?? [];
  const bare = outer !== undefined && inner !== undefined && Object.hasOwn(marks, outer) ? inner : text;
  return Object.hasOwn(scalars, bare) ? scalars[bare] : undefined;
}

/** The names of a union without those of the type of `null`: `None, str,` is `str`. */
function withoutNulls(text: string, { forms, nulls }: Dialect): string {
  if (!forms.includes("A, B")) return text;
  const names = text.split(",").map((name) => name.trim());
  return names.filter((name) => name !== "" && !nulls.includes(name)).join(", ");
}

/** The values that stand behind a description, and the description without them. */
export function describedValues(
  text: string,
  { describedEnum }: Dialect,
): { readonly values: string; readonly description: string } | undefined {
  if (describedEnum === undefined) return undefined;
  const [before = "", after = ""] = describedEnum.split("%");
  const start = text.lastIndexOf(before);
  if (start === -1 || !text.endsWith(after)) return undefined;
  return { values: text.slice(start + before.length, -after.length), description: text.slice(0, start).trim() };
}

function enumType(values: readonly EnumValue[] | undefined): Type {
  return values && values.length > 0 ? { kind: "enum", values } : { kind: "unknown" };
}
