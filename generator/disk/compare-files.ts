import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";
import { isLock } from "./folder-lock.js";
import {
  fingerprint,
  manifestPath,
  parseManifest,
  printManifest,
  readManifestText,
  withUnixLineEnds,
} from "./manifest.js";

/** How an output folder differs from the files that should be in it. Paths are below the folder, sorted. */
export interface Comparison {
  /** Should be there and are not. */
  readonly missing: readonly string[];
  /** Written by schemadown, with another text than now. */
  readonly stale: readonly string[];
  /** Written by schemadown, not changed since, and no longer wanted. */
  readonly leftover: readonly string[];
  /** In the way of a file, and changed since schemadown wrote them. */
  readonly edited: readonly string[];
  /** In the way of a file, and not written by schemadown: another file, a folder, or a file where a folder should be. */
  readonly foreign: readonly string[];
  /** Not wanted, and somebody else's or edited; among generated files. */
  readonly stray: readonly string[];
  /** Somebody else's, in places that no target fills. */
  readonly other: readonly string[];
  /** How many are as they should be. */
  readonly unchanged: number;
  /** The text of the manifest that was compared with; empty when there was none. */
  readonly manifest: string;
}

/** The files of an output folder with the manifest that belongs to them. */
export function withManifest(files: readonly OutputFile[]): readonly OutputFile[] {
  const prints = new Map(files.map(({ path, text }) => [path, [fingerprint(text)]]));
  return [...files, { path: manifestPath, text: printManifest(prints) }];
}

/**
 * Compares an output folder, which need not exist, with the files that should be in it. Writes nothing.
 *
 * Another run may write meanwhile: then its manifest has changed, and what was seen may be half of each state.
 */
export function compareFiles(folder: string, files: readonly OutputFile[]): Comparison {
  for (let attempt = 1; ; attempt++) {
    const manifest = readManifestText(folder);
    const found = compareWith(manifest, folder, files);
    if (attempt === maximumAttempts || readManifestText(folder) === manifest) return found;
  }
}

/** More runs one after the other than anybody starts while a folder is read. */
const maximumAttempts = 10;

function compareWith(text: string, folder: string, files: readonly OutputFile[]): Comparison {
  const manifest = parseManifest(text);
  const entries = entriesBelow(folder, "");
  const folders = new Set(entries.filter((path) => path.endsWith("/")));
  const present = new Set(entries.filter((path) => !path.endsWith("/")));
  const found = { missing: [], stale: [], leftover: [], edited: [], foreign: [], stray: [], other: [] } as Record<
    Exclude<keyof Comparison, "unchanged" | "manifest">,
    string[]
  >;
  let unchanged = 0;
  const inTheWay = (path: string) => folders.has(`${path}/`) || parents(path).some((parent) => present.has(parent));
  const isOurs = (path: string, now: string) => manifest.get(path)?.includes(fingerprint(now)) ?? false;
  for (const file of files) {
    const { path } = file;
    if (!present.delete(path)) {
      (inTheWay(path) ? found.foreign : found.missing).push(path);
      continue;
    }
    const now = textOf(join(folder, path));
    if (now === file.text) unchanged++;
    else if (now === undefined) found.foreign.push(path);
    else if (path === manifestPath || isOurs(path, now)) found.stale.push(path);
    else if (manifest.has(path)) found.edited.push(path);
    else found.foreign.push(path);
  }
  const filled = new Set(files.map(({ path }) => firstSegment(path)));
  for (const path of present) {
    const now = manifest.has(path) ? textOf(join(folder, path)) : undefined;
    if (now !== undefined && isOurs(path, now)) found.leftover.push(path);
    else if (manifest.has(path) || filled.has(firstSegment(path))) found.stray.push(path);
    else found.other.push(path);
  }
  for (const paths of Object.values(found)) paths.sort((a, b) => (a < b ? -1 : 1));
  return { ...found, unchanged, manifest: text };
}

/** The text of a file, with `\n` line ends; undefined for what is no file or gone: a pipe would be waited for for ever. */
function textOf(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? withUnixLineEnds(readFileSync(path, "utf8")) : undefined;
  } catch (problem) {
    if (["ENOENT", "ELOOP"].includes((problem as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw problem;
  }
}

/** The folders that a path lies in: `a/b/c` lies in `a/b` and in `a`. */
function parents(path: string): readonly string[] {
  const end = path.lastIndexOf("/");
  return end === -1 ? [] : [path.slice(0, end), ...parents(path.slice(0, end))];
}

/** `interfaces/` for a file in a target's folder; a file at the top stands for itself. */
function firstSegment(path: string): string {
  return path.slice(0, path.indexOf("/") + 1) || path;
}

/** The paths of all files and folders below a folder, those of folders with a `/` at the end; none when there is no folder. */
function entriesBelow(folder: string, prefix: string): readonly string[] {
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
