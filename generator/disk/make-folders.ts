import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Makes a folder and those it lies in; answers those that were not there, innermost first.
 *
 * One at a time: asked to make them all, Node 20 never returns where the system says that the parent is not there although
 * it is, as below `/proc`.
 */
export function makeFolders(path: string): readonly string[] {
  if (existsSync(path)) return [];
  const above = makeFolders(dirname(path));
  try {
    mkdirSync(path);
  } catch (problem) {
    // Another run was quicker, which is as well.
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return above;
    throw problem;
  }
  return [path, ...above];
}

/** Removes those of some folders that are empty, in the order given. */
export function removeEmptyFolders(paths: readonly string[]): void {
  for (const path of paths) if (existsSync(path) && readdirSync(path).length === 0) rmdirSync(path);
}
