import type { Report } from "../diagnostics/reporter.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Model, Property } from "../model/model.js";
import type { Type } from "../model/type.js";
import type { ModelDoc, PropertyRow, TypeCell } from "../syntax/model-doc.js";
import { defaultValue } from "./default-value.js";
import { readNotes } from "./notes.js";
import { saysNull } from "./null-from-prose.js";
import { resolveType } from "./resolve-type.js";
import { wireName } from "./wire-name.js";

/** What a model document means in a dialect: the same facts, in the words of JSON Schema. */
export function resolveModel(doc: ModelDoc, dialect: Dialect, report: Report): Model {
  const properties = doc.rows.map((row) => resolveProperty(row, dialect, report));
  return { kind: "object", name: doc.name, properties, at: doc.at };
}

function resolveProperty(row: PropertyRow, dialect: Dialect, report: Report): Property {
  const notes = readNotes(row.notes?.text ?? "");
  for (const note of notes.unknown) report("unknown-note", { note }, row.notes?.at ?? row.at);
  const type = typeOf(row.type, dialect, report);
  const description = row.description?.text ?? "";
  const fallback = notes.default === undefined ? undefined : defaultValue(notes.default, type, dialect);
  if (notes.default !== undefined && fallback === undefined) {
    report("unreadable-default", { written: notes.default, type: type.kind }, row.notes?.at ?? row.at);
  }
  return {
    name: wireName(row.name.text, dialect),
    writtenName: row.name.text,
    type,
    required: !notes.optional,
    ...(description !== "" && { description }),
    ...(fallback !== undefined && { default: fallback }),
    ...(saysNull(description) && { nullable: true, origin: { nullable: "prose" } }),
    ...(notes.readOnly && { readOnly: true }),
    at: row.at,
  };
}

function typeOf(cell: TypeCell, dialect: Dialect, report: Report): Type {
  const type = resolveType(cell.text, dialect);
  if (!type) {
    report("unknown-type", { written: cell.text, dialect: dialect.name }, cell.at);
    return { kind: "unknown" };
  }
  const linked = cell.link?.split("/").at(-1);
  if (linked !== undefined && !cell.text.includes(linked)) {
    report("link-mismatch", { link: linked, label: cell.text }, cell.at);
  }
  return type;
}
