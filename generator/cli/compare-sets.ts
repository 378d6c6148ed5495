import type { DiffReport, DiffSide, FailOn } from "../changelog/diff-report.js";
import { type Acceptance, accept } from "../changes/accept.js";
import type { Change } from "../changes/change.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { diff } from "../diff.js";
import type { Catalog, CatalogSource } from "../model/catalog.js";
import { fileStem } from "../source/file-stem.js";
import { type ParsedSets, type ParseSettings, parseSets } from "./parse-sets.js";
import type { DocumentationSet } from "./read-set.js";

/** A documentation set, what the user called it, and what there was to say when it was read. */
export interface NamedSet {
  readonly name: string;
  readonly set: DocumentationSet;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a comparison is told beside the two sets. */
export interface CompareSettings extends ParseSettings {
  readonly failOn: FailOn;
  readonly acceptances: readonly Acceptance[];
  /** As `2026-12-31`. */
  readonly today: string;
}

/** A report on the changes, and what there is to say about the documents and the acceptances. */
export interface Compared {
  /** Absent where an error leaves nothing to compare. */
  readonly report?: DiffReport;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Two documentation sets in, a report on what changed out. Pure, but for the corrections that the settings may name.
 *
 * A model whose document has an error is left out and named in the report; an error that is about a whole set leaves
 * nothing to compare.
 */
export async function compareSets(before: NamedSet, after: NamedSet, settings: CompareSettings): Promise<Compared> {
  const parsed = await parseSets(before.set, after.set, settings);
  const { report, diagnostics } = createReporter();
  for (const [{ name, set }, { models }] of [[before, parsed.before] as const, [after, parsed.after] as const]) {
    if (isEmpty(set, models.length, settings, parsed.diagnostics)) report("no-models", { folder: name });
  }
  const heard = [...before.diagnostics, ...after.diagnostics, ...parsed.diagnostics];
  const found = [...diagnostics(), ...heard];
  if (found.some(isBlocking)) return { diagnostics: found };
  const uncompared = modelsWithErrors(parsed, found);
  const result = diff({ before: without(parsed.before, uncompared), after: without(parsed.after, uncompared) });
  const judged = markUnreached(result.changes, parsed.names);
  const { accepted, expired, unused } = accept(judged, settings.acceptances, settings.today);
  for (const one of expired) report("expired-acceptance", { ...one, subject: subjectOf(one) }, one.at);
  for (const one of unused) report("unused-acceptance", { ...one, subject: subjectOf(one) }, one.at);
  const changes: DiffReport = {
    ...result,
    changes: judged,
    before: sideOf(before, result.before),
    after: sideOf(after, result.after),
    accepted,
    unstated: parsed.losses,
    unread: heard.filter(hidesChanges).length,
    uncompared: [...uncompared].toSorted(),
    roots: settings.root,
    failOn: settings.failOn,
  };
  return { report: changes, diagnostics: [...diagnostics(), ...heard] };
}

/** True for documents among which no model is: then everything would look removed. Roots may leave nothing, though. */
function isEmpty(
  set: DocumentationSet,
  models: number,
  { root }: ParseSettings,
  found: readonly Diagnostic[],
): boolean {
  if (set.kind === "catalog" || models > 0) return false;
  const paths = new Set(set.sources.map(({ path }) => path));
  const others = found.filter(({ code, at }) => code === "unrecognized-document" && at && paths.has(at.file));
  return others.length === paths.size || (root.length === 0 && !found.some(({ severity }) => severity === "error"));
}

/** Models that only fell out of reach of the roots, or came into it, are no models that were removed or added upstream. */
function markUnreached(changes: readonly Change[], names: ParsedSets["names"]): readonly Change[] {
  const others = { "model-added": new Set(names.before), "model-removed": new Set(names.after) };
  return changes.map((change) => {
    if (change.kind !== "model-added" && change.kind !== "model-removed") return change;
    return others[change.kind].has(change.model) ? { ...change, unreached: true } : change;
  });
}

/** True for an error that leaves nothing to compare: it is not about one document. */
function isBlocking({ code, severity, at }: Diagnostic): boolean {
  if (severity !== "error") return false;
  return (
    at === undefined ||
    ["no-models", "unfinished-pull", "invalid-json", "invalid-setting", "unused-override"].includes(code)
  );
}

/** The models whose documents have an error on either side: half a model is not compared with a whole one. */
function modelsWithErrors({ before, after }: ParsedSets, found: readonly Diagnostic[]): ReadonlySet<string> {
  const files = new Set(found.flatMap(({ severity, at }) => (severity === "error" && at ? [at.file] : [])));
  const named = [...before.models, ...after.models].filter(({ at }) => files.has(at.file)).map(({ name }) => name);
  return new Set([...named, ...[...files].map(fileStem)]);
}

function without(catalog: Catalog, names: ReadonlySet<string>): Catalog {
  return names.size === 0 ? catalog : { ...catalog, models: catalog.models.filter(({ name }) => !names.has(name)) };
}

/** True for what was read as unknown, or not read at all: behind it a change would not show. */
function hidesChanges({ code, severity }: Diagnostic): boolean {
  return severity === "warning" && code !== "mixed-versions" && code !== "title-mismatch";
}

function sideOf({ name, set }: NamedSet, source: CatalogSource): DiffSide {
  if (set.kind === "catalog") return { name, source, prefix: "", onDisk: false };
  return { name, source, prefix: set.prefix, onDisk: set.onDisk };
}

function subjectOf({ model, property }: Acceptance): string {
  return property === undefined ? model : `${model}.${property}`;
}
