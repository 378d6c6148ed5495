import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { isLock } from "./folder-lock.js";

/**
 * The paths of all files and folders below a folder, those of folders with a `/` at the end; none when there is no folder.
 * What a run needs while it writes is passed over.
 */
export function entriesBelow(folder: string, prefix = ""): readonly string[] {
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw problem;
  }
  return entries.flatMap((entry) => {
    const path = prefix + entry.name;
    if (!entry.isDirectory()) return isLock(path) ? [] : [path];
    return isStagingFolder(path) ? [] : [`${path}/`, ...entriesBelow(folder, `${path}/`)];
  });
}

/** Where files are prepared before they are put in place; a run that was killed may leave one behind. */
export function isStagingFolder(name: string): boolean {
  return /^\.schemadown-\d+\.tmp$/.test(name);
}
