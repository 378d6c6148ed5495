import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../diagnostics/reporter.js";
import type { FileChange } from "../disk/replace-files.js";
import type { FetchedDocument } from "./fetched.js";
import { documentHash, type Lock, lockPathOf, printLock } from "./lock.js";
import { compareWithLock, hashesOf } from "./locked-folder.js";
import { Refusal } from "./refusal.js";

/** What a pull would change in a folder of documents; paths below the folder, sorted. */
export interface PullPlan {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Documents and the lock file, which comes last. */
  readonly changes: readonly FileChange[];
}

/**
 * Compares a folder with the documents that are to be in it. Writes nothing.
 *
 * Documents that the old lock does not know, or that were edited since, are reported: they are somebody's work.
 */
export function planPull(
  specs: string,
  old: Lock | undefined,
  next: Omit<Lock, "documents">,
  documents: readonly FetchedDocument[],
  report: Report,
): PullPlan {
  const hashes = new Map(documents.map(({ path, bytes }) => [path, documentHash(bytes)]));
  compareWithLock(specs, old, report, hashes);
  for (const { path } of documents) refuseLinkedFolders(specs, path);
  const present = hashesOf(specs);
  const fresh = documents.filter(({ path }) => present.get(path) !== hashes.get(path));
  const gone = [...(old?.documents.keys() ?? [])].filter((path) => !hashes.has(path) && present.has(path));
  const lockPath = lockPathOf(specs);
  const text = printLock({ ...next, documents: hashes });
  const locked = existsSync(lockPath) && readFileSync(lockPath, "utf8").replaceAll("\r\n", "\n") === text;
  return {
    added: fresh.map(({ path }) => path).filter((path) => !present.has(path)),
    changed: fresh.map(({ path }) => path).filter((path) => present.has(path)),
    removed: gone,
    unchanged: documents.length - fresh.length,
    changes: [
      ...fresh.map(({ path, bytes }): FileChange => ({ path: join(specs, path), bytes })),
      ...gone.map((path): FileChange => ({ path: join(specs, path), bytes: undefined })),
      ...(locked ? [] : [{ path: lockPath, bytes: Buffer.from(text) }]),
    ],
  };
}

/** A folder that is a link would lead the document to another place of the disk. */
function refuseLinkedFolders(specs: string, path: string): void {
  const parts = path.split("/").slice(0, -1);
  for (const index of parts.keys()) {
    const folder = join(specs, ...parts.slice(0, index + 1));
    if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink())
      throw new Refusal("findings", `Unexpected link \`${folder}\`, expected a folder; remove the link.`);
  }
}
