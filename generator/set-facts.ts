import type { Compiled } from "./compile.js";
import type { Dialect } from "./dialects/dialect.js";
import { dialects } from "./dialects/index.js";
import type { EnumValue } from "./model/type.js";
import { enumModelValues } from "./resolve/enum-model.js";
import type { Reading } from "./syntax/reading.js";

/**
 * What the documents of a set have told each other: all that the model of one document can depend on beside the document
 * itself. Plain data.
 */
export interface SetFacts {
  /** The place of the dialect in the list of all. */
  readonly dialect: number;
  /** The name of the model that each document is of; empty for documents of other kinds. */
  readonly names: readonly string[];
  /** The values of models that are enumerations, by name. */
  readonly enums: readonly (readonly [name: string, values: readonly EnumValue[]])[];
  /** A checksum of what each document tells the set. */
  readonly told: readonly string[];
}

/**
 * What a set knew, from its readings in the order of the documents. Undefined where two documents are of one model: then
 * what one says depends on the other.
 */
export function setFactsOf(
  readings: readonly Reading[],
  { dialect }: Pick<Compiled, "dialect">,
  digest: (text: string) => string,
): SetFacts | undefined {
  const docs = readings.flatMap(({ doc }) => doc ?? []);
  if (new Set(docs.map(({ name }) => name)).size !== docs.length) return undefined;
  const enums = docs.flatMap((doc) => {
    const values = enumModelValues(doc, dialect);
    return values ? [[doc.name, values] as const] : [];
  });
  return {
    dialect: dialects.indexOf(dialect),
    names: readings.map(({ doc }) => doc?.name ?? ""),
    enums,
    told: readings.map((reading) => digest(toldBy(reading, dialect))),
  };
}

/** What a document tells the set beside its name: what dialect it may be in, its release, its values. */
export function toldBy({ doc, aside }: Reading, dialect: Dialect): string {
  if (!doc) return JSON.stringify(["no model", aside]);
  const { name, title, table, footer, description } = doc;
  const rows = table?.rows.map(({ name: label, type, notes, mapping }) => [
    label.text,
    type.text,
    type.link,
    type.anchor,
    notes?.text,
    mapping?.text,
  ]);
  return JSON.stringify([
    name,
    title,
    table?.piped,
    rows,
    footer,
    description !== undefined,
    enumModelValues(doc, dialect),
  ]);
}
