import { compareText } from "../model/compare-text.js";
import { foldedPath } from "../model/folded-path.js";
import type { Model } from "../model/model.js";
import { pathIn } from "./addresses.js";
import { type CatalogFacts, placesIn, renumbered } from "./catalog-facts.js";
import type { EmitAgainRequest, ModelChanges } from "./emit-again.js";
import { isLongName } from "./plan.js";
import { subjectOf, type Trace } from "./trace.js";

/** The files of a catalog in which models have come or gone. */
export interface FilesNow {
  /** Sorted by path, by code unit. */
  readonly paths: readonly string[];
  /** Where each was before; -1 for one that was not there. */
  readonly before: Int32Array;
  /** The models of those that were not, by their paths. */
  readonly come: ReadonlyMap<string, Model>;
}

/** Which files there will be; undefined where the planner would have something to say of a new one. */
export function filesNow(
  { changed, gone }: ModelChanges,
  trace: Trace,
  { targets, names }: EmitAgainRequest,
): FilesNow | undefined {
  const known = placesIn(trace.facts);
  const come = new Map<string, Model>();
  const taken = new Set<string>();
  for (const model of changed) {
    if (known.has(model.name)) continue;
    for (const { folder, perModel } of targets) {
      if (!perModel) continue;
      const path = pathIn(folder, perModel.path(model, names));
      const key = foldedPath(path);
      if (taken.has(key) || isLongName(path)) return undefined;
      taken.add(key);
      come.set(path, model);
    }
  }
  if (taken.size > 0 && trace.paths.some((path) => taken.has(foldedPath(path)))) return undefined;
  const fresh = [...come.keys()].sort(compareText);
  const paths: string[] = [];
  const before: number[] = [];
  const add = (path: string, file: number) => {
    paths.push(path);
    before.push(file);
  };
  let next = 0;
  for (const [file, path] of trace.paths.entries()) {
    for (let other = fresh[next]; other !== undefined && other < path; other = fresh[++next]) add(other, -1);
    const subject = gone.size > 0 ? subjectOf(trace, file) : undefined;
    if (subject === undefined || !gone.has(trace.facts.names[subject] ?? "")) add(path, file);
  }
  for (const other of fresh.slice(next)) add(other, -1);
  return { paths, before: Int32Array.from(before), come };
}

/**
 * The same trace of other files, for a catalog of other models.
 *
 * @param files where each of these files was before; -1 for one that was not there, of which nothing is known yet
 */
export function withFiles(before: Trace, facts: CatalogFacts, paths: readonly string[], files: Int32Array): Trace {
  const starts = new Uint32Array(paths.length + 1);
  for (const [file, then] of files.entries()) {
    const count = then === -1 ? 0 : (before.starts[then + 1] ?? 0) - (before.starts[then] ?? 0);
    starts[file + 1] = (starts[file] ?? 0) + count;
  }
  const asked = new Uint32Array(starts[paths.length] ?? 0);
  const all = renumbered(before.asked, before.facts, facts);
  for (const [file, then] of files.entries())
    if (then !== -1) asked.set(all.subarray(before.starts[then], before.starts[then + 1]), starts[file]);
  return { facts, paths, starts, asked };
}
