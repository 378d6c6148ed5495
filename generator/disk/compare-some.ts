import type { OutputFile } from "../emit/output-file.js";
import { type Comparison, unchanged } from "./compare-files.js";
import { contentOf, imprintOf, keepContent } from "./content.js";
import type { FolderState } from "./folder-state.js";
import { type Entry, manifestPath, printIn, readManifestText, withEntries } from "./manifest.js";

/**
 * Compares a folder in which every file is as it should have been with some files that are made anew, when these are the
 * paths of all that should be there: which of them say something else now, which are new, and which have gone; and the
 * manifest with them. Undefined when the manifest does not know one of them, and when something is in the way of a new one.
 */
export function compareSome(
  folder: string,
  files: readonly OutputFile[],
  { paths: all, others, leftOut }: Pick<FolderState, "paths" | "others" | "leftOut">,
  now: readonly string[] = all,
): { readonly files: readonly OutputFile[]; readonly comparison: Comparison } | undefined {
  const before = readManifestText(folder);
  const written: OutputFile[] = [];
  const stale: string[] = [];
  const missing: string[] = [];
  const isMoved = now !== all;
  const known = isMoved ? new Set(all) : undefined;
  const there = isMoved ? new Set(now) : undefined;
  const leftover = there ? all.filter((path) => !there.has(path)) : [];
  const entries: Entry[] = leftover.map((path) => ({ path, prints: [] }));
  for (const file of files) {
    const { path } = file;
    const isNew = known?.has(path) === false;
    if (isNew && (others.includes(path) || others.includes(`${path}/`))) return undefined;
    const content = contentOf(file);
    const { print, leftOut: line } = imprintOf(file);
    if (!isNew && printIn(before, path) === print && line === (leftOut[path] ?? "")) continue;
    keepContent(file, content);
    const next = isNew ? nextOf(path, now, known) : undefined;
    entries.push({ path, prints: [print], ...(isNew && { next }) });
    written.push(file);
    (isNew ? missing : stale).push(path);
  }
  const manifest = withEntries(before, entries);
  if (manifest === undefined) return undefined;
  if (manifest !== before) {
    written.push({ path: manifestPath, text: manifest });
    stale.push(manifestPath);
  }
  for (const paths of [stale, missing, leftover]) paths.sort((a, b) => (a < b ? -1 : 1));
  const same = now.length - written.length;
  return { files: written, comparison: { ...unchanged(same), stale, missing, leftover, manifest: before } };
}

/** The next of some paths that is among others, without that of the manifest, which is not in itself. */
function nextOf(path: string, paths: readonly string[], known: ReadonlySet<string>): string | undefined {
  for (let place = paths.indexOf(path); place < paths.length; place++) {
    const next = paths[place];
    if (next !== undefined && next !== manifestPath && known.has(next)) return next;
  }
  return undefined;
}
