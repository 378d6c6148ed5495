import { type CompileOptions, chooseDialect } from "./compile.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter } from "./diagnostics/reporter.js";
import type { Dialect } from "./dialects/dialect.js";
import { dialects } from "./dialects/index.js";
import type { Override } from "./link/override.js";
import { readOverrides } from "./link/read-overrides.js";
import { references } from "./model/type.js";
import { cellsThatAsk } from "./resolve/cells-that-ask.js";
import { type DialectEvidence, withDoc, withDocs } from "./resolve/dialect-evidence.js";
import { enumModelValues } from "./resolve/enum-model.js";
import { namesAmong } from "./resolve/model-names.js";
import { modelsOf, releaseOf, type SetFacts, toldBy } from "./set-facts.js";
import type { Reading } from "./syntax/reading.js";

/** What has become of the documents of a set. */
export interface SetChanges {
  /** Those that say something else, and those that have come, by their places now. */
  readonly changed: ReadonlyMap<number, Reading>;
  /** Where each document was before, -1 for one that was not there; absent when the same ones are there. */
  readonly places?: Int32Array | undefined;
  /** The paths of all documents now. */
  readonly paths: readonly string[];
}

/** What a set knows after some of its documents were changed. */
export interface Reconsidered {
  readonly facts: SetFacts;
  /** What there is to say about the choice of its dialect; undefined where nothing has touched that. */
  readonly diagnostics?: readonly Diagnostic[];
  /** The places of other documents whose tables may mean something else now. */
  readonly others: readonly number[];
}

/** Diagnostics of the choice of a dialect. */
export const dialectCodes: ReadonlySet<string> = new Set(["ambiguous-dialect", "weak-dialect"]);

/**
 * What a set knows when these documents have changed, and which others may mean something else then. Undefined when nobody
 * can tell without reading all.
 *
 * Of documents that have come or gone, the others learn by their names alone: a type cell that asks for one of these is told
 * something else now. Which cells ask is found by resolving each cell of the set once. What no cell asks is forbidden here,
 * or the reader's to add: unions list their members outside of tables, and a name that leads nowhere is compared with all.
 */
export function reconsider(facts: SetFacts, changes: SetChanges, options: CompileOptions): Reconsidered | undefined {
  const dialect = dialects[facts.dialect];
  if (!dialect) return undefined;
  const { changed, places } = changes;
  const overrides = options.overrides ? readOverrides(options.overrides, createReporter().report) : [];
  const now = places ? withDocuments(facts, { ...changes, places }, dialect, overrides) : facts;
  if (!now) return undefined;
  for (const [document, reading] of changed) {
    const name = reading.doc?.name ?? "";
    const place = places ? (places[document] ?? -1) : document;
    const before = place === -1 && name !== "" ? facts.names.indexOf(name) : place;
    if (before === -1) continue;
    if (name !== facts.names[before]) return undefined;
    if (toldBy(reading, dialect, overrides) !== facts.told[before]) return undefined;
    if (releaseOf(reading) !== facts.releases[before]) return undefined;
    if (overrides.some(({ model, property }) => property !== undefined && model === name)) return undefined;
  }
  const before = facts.evidence === "" ? undefined : (JSON.parse(facts.evidence) as DialectEvidence);
  const evidence = before && evidenceNow(before, facts, now, changes);
  if (places && !evidence) return undefined;
  const others = places && evidence ? documentsThatAsk(evidence, dialect, facts, now) : [];
  const named = new Set(overrides.flatMap(({ model, property }) => (property === undefined ? [] : model)));
  if (others.some((document) => named.has(now.names[document] ?? ""))) return undefined;
  if (evidence === before) return { facts: now, others };
  const { report, diagnostics } = createReporter();
  if (chooseDialect(evidence, namesAmong(modelsOf(now)), options.dialect, report) !== dialect) return undefined;
  return { facts: { ...now, evidence: JSON.stringify(evidence) }, diagnostics: diagnostics(), others };
}

/** The same facts of the documents that there are now; undefined where what others mean depends on more than their names. */
function withDocuments(
  facts: SetFacts,
  { changed, places }: SetChanges & { readonly places: Int32Array },
  dialect: Dialect,
  overrides: readonly Override[],
): SetFacts | undefined {
  const list = (before: readonly string[], of: (reading: Reading) => string): readonly string[] =>
    Array.from(places, (place, document) => {
      const reading = changed.get(document);
      return reading ? of(reading) : (before[place] ?? "");
    });
  const names = list(facts.names, ({ doc }) => doc?.name ?? "");
  const releases = list(facts.releases, releaseOf);
  const told = list(facts.told, (reading) => toldBy(reading, dialect, overrides));
  const [before, now] = [modelsOf(facts), new Set(names)];
  now.delete("");
  const isUnique = now.size === names.filter((name) => name !== "").length;
  if (!isUnique || now.size === 0) return undefined;
  // Which release most documents name, and where the others are named, is a question to all.
  const [old, since] = [facts.releases, releases].map((all) => [...new Set(all)].filter((one) => one !== ""));
  if (!old || !since || old.length > 1 || since.join() !== old.join()) return undefined;
  const turned = new Set([...before].filter((name) => !now.has(name)));
  for (const name of now) if (!before.has(name)) turned.add(name);
  for (const { model, set } of overrides)
    if (turned.has(model) || (set.type && references(set.type).some((name) => turned.has(name)))) return undefined;
  if (overrides.some(({ property }) => property === undefined) && losesMentions(facts, places)) return undefined;
  const enums = facts.enums.filter(([name]) => now.has(name));
  for (const { doc } of changed.values()) {
    const values = doc && turned.has(doc.name) ? enumModelValues(doc, dialect) : undefined;
    if (doc && values) enums.push([doc.name, values]);
  }
  return { ...facts, names, enums, releases, told };
}

/** True when a document has gone that may have been why a correction of a missing model was of use. */
function losesMentions({ told }: SetFacts, places: Int32Array): boolean {
  const kept = new Set(places);
  return told.some((text, place) => text !== "" && !kept.has(place));
}

/** What the set tells of its dialect now; the very same when that is nothing new. */
function evidenceNow(
  before: DialectEvidence,
  facts: SetFacts,
  now: SetFacts,
  { changed, places, paths }: SetChanges,
): DialectEvidence | undefined {
  const at = placesAmongModels(now);
  if (!places) {
    let evidence = before;
    for (const [document, { doc }] of changed) if (doc) evidence = withDoc(evidence, at[document] ?? 0, doc);
    return evidence;
  }
  const then = placesAmongModels(facts);
  const docs = new Map<number, NonNullable<Reading["doc"]>>();
  for (const [document, { doc }] of changed) if (doc) docs.set(at[document] ?? 0, doc);
  const models = now.names.flatMap((name, document) => (name === "" ? [] : document));
  const moved = models.map((document) => then[places[document] ?? -1] ?? -1);
  return withDocs(before, moved, docs, paths[models[0] ?? -1]);
}

/** Of the documents that are of models, the how-manieth each one is. */
function placesAmongModels({ names }: SetFacts): Int32Array {
  let next = 0;
  return Int32Array.from(names, (name) => (name === "" ? -1 : next++));
}

/** The documents whose tables ask for a name that is answered otherwise now. */
function documentsThatAsk(
  { cells, cellsOf }: DialectEvidence,
  dialect: Dialect,
  facts: SetFacts,
  now: SetFacts,
): readonly number[] {
  const asking = cellsThatAsk(cells, dialect, namesAmong(modelsOf(facts)), namesAmong(modelsOf(now)));
  let place = 0;
  return now.names.flatMap((name, document) => {
    if (name === "") return [];
    return cellsOf[place++]?.some((cell) => asking.has(cell)) ? document : [];
  });
}
