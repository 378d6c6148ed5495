import { hash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { OutputFile } from "../emit/output-file.js";
import { imprintOf } from "./content.js";
import { entriesBelow, isStagingFolder } from "./entries-below.js";
import { fingerprint } from "./fingerprint.js";
import { isLock } from "./folder-lock.js";
import { fewFiles, manifestPath, parseManifest, printIn, readManifestText } from "./manifest.js";
import { copyStamp, createStamps, isStamped, movedStamps, putStamp, type Stamps } from "./stamps.js";
import { textOf } from "./text-of.js";

/** What an output folder looked like when every file in it was as it should be. Plain data, without a path from outside. */
export interface FolderState {
  /** The paths of all files of ours. */
  readonly paths: readonly string[];
  readonly stamps: Stamps;
  /** Folders, with `/` at the end, and files of others. */
  readonly others: readonly string[];
  /** Checksum of the manifest, which says what is in the files. */
  readonly manifest: string;
  /** The one line of a file that its fingerprint in the manifest leaves out, by path, where it leaves out one. */
  readonly leftOut: Readonly<Record<string, string>>;
}

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
  const others = othersAmong(entriesBelow(folder), files);
  if (!others) return undefined;
  const known = before && new Map(before.state.paths.map((path, index) => [path, index]));
  const stamps = createStamps(files.length);
  const leftOut: Record<string, string> = {};
  const now = Date.now();
  for (const [index, file] of files.entries()) {
    const { path } = file;
    const place = before?.untouched.has(path) ? known?.get(path) : undefined;
    if (before && place !== undefined) copyStamp(before.state.stamps, place, stamps, index);
    else if (!stamp(folder, file, stamps, index, now)) return undefined;
    if (path === manifestPath) continue;
    const kept = file.isAsBefore && place !== undefined;
    const line = kept ? before?.state.leftOut[path] : imprintOf(file).leftOut;
    if (line) leftOut[path] = line;
  }
  return { paths: files.map(({ path }) => path), stamps, others, manifest: manifestSum(folder), leftOut };
}

/** The entries of a folder that are none of these files; undefined when one of these is not among them. */
function othersAmong(entries: readonly string[], files: readonly OutputFile[]): readonly string[] | undefined {
  const folders = entries.filter((path) => path.endsWith("/"));
  // Whether each of ours is there its stamp will tell: then so many entries are ours and folders.
  if (entries.length === files.length + folders.length) return folders;
  const ours = new Set(files.map(({ path }) => path));
  const others = entries.filter((path) => !ours.has(path));
  return entries.length === files.length + others.length ? others : undefined;
}

/**
 * The state of the same folder after some of its files were written anew, the manifest among them.
 *
 * @param paths of all files that are there now; of those that were not there before, each was written
 */
export function rewritten(
  folder: string,
  state: FolderState,
  written: readonly OutputFile[],
  paths: readonly string[] = state.paths,
): FolderState {
  const stamps = movedStamps(state.stamps, state.paths, paths);
  const places = new Map(written.map(({ path }) => [path, -1]));
  for (const [place, path] of paths.entries()) if (places.has(path)) places.set(path, place);
  const leftOut = { ...state.leftOut };
  const now = Date.now();
  for (const file of written) {
    stamp(folder, file, stamps, places.get(file.path) ?? -1, now);
    if (Object.hasOwn(leftOut, file.path)) leftOut[file.path] = imprintOf(file).leftOut;
  }
  return { ...state, paths, stamps, manifest: manifestSum(folder), leftOut };
}

/** Notes how the system describes a file; false when there is none. */
function stamp(folder: string, file: OutputFile, stamps: Stamps, index: number, now: number): boolean {
  const found = statSync(`${folder}/${file.path}`, quiet);
  // Where version control turned the line ends, what stands there is never as long as what was written.
  putStamp(stamps, index, found?.size === imprintOf(file).length ? found : undefined, now);
  return found !== undefined;
}

/** Which files of a state are as they were, by what the system says of them. */
export interface Untouched {
  /** 1 for those, by their places in the state. */
  readonly marks: Uint8Array;
  readonly count: number;
}

/** The files of a folder whose content cannot have changed since. Undefined when files or folders came or went. */
export function untouchedFiles(folder: string, state: FolderState): Untouched | undefined {
  const { paths, stamps, others, manifest } = state;
  if (manifest === "" || manifestSum(folder) !== manifest) return undefined;
  // All that was there is there still: then as many entries as before are the same entries.
  const entries = countEntries(folder, others);
  if (entries !== paths.length + others.length || !others.every((path) => isThere(folder, path))) return undefined;
  const marks = new Uint8Array(paths.length);
  let count = 0;
  for (let index = 0; index < paths.length; index++) {
    const found = statSync(`${folder}/${paths[index]}`, quiet);
    if (!found) return undefined;
    if (!isStamped(stamps, index, found)) continue;
    marks[index] = 1;
    count++;
  }
  return { marks, count };
}

/** A file that is not there is no error. */
const quiet = { throwIfNoEntry: false } as const;

/** The paths of those files. */
export function untouchedPaths({ paths }: FolderState, { marks }: Untouched): ReadonlySet<string> {
  return new Set(paths.filter((_, index) => marks[index] === 1));
}

/** How many files and folders lie in a folder and in the inner ones named, without what a run needs while it writes. */
function countEntries(folder: string, others: readonly string[]): number | undefined {
  try {
    const top = readdirSync(folder).filter((name) => !isLock(name) && !isStagingFolder(name));
    const inner = others.filter((path) => path.endsWith("/"));
    return inner.reduce((sum, path) => sum + readdirSync(`${folder}/${path}`).length, top.length);
  } catch {
    return undefined;
  }
}

/** True for another's file, or a folder, that is still what it was: a link to a folder is a file here. */
function isThere(folder: string, path: string): boolean {
  const found = lstatSync(`${folder}/${path.replace(/\/$/, "")}`, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() === path.endsWith("/");
}

/** The same folder as the system describes its other files now; to be asked for before the content of these is looked at. */
export function restamp(folder: string, state: FolderState, { marks }: Untouched): FolderState {
  const now = Date.now();
  const stamps = state.stamps.slice();
  for (const [index, path] of state.paths.entries()) {
    if (marks[index]) continue;
    putStamp(stamps, index, statSync(`${folder}/${path}`, { throwIfNoEntry: false }), now);
  }
  return { ...state, stamps };
}

/** True when all other files hold what they held, too, although the system describes them otherwise. */
export function isAsItWas(
  folder: string,
  { paths, manifest, leftOut }: FolderState,
  { marks, count }: Untouched,
): boolean {
  if (count === paths.length) return true;
  const touched = paths.filter((path, index) => marks[index] === 0 && path !== manifestPath);
  const said = readManifestText(folder);
  if (manifestSum(folder) !== manifest) return false;
  const prints = touched.length < fewFiles ? undefined : parseManifest(said);
  return touched.every((path) => {
    const now = textOf(`${folder}/${path}`);
    if (!now) return false;
    const found = fingerprint(now);
    const print = prints ? prints.get(path)?.[0] : printIn(said, path);
    return print === found.print && (leftOut[path] ?? "") === found.leftOut;
  });
}

function checksum(text: string | Uint8Array): string {
  return hash("sha256", text, "base64url");
}

/** Checksum of the bytes of the manifest; empty where there is none. */
function manifestSum(folder: string): string {
  const path = `${folder}/${manifestPath}`;
  try {
    return statSync(path).isFile() ? checksum(readFileSync(path)) : "";
  } catch {
    return "";
  }
}
