import { hash } from "node:crypto";
import { type Stats, statSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";
import { entriesBelow } from "./entries-below.js";
import { fingerprint, isWhole, manifestPath, parseManifest, readManifestText } from "./manifest.js";
import { textOf } from "./text-of.js";

/** What an output folder looked like when every file in it was as it should be. Plain data, without a path from outside. */
export interface FolderState {
  /** Every file of ours by path, as the system described it. */
  readonly stamps: Readonly<Record<string, Stamp>>;
  /** Folders, and files of others. */
  readonly others: readonly string[];
  /** Checksum of the manifest, which says what is in the files. */
  readonly manifest: string;
  /** Checksums of files of which the manifest does not say everything. */
  readonly exact: Readonly<Record<string, string>>;
}

/** Size in bytes, and when content and entry last changed, in milliseconds; `0` where that could not be relied on. */
type Stamp = readonly [size: number, modified: number, changed: number] | 0;

/**
 * Describes a folder that holds these files. Undefined when one of them is not there.
 *
 * @param before an earlier state, and the files that this run found as they were in it and left so
 */
export function stateOf(
  folder: string,
  files: readonly OutputFile[],
  before?: { readonly state: FolderState; readonly untouched: ReadonlySet<string> },
): FolderState | undefined {
  const ours = new Map(files.map((file) => [file.path, file]));
  const stamps: Record<string, Stamp> = {};
  const others: string[] = [];
  const now = Date.now();
  for (const path of entriesBelow(folder)) {
    const file = ours.get(path);
    if (!file) {
      others.push(path);
      continue;
    }
    ours.delete(path);
    const stamp = before?.untouched.has(path) && before.state.stamps[path];
    if (stamp) {
      stamps[path] = stamp;
      continue;
    }
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (!found) return undefined;
    // Where version control turned the line ends, what stands there is never as long as what was written.
    const isOurs = found.size === Buffer.byteLength(file.text);
    stamps[path] = isOurs && isSettled(found, now) ? stampOf(found) : 0;
  }
  if (ours.size > 0) return undefined;
  const exact: Record<string, string> = {};
  for (const file of files) {
    if (file.path === manifestPath) continue;
    const known = file.isAsBefore && before?.untouched.has(file.path);
    const sum = known ? before?.state.exact[file.path] : isWhole(file.text) ? undefined : checksum(file.text);
    if (sum !== undefined) exact[file.path] = sum;
  }
  return { stamps, others, manifest: checksum(readManifestText(folder)), exact };
}

/** The files of a folder whose content cannot have changed since. Undefined when files or folders came or went. */
export function untouchedFiles(
  folder: string,
  { stamps, others, manifest }: FolderState,
): ReadonlySet<string> | undefined {
  if (checksum(readManifestText(folder)) !== manifest) return undefined;
  const missing = new Set([...Object.keys(stamps), ...others]);
  const untouched = new Set<string>();
  for (const path of entriesBelow(folder)) {
    if (!missing.delete(path)) return undefined;
    const stamp = Object.hasOwn(stamps, path) ? stamps[path] : undefined;
    if (!stamp) continue;
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    if (found && stampOf(found).every((value, index) => value === stamp[index])) untouched.add(path);
  }
  return missing.size === 0 ? untouched : undefined;
}

/** The same folder as the system describes it now; to be asked for before the content of files is looked at. */
export function restamp(folder: string, state: FolderState): FolderState {
  const now = Date.now();
  const stamps = Object.keys(state.stamps).map((path): [string, Stamp] => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false });
    return [path, found && isSettled(found, now) ? stampOf(found) : 0];
  });
  return { ...state, stamps: Object.fromEntries(stamps) };
}

/** True when all other files hold what they held, too, although the system describes them otherwise. */
export function isAsItWas(
  folder: string,
  { stamps, manifest, exact }: FolderState,
  untouched: ReadonlySet<string>,
): boolean {
  const touched = Object.keys(stamps).filter((path) => !untouched.has(path));
  if (touched.length === 0) return true;
  const said = readManifestText(folder);
  if (checksum(said) !== manifest) return false;
  const prints = parseManifest(said);
  return touched.every((path) => {
    if (path === manifestPath) return true;
    const text = textOf(join(folder, path));
    if (text === undefined) return false;
    const known = Object.hasOwn(exact, path) ? exact[path] : undefined;
    return known === undefined
      ? prints.get(path)?.[0] === fingerprint(text) && isWhole(text)
      : known === checksum(text);
  });
}

function checksum(text: string): string {
  return hash("sha256", text, "base64url");
}

function stampOf({ size, mtimeMs, ctimeMs }: Stats): readonly [number, number, number] {
  return [size, mtimeMs, ctimeMs];
}

/**
 * True when a later change would show: a file that is written twice within one tick of the disk's clock keeps its time.
 * A tick is at most 10 ms on the disks of Linux, macOS and Windows, and 2 s where all times are whole seconds (FAT).
 */
function isSettled({ mtimeMs, ctimeMs }: Stats, now: number): boolean {
  const tick = mtimeMs % 1000 === 0 && ctimeMs % 1000 === 0 ? 2000 : 50;
  return Math.max(mtimeMs, ctimeMs) < now - tick;
}
