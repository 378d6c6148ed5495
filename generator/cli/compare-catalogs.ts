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
 * @param read what was said about the documents: behind what could not be read, a change would not show
 */
export function compareCatalogs(
  catalogs: Both<Catalog>,
  sides: Both<DiffSide>,
  read: readonly Diagnostic[],
  acceptances: readonly Acceptance[],
  { failOn }: Pick<Settings, "failOn">,
): CatalogComparison {
  const result = diff(catalogs);
  const { accepted, expired, unused } = accept(result.changes, acceptances, new Date().toISOString().slice(0, 10));
  const { report, diagnostics } = createReporter();
  const subject = (one: { readonly model: string; readonly property?: string }) =>
    [one.model, one.property].filter((part) => part !== undefined).join(".");
  for (const one of expired) report("expired-acceptance", { ...one, subject: subject(one) }, one.at);
  for (const one of unused) report("unused-acceptance", { ...one, subject: subject(one) }, one.at);
  const unstated = unstatedFacts(result.before.dialect, result.after.dialect);
  const unread = read.filter(hidesChanges).length;
  return { changes: { ...result, ...sides, accepted, unstated, unread, failOn }, complaints: diagnostics() };
}

/** True for what was read as unknown, or not read at all: behind it a change would not show. */
function hidesChanges({ code, severity }: Diagnostic): boolean {
  return severity === "warning" && code !== "mixed-versions" && code !== "title-mismatch";
}
