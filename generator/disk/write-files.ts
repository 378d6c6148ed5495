import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";
import type { Comparison, Progress } from "./compare-files.js";
import { contentOf, printOf } from "./content.js";
import { isStagingFolder } from "./entries-below.js";
import { makeFolders, removeEmptyFolders } from "./make-folders.js";
import {
  type Entry,
  fewFiles,
  type Manifest,
  manifestPath,
  parseManifest,
  printIn,
  printManifest,
  withEntries,
} from "./manifest.js";
import { moveInto } from "./move-into.js";

/**
 * Brings an output folder, which must exist, to the state that a comparison asks for: writes what is missing or stale,
 * removes leftovers. Only for the holder of the folder's lock.
 *
 * All texts are first rendered and written beside their place, one after the other, so that a full disk leaves the old
 * state; then each is moved into place, which is atomic: a file at a time, or a whole folder where there is none of that
 * name yet. The manifest knows both texts meanwhile: after a kill at any moment every file is as it was or as it will be,
 * and the next run finishes the work. Files that are edited, foreign or stray are never touched.
 * Throws the system's error when something cannot be written.
 */
export function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  comparison: Comparison,
  progress?: Progress,
): void {
  const wanted = new Set([...comparison.missing, ...comparison.stale]);
  // The manifest that knows only the new texts comes last.
  const changed = files.filter(({ path }) => wanted.has(path) && path !== manifestPath);
  removeAbandonedStages(folder);
  if (wanted.size === 0 && comparison.leftover.length === 0) return;
  const stage = join(folder, `.schemadown-${process.pid}.tmp`);
  const staged = join(stage, "files");
  const made: string[] = [];
  mkdirSync(stage);
  mkdirSync(staged);
  try {
    const folders = new Set(changed.map((file) => dirname(file.path)));
    for (const path of folders) makeFolders(join(staged, path));
    for (const [index, file] of changed.entries()) {
      progress?.(index, changed.length);
      prepare(`${staged}/${file.path}`, contentOf(file), folder, file.path);
    }
    const after = files.find(({ path }) => path === manifestPath)?.text;
    const during = textDuring(changed, comparison, files, after);
    const isFinal = during === after;
    prepare(join(stage, "during"), during, folder, manifestPath);
    if (after !== undefined && !isFinal) prepare(join(stage, "after"), after, folder, manifestPath);
    const tops = [...new Set([...folders].map(firstSegment))].filter((name) => name !== ".");
    const fresh = new Set(tops.filter((name) => !existsSync(join(folder, name))));
    for (const path of folders) if (!fresh.has(firstSegment(path))) made.push(...makeFolders(join(folder, path)));
    renameSync(join(stage, "during"), join(folder, manifestPath));
    for (const name of fresh) renameSync(join(staged, name), join(folder, name));
    for (const { path } of changed)
      if (!fresh.has(firstSegment(path))) moveInto(join(staged, path), join(folder, path));
    for (const path of comparison.leftover) remove(folder, path);
    if (after !== undefined && !isFinal) renameSync(join(stage, "after"), join(folder, manifestPath));
  } finally {
    rmSync(stage, { recursive: true, force: true });
    removeEmptyFolders(made);
  }
}

function firstSegment(path: string): string {
  return path.split("/", 1)[0] ?? path;
}

/** Writes a new file; an error names the place that it was meant for, which a full disk's own error leaves out. */
function prepare(staged: string, content: string | Uint8Array, folder: string, path: string): void {
  try {
    writeFileSync(staged, content);
  } catch (problem) {
    throw Object.assign(problem as Error, { path: join(folder, path) });
  }
}

/** The manifest while files are moved. */
function textDuring(
  changed: readonly OutputFile[],
  { manifest: before }: Comparison,
  files: readonly OutputFile[],
  after: string | undefined,
): string {
  if (after !== undefined && before === "") return after;
  if (after !== undefined && changed.length < fewFiles) {
    const entries = entriesDuring(changed, before, after);
    const text = entries && withEntries(before, entries);
    if (text !== undefined) return text;
  }
  return printManifest(transition(parseManifest(before), files, after));
}

/** The fingerprints of files before and after; undefined where the manifest of after does not know one of them. */
function entriesDuring(files: readonly OutputFile[], before: string, after: string): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  for (const { path } of files) {
    const [old, print] = [printIn(before, path), printIn(after, path)];
    if (print === undefined) return undefined;
    entries.push({ path, prints: old === undefined ? [print] : [...new Set([old, print])] });
  }
  return entries;
}

/** A manifest that knows the files of before and of after. */
function transition(before: Manifest, files: readonly OutputFile[], manifest: string | undefined): Manifest {
  const after: Manifest =
    manifest === undefined ? new Map(files.map((file) => [file.path, [printOf(file)]])) : parseManifest(manifest);
  const both = new Map(before);
  for (const [path, prints] of after) both.set(path, [...new Set([...(before.get(path) ?? []), ...prints])]);
  return both;
}

/** Removes a file, and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) return;
    rmdirSync(join(folder, parent));
  }
}

/** Who holds the lock is alone: every other stage was left by a run that was killed. */
function removeAbandonedStages(folder: string): void {
  for (const name of readdirSync(folder))
    if (isStagingFolder(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
