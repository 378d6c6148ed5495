import type { Compiled } from "./compile.js";
import type { Dialect } from "./dialects/dialect.js";
import { dialects } from "./dialects/index.js";
import type { Override } from "./link/override.js";
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
  /** What it was told by, as JSON, which most runs need not read; empty where nothing had to tell it. */
  readonly evidence: string;
  /** The name of the model that each document is of; empty for documents of other kinds. */
  readonly names: readonly string[];
  /** The values of models that are enumerations, by name. */
  readonly enums: readonly (readonly [name: string, values: readonly EnumValue[]])[];
  /** The release that each document names, as JSON; empty where it names none. */
  readonly releases: readonly string[];
  /** What else each document tells the set. */
  readonly told: readonly string[];
}

/**
 * What a set knew, from its readings in the order of the documents. Undefined where two documents are of one model: then
 * what one says depends on the other.
 */
export function setFactsOf(
  readings: readonly Reading[],
  { dialect, evidence, overrides }: Pick<Compiled, "dialect" | "evidence" | "overrides">,
): SetFacts | undefined {
  const docs = readings.flatMap(({ doc }) => doc ?? []);
  if (new Set(docs.map(({ name }) => name)).size !== docs.length) return undefined;
  const enums = docs.flatMap((doc) => {
    const values = enumModelValues(doc, dialect);
    return values ? [[doc.name, values] as const] : [];
  });
  return {
    dialect: dialects.indexOf(dialect),
    evidence: evidence ? JSON.stringify(evidence) : "",
    names: readings.map(({ doc }) => doc?.name ?? ""),
    enums,
    releases: readings.map(releaseOf),
    told: readings.map((reading) => toldBy(reading, dialect, overrides)),
  };
}

/** The names of all models of a set. */
export function modelsOf({ names }: SetFacts): Set<string> {
  const set = new Set(names);
  set.delete("");
  return set;
}

/** The release that a document names at its foot. */
export function releaseOf({ doc, aside }: Reading): string {
  const footer = doc?.footer ?? aside;
  return footer ? JSON.stringify([footer.package, footer.version]) : "";
}

/**
 * What a document tells the set beside its name, its release and its manner: its values, and whether it needs a correction
 * that only sets can judge.
 */
export function toldBy({ doc }: Reading, dialect: Dialect, overrides: readonly Override[]): string {
  const values = doc && enumModelValues(doc, dialect);
  const missing = overrides.filter(({ property }) => property === undefined);
  const mentions = missing.flatMap(({ model }) =>
    (doc?.table?.rows ?? []).flatMap(({ type: { text, anchor } }) =>
      text.includes(model) || anchor?.includes(model) ? [text, anchor ?? ""] : [],
    ),
  );
  return [...(values ? [JSON.stringify(values)] : []), ...mentions].join("\t");
}
