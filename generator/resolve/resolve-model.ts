import type { Report } from "../diagnostics/reporter.js";
import type { Model, Property } from "../model/model.js";
import type { Type } from "../model/type.js";
import type { ModelDoc, PropertyRow } from "../syntax/model-doc.js";
import { enumModelValues, enumSection } from "./enum-model.js";
import type { ModelContext } from "./model-context.js";
import { readNotes } from "./notes.js";
import { modelProse } from "./prose.js";
import { resolveProperty, rowType } from "./resolve-property.js";
import { unionMembers } from "./union-members.js";

const anything: readonly Type[] = [{ kind: "unknown" }];

/** What a model document means in a dialect: the same facts, in the words of JSON Schema. */
export function resolveModel(doc: ModelDoc, context: ModelContext, report: Report): Model {
  const { dialect } = context;
  const description = doc.description ? modelProse(doc.description.text, dialect) : "";
  const head = { name: doc.name, ...(description !== "" && { description }) };
  const values = enumModelValues(doc, dialect);
  if (values) reportRows(doc, context, "values", report);
  if (values) return { kind: "enum", ...head, values, at: doc.at };
  const members = unionMembers(doc, context, report);
  if (members) reportRows(doc, context, "members", report);
  if (members) return { kind: "union", ...head, members, at: doc.at };
  const alias = aliasedType(doc, context, description, report);
  if (alias) return { kind: "union", ...head, members: [alias], at: doc.at };
  const rows = doc.table?.rows ?? [];
  const { additionalProperties: others } = dialect;
  const [extra, ...surplus] = others.length > 0 ? rows.filter((row) => others.includes(row.name.text)) : [];
  for (const row of surplus) report("duplicate-property", { property: row.name.text, model: doc.name }, row.at);
  if (rows[0] && rows[0].notes === undefined && !dialect.withoutNotes) {
    report("missing-notes", {}, doc.table?.at ?? doc.at);
  }
  const properties: Property[] = [];
  for (const row of rows) {
    if (row !== extra && !surplus.includes(row)) properties.push(resolveProperty(row, doc, context, report));
  }
  const section = rows.length === 0 ? enumSection(doc) : undefined;
  if (section || (properties.length === 0 && !extra && dialect.emptyTable === "unknown")) {
    // What no document of the dialect says is told once for all.
    if (section && !dialect.loses.includes("model enum")) report("unread-values", { subject: doc.name }, section.at);
    else report("unknown-model", { model: doc.name }, doc.table?.at ?? doc.at);
    return { kind: "union", ...head, members: anything, at: doc.at };
  }
  const additional = extra && additionalType(extra, context, report);
  return {
    kind: "object",
    ...head,
    properties,
    ...(additional && { additionalProperties: additional }),
    at: doc.at,
  };
}

/** Reports the rows of a model that is no object. One that is called `value` is where some dialects print what it is. */
function reportRows(doc: ModelDoc, { dialect }: ModelContext, listed: "values" | "members", report: Report): void {
  const rows = doc.table?.rows ?? [];
  const isPrinted = dialect.valueRow || dialect.membersCell.length > 0;
  if (isPrinted && rows.length === 1 && rows[0]?.name.text === "value") return;
  const found = `property in a model that lists ${listed}`;
  const unread = { found, expected: "either of them", remedy: `remove its row or the list of ${listed}` };
  for (const row of rows) report("unread-row", unread, row.at);
}

/** The type of additional properties, by their row. A type cannot say that they may be `null`, as with items. */
function additionalType(row: PropertyRow, context: ModelContext, report: Report): Type {
  const { type, nullable } = rowType(row, undefined, context, report);
  if (nullable) report("nullable-items", { written: row.type.text }, { ...row.at, column: row.typeColumn });
  return type;
}

/**
 * The type of a model that is no object, where a dialect prints one as a row named `value`.
 *
 * An object with one property of that name looks the same, but for its description: the row of an alias repeats that of
 * its model. Without descriptions nobody can tell, and the model is unknown.
 */
function aliasedType(doc: ModelDoc, context: ModelContext, description: string, report: Report): Type | undefined {
  if (!context.dialect.valueRow) return undefined;
  const [row, second] = doc.table?.rows ?? [];
  if (!row || second || row.name.text !== "value") return undefined;
  const said = row.description ?? "";
  if (readNotes(row.notes ?? "").optional) return undefined;
  if (said !== "" && modelProse(said, context.dialect) !== description) return undefined;
  if (said === "") return { kind: "unknown" };
  // Releases before 5.0 print enumerations so too, without their values: a string may be one of some strings.
  return rowType(row, undefined, context, report).type;
}
