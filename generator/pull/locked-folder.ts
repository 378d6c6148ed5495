import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "../diagnostics/reporter.js";
import { listDocuments } from "../disk/list-documents.js";
import { slashed } from "../disk/slashed.js";
import { documentHash, type Lock, lockPathOf } from "./lock.js";

/** The fingerprints of the documents that lie in a folder, by path below it; empty when there is no folder. */
export function hashesOf(specs: string): ReadonlyMap<string, string> {
  if (!existsSync(specs)) return new Map();
  const files = listDocuments(specs, () => undefined).filter((path) =>
    statSync(path, { throwIfNoEntry: false })?.isFile(),
  );
  const paths = files.map((path) => path.slice(join(specs, "x").length - 1));
  return new Map(paths.map((path) => [slashed(path), documentHash(readFileSync(join(specs, path)))]));
}

/**
 * Reports every document of a folder that is not as its lock records: edited, added or removed by hand.
 *
 * @param next fingerprints of documents that are about to be written: what is already as it will be, is not reported
 */
export function compareWithLock(
  specs: string,
  lock: Lock | undefined,
  report: Report,
  next: ReadonlyMap<string, string> = new Map(),
): void {
  const name = { lock: lockPathOf(specs) };
  const present = hashesOf(specs);
  for (const [path, hash] of present) {
    const at = { file: `${specs}/${path}` };
    const known = lock?.documents.get(path);
    if (hash === known || hash === next.get(path)) continue;
    if (known === undefined) report("unlocked-document", name, at);
    else report("edited-document", name, at);
  }
  if (next.size > 0) return;
  for (const path of lock?.documents.keys() ?? []) {
    if (!present.has(path)) report("missing-document", name, { file: `${specs}/${path}` });
  }
}
