import type { Change, Rename } from "./changes/change.js";
import { type Comparands, compare } from "./changes/compare.js";
import { findRenames } from "./changes/find-renames.js";
import { compareChanges, judge } from "./changes/judge.js";
import { type Bump, recommendBump } from "./changes/recommend-bump.js";
import type { Catalog, CatalogSource } from "./model/catalog.js";

export { selectRoots } from "./link/select-roots.js";

/** What changed between two catalogs, and what that means for code that uses the generated TypeScript. */
export interface DiffResult {
  readonly before: CatalogSource;
  readonly after: CatalogSource;
  /** What breaks first, then by model, property and kind. */
  readonly changes: readonly Change[];
  /** Removals and additions that look like one thing under another name; they stand among the changes as well. */
  readonly renames: readonly Rename[];
  /** True when one of the changes breaks code. */
  readonly breaking: boolean;
  /** The bump that the generated package deserves. */
  readonly bump: Bump;
}

/**
 * Two catalogs in, judged changes out. Pure: the same catalogs give the same result.
 *
 * Order, markup, escapes, spelling of names with one key in JSON and the version of the package are no changes.
 */
export function diff({ before, after }: Comparands): DiffResult {
  const facts = compare({ before, after });
  const models = { before: finder(before), after: finder(after) };
  const changes = facts.map((fact) => judge(fact, models)).toSorted(compareChanges);
  return {
    before: before.source,
    after: after.source,
    changes,
    renames: findRenames(facts, { before, after }),
    breaking: changes.some(({ breaking }) => breaking),
    bump: recommendBump(changes),
  };
}

function finder({ models }: Catalog): (name: string) => Catalog["models"][number] | undefined {
  const byName = new Map(models.map((model) => [model.name, model]));
  return (name) => byName.get(name);
}
