import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";
import { type Comparison, isStagingFolder } from "./compare-files.js";
import { isAlive } from "./is-alive.js";
import { fingerprint, type Manifest, manifestPath, parseManifest, printManifest, readManifest } from "./manifest.js";

/**
 * Brings an output folder to the state that a comparison asks for: writes what is missing or stale, removes leftovers.
 *
 * All texts are first written beside their place, so that a full disk leaves the old state; then each is moved into
 * place, which is atomic: a file at a time, or a whole folder where there is none of that name yet. The manifest knows
 * both texts meanwhile: after a kill at any moment every file is as it was or as it will be, and the next run finishes
 * the work. Files that are edited, foreign or stray are never touched.
 * Throws the system's error when something cannot be written.
 *
 * @param progress called for each file before it is written
 */
export function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  comparison: Comparison,
  progress?: (done: number, total: number) => void,
): void {
  const wanted = new Set([...comparison.missing, ...comparison.stale]);
  const changed = files.filter(({ path }) => wanted.has(path));
  if (existsSync(folder)) removeAbandonedStages(folder);
  if (changed.length === 0 && comparison.leftover.length === 0) return;
  makeFolder(folder);
  const stage = join(folder, `.schemadown-${process.pid}.tmp`);
  mkdirSync(stage);
  try {
    const folders = new Set(changed.map((file) => dirname(file.path)));
    for (const path of folders) makeFolder(join(stage, path));
    for (const [index, { path, text }] of changed.entries()) {
      progress?.(index, changed.length);
      writeFileSync(join(stage, path), text);
    }
    const manifest = files.find(({ path }) => path === manifestPath);
    replace(folder, stage, manifestPath, printManifest(transition(readManifest(folder), files, manifest)));
    const tops = [...new Set([...folders].map(firstSegment))].filter((name) => name !== ".");
    const fresh = new Set(tops.filter((name) => !existsSync(join(folder, name))));
    for (const name of fresh) renameSync(join(stage, name), join(folder, name));
    for (const path of folders) makeFolder(join(folder, path));
    for (const { path } of changed) {
      // The manifest that knows only the new texts comes last.
      if (path !== manifestPath && !fresh.has(firstSegment(path))) renameSync(join(stage, path), join(folder, path));
    }
    for (const path of comparison.leftover) remove(folder, path);
    if (manifest) replace(folder, stage, manifestPath, manifest.text);
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function firstSegment(path: string): string {
  return path.split("/", 1)[0] ?? path;
}

/**
 * Makes a folder and those it lies in. One at a time: asked to make them all, Node 20 never returns where the system says
 * that the parent is not there although it is, as below `/proc`.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}

/** A manifest that knows the files of before and of after. */
function transition(before: Manifest, files: readonly OutputFile[], manifest: OutputFile | undefined): Manifest {
  const after: Manifest = manifest
    ? parseManifest(manifest.text)
    : new Map(files.map(({ path, text }) => [path, [fingerprint(text)]]));
  const both = new Map(before);
  for (const [path, prints] of after) both.set(path, [...new Set([...(before.get(path) ?? []), ...prints])]);
  return both;
}

function replace(folder: string, stage: string, path: string, text: string): void {
  writeFileSync(join(stage, ".replacement"), text);
  renameSync(join(stage, ".replacement"), join(folder, path));
}

/** Removes a file, and the folders that it leaves empty. */
function remove(folder: string, path: string): void {
  rmSync(join(folder, path));
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    if (readdirSync(join(folder, parent)).length > 0) return;
    rmdirSync(join(folder, parent));
  }
}

function removeAbandonedStages(folder: string): void {
  for (const name of readdirSync(folder)) {
    const process = Number(/\d+/.exec(name)?.[0]);
    if (isStagingFolder(name) && !isAlive(process)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
