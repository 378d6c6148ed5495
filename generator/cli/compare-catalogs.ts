import type { DiffReport, DiffSide } from "../changelog/diff-report.js";
import { type Acceptance, accept } from "../changes/accept.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { diff } from "../diff.js";
import type { Catalog } from "../model/catalog.js";
import type { Settings } from "./settings.js";
import { unstatedFacts } from "./unstated-facts.js";

/** Two of something: of the earlier and of the later release. */
interface Both<T> {
  readonly before: T;
  readonly after: T;
}

/** What changed, ready to be reported, and what there is to say about the acceptances. */
export interface CatalogComparison {
  readonly changes: DiffReport;
  readonly complaints: readonly Diagnostic[];
}

/**
 * Compares two catalogs and applies the accepted changes; acceptances that no longer match or count are complained of.
 *
 * @param found what was said about the documents: a model with an error is left out, behind a warning no change would show
 */
export function compareCatalogs(
  catalogs: Both<Catalog>,
  sides: Both<DiffSide>,
  found: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  { failOn, root: roots }: Pick<Settings, "failOn" | "root">,
): CatalogComparison {
  const skipped = modelsWithErrors(catalogs, found);
  const result = diff({ before: without(catalogs.before, skipped), after: without(catalogs.after, skipped) });
  const { accepted, expired, unused } = accept(result.changes, acceptances, new Date().toISOString().slice(0, 10));
  const { report, diagnostics } = createReporter();
  const subject = (one: { readonly model: string; readonly property?: string }) =>
    [one.model, one.property].filter((part) => part !== undefined).join(".");
  for (const one of expired) report("expired-acceptance", { ...one, subject: subject(one) }, one.at);
  for (const one of unused) report("unused-acceptance", { ...one, subject: subject(one) }, one.at);
  const unstated = unstatedFacts(result.before.dialect, result.after.dialect);
  const unread = found.filter(hidesChanges).length;
  const uncompared = [...skipped].toSorted();
  const changes = { ...result, ...sides, accepted, unstated, unread, uncompared, roots, failOn };
  return { changes, complaints: diagnostics() };
}

/** True for an error that leaves nothing to compare: it is not about one document. */
export function blocksComparison({ code, severity, at }: Diagnostic): boolean {
  return (
    severity === "error" &&
    (at === undefined || ["no-models", "invalid-json", "invalid-setting", "unused-override"].includes(code))
  );
}

/** The models whose documents have an error on either side: half a model is not compared with a whole one. */
function modelsWithErrors({ before, after }: Both<Catalog>, found: readonly Diagnostic[]): ReadonlySet<string> {
  const files = new Set(found.flatMap(({ severity, at }) => (severity === "error" && at ? [at.file] : [])));
  const named = [...before.models, ...after.models].filter(({ at }) => files.has(at.file)).map(({ name }) => name);
  const missing = [...files].map((file) => (file.split("/").at(-1) ?? "").replace(/\.md$/i, ""));
  return new Set([...named, ...missing]);
}

function without(catalog: Catalog, names: ReadonlySet<string>): Catalog {
  return names.size === 0 ? catalog : { ...catalog, models: catalog.models.filter(({ name }) => !names.has(name)) };
}

/** True for what was read as unknown, or not read at all: behind it a change would not show. */
function hidesChanges({ code, severity }: Diagnostic): boolean {
  return severity === "warning" && code !== "mixed-versions" && code !== "title-mismatch";
}
