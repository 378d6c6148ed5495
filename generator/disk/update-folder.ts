import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";
import { type Comparison, compareFiles, type Progress } from "./compare-files.js";
import { isStagingFolder } from "./entries-below.js";
import { isLock, type Patience, takeLock } from "./folder-lock.js";
import { makeFolders, removeEmptyFolders } from "./make-folders.js";
import { isUnderWay, readManifestText } from "./manifest.js";
import { writeFiles } from "./write-files.js";

const usual: Patience = { limit: 30_000 };

/** How long to wait for others, and what to tell meanwhile. */
export interface UpdateOptions extends Patience {
  readonly progress?: Progress;
  /** The files are not all that should be there: when another run has written meanwhile, nothing can be compared again. */
  readonly isPart?: boolean;
}

/**
 * Brings an output folder to the state that a comparison asks for, alone: two runs at once write one after the other.
 *
 * When another run wrote between the comparison and the lock, the folder is compared again; when something is in the way
 * then, nothing is written. Throws the system's error when something cannot be written, and an error with the code
 * `ELOCKED` when another run writes for too long; the old state is left in both cases.
 *
 * @returns the comparison that was acted on: the one given, or the second; undefined when there should be a second and the
 *   files are only a part
 */
export async function updateFolder(
  folder: string,
  files: readonly OutputFile[],
  comparison: Comparison,
  options?: Omit<UpdateOptions, "isPart">,
): Promise<Comparison>;
export async function updateFolder(
  folder: string,
  files: readonly OutputFile[],
  comparison: Comparison,
  options: UpdateOptions,
): Promise<Comparison | undefined>;
export async function updateFolder(
  folder: string,
  files: readonly OutputFile[],
  comparison: Comparison,
  options: UpdateOptions = usual,
): Promise<Comparison | undefined> {
  if (isSettled(comparison) && !hasRemains(folder)) return comparison;
  const made = makeFolders(folder);
  try {
    const lock = await takeLock(folder, options);
    try {
      const { manifest } = comparison;
      const outdated = lock.contended || isUnderWay(manifest) || readManifestText(folder) !== manifest;
      if (outdated && options.isPart) return undefined;
      const current = outdated ? compareFiles(folder, files) : comparison;
      if (current.edited.length + current.foreign.length > 0) return current;
      assertWritable(folder, current);
      writeFiles(folder, files, current, options.progress);
      return current;
    } finally {
      lock.release();
    }
  } finally {
    removeEmptyFolders(made);
  }
}

function isSettled({ missing, stale, leftover }: Comparison): boolean {
  return missing.length + stale.length + leftover.length === 0;
}

/** True when a run that was killed left its lock or its prepared files behind, or one is writing now. */
export function hasRemains(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => isStagingFolder(name) || isLock(name));
}

/** Throws before anything is moved when a folder cannot be written: half of the files moved would be no old state. */
function assertWritable(folder: string, { missing, stale, leftover }: Comparison): void {
  const folders = new Set([...missing, ...stale, ...leftover].map((path) => join(folder, dirname(path))));
  for (const path of folders) if (existsSync(path)) accessSync(path, constants.W_OK);
}
