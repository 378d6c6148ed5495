import type { Report } from "../diagnostics/reporter.js";
import { didYouMean } from "../diagnostics/suggest.js";
import type { Catalog } from "../model/catalog.js";
import { reach } from "../model/reach.js";

/**
 * The catalog of the given models and all they reach; the whole catalog when none are given. Reports unknown names.
 *
 * @param unread models whose documents could not be read, which is reported already
 */
export function selectRoots(
  catalog: Catalog,
  roots: readonly string[],
  report: Report,
  unread: ReadonlySet<string> = new Set(),
): Catalog {
  if (roots.length === 0) return catalog;
  const names = catalog.models.map((model) => model.name);
  for (const root of roots) {
    if (!names.includes(root) && !unread.has(root))
      report("unknown-root", { root, suggestion: didYouMean(root, names) });
  }
  const reached = new Set(reach(catalog, roots));
  return { ...catalog, models: catalog.models.filter((model) => reached.has(model.name)) };
}
