import type { Report } from "../diagnostics/reporter.js";
import type { Property } from "../model/model.js";
import type { Label, ModelDoc, PropertyRow } from "../syntax/model-doc.js";
import { readDefault } from "./default-value.js";
import { describedValues, type InlineEnum, inlineEnum } from "./inline-enum.js";
import type { ModelContext } from "./model-context.js";
import { readNotes } from "./notes.js";
import { saysNull } from "./null-from-prose.js";
import { type ResolvedType, resolveType } from "./resolve-type.js";

/** What a row of a property table means in a dialect. */
export function resolveProperty(row: PropertyRow, doc: ModelDoc, context: ModelContext, report: Report): Property {
  const { dialect } = context;
  const notes = readNotes(row.notes ?? "");
  for (const note of notes.unknown) report("unknown-note", { note }, placeOf(row, row.notesColumn));
  const inline = inlineEnum(row, notes, doc, dialect);
  const resolved = rowType(row, inline, context, report);
  // What no document of the dialect says is told once for all.
  if (inline?.type.kind === "unknown" && !dialect.loses.includes("property enum")) {
    report("unread-values", { subject: row.name.text }, placeOf(row, row.typeColumn));
  }
  const { type } = resolved;
  const written = row.description ?? "";
  const description = context.prose(describedValues(written, dialect)?.description ?? written);
  const fallback = notes.default === undefined ? "none" : readDefault(notes.default, type, dialect, context.enumValues);
  if (fallback === "lost" && notes.default !== undefined && type.kind !== "unknown") {
    report("unreadable-default", { written: notes.default, type: type.kind }, placeOf(row, row.notesColumn));
  }
  const name = inline?.wireName ?? context.wireName(row.name.text);
  const byRule = inline?.wireName === undefined && dialect.namesByRule;
  const nullable = isNullable(resolved, notes.optional);
  const fromProse = !nullable && saysNull(description);
  const { at } = row;
  const writtenName = row.name.text;
  // Where nothing can say that a property may be absent, taking it as required would refuse good values.
  const required = row.notes !== undefined && !notes.optional && !dialect.withoutNotes;
  const property: Writable<Property> =
    description === ""
      ? { name, writtenName, type, required, at }
      : { name, writtenName, type, required, at, description };
  if (typeof fallback === "object") property.default = fallback.value;
  if (nullable || fromProse) property.nullable = true;
  if (notes.readOnly) property.readOnly = true;
  if (fromProse || byRule) {
    property.origin = { ...(fromProse && { nullable: "prose" }), ...(byRule && { name: "rule" }) };
  }
  return property;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** `Option<T>` means that a property may be absent or `null`; only for a required one does that leave `null`. */
function isNullable({ marks, nullable }: ResolvedType, optional: boolean): boolean {
  if (nullable || marks.includes("nullable")) return true;
  return marks.includes("optional or nullable") && !optional;
}

/** What the type cell of a row means; reports what cannot be read, which is unknown. */
export function rowType(
  row: PropertyRow,
  inline: InlineEnum | undefined,
  context: ModelContext,
  report: Report,
): ResolvedType {
  const { dialect, models } = context;
  const { text, link, anchor } = row.type;
  const isAside = dialect.inlineWord && text === "inline" && anchor !== undefined;
  const cell: Label = isAside ? { ...row.type, text: anchor.replaceAll("`", "") } : row.type;
  if (cell.text === "") return unread;
  const resolved = inline
    ? resolveType(cell.text, { dialect, models, inline, ...(link !== undefined && { link }) })
    : context.typeOf(cell);
  const place = () => placeOf(row, row.typeColumn);
  if (!resolved) {
    report("unknown-type", { written: text, dialect: dialect.name }, place());
    return unread;
  }
  for (const word of resolved.ambiguous) report("ambiguous-type", { word, dialect: dialect.name }, place());
  if (resolved.nullableItems) report("nullable-items", { written: text }, place());
  if (dialect.links === "exact" && link !== undefined && !text.includes(link)) {
    const linked = link.slice(link.lastIndexOf("/") + 1);
    if (!text.includes(linked)) report("link-mismatch", { link: linked, label: text }, place());
  }
  return resolved;
}

const unread: ResolvedType = {
  type: { kind: "unknown" },
  marks: [],
  nullable: false,
  ambiguous: [],
  nullableItems: false,
};

/** A place on the line of a row. */
function placeOf({ at }: PropertyRow, column: number) {
  return { ...at, column };
}
