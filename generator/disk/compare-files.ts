import { join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";
import { contentOf, imprintOf, keepContent, printOf } from "./content.js";
import { entriesBelow } from "./entries-below.js";
import { fingerprint } from "./fingerprint.js";
import { manifestPath, manifestVersion, parseManifest, readManifestText } from "./manifest.js";
import { textOf } from "./text-of.js";

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

/** The comparison of a folder in which so many files are as they should be, and nothing else is to be said. */
export function unchanged(files: number): Comparison {
  const none: readonly string[] = [];
  return {
    missing: none,
    stale: none,
    leftover: none,
    edited: none,
    foreign: none,
    stray: none,
    other: none,
    unchanged: files,
    manifest: "",
  };
}

/** Told how many files are done, of how many. */
export type Progress = (done: number, total: number) => void;

/** What is known before a folder is compared, and who wants to hear of it. */
export interface CompareOptions {
  /** Files that hold what the manifest says, so that they need not be read. */
  readonly untouched?: ReadonlySet<string> | undefined;
  readonly progress?: Progress;
}

/**
 * Compares an output folder, which need not exist, with the files that should be in it. Writes nothing.
 *
 * Another run may write meanwhile: then there is another manifest, and what was seen may be half of each state.
 */
export function compareFiles(
  folder: string,
  files: readonly OutputFile[],
  { untouched = new Set(), progress }: CompareOptions = {},
): Comparison {
  for (let attempt = 1; ; attempt++) {
    const version = manifestVersion(folder);
    const found = compareWith(readManifestText(folder), folder, files, untouched, progress);
    if (attempt === maximumAttempts || manifestVersion(folder) === version) return found;
  }
}

/** More runs one after the other than anybody starts while a folder is read. */
const maximumAttempts = 10;

function compareWith(
  text: string,
  folder: string,
  files: readonly OutputFile[],
  untouched: ReadonlySet<string>,
  progress: Progress | undefined,
): Comparison {
  const manifest = parseManifest(text);
  const entries = entriesBelow(folder);
  const folders = new Set(entries.filter((path) => path.endsWith("/")));
  const present = new Set(entries.filter((path) => !path.endsWith("/")));
  const found = { missing: [], stale: [], leftover: [], edited: [], foreign: [], stray: [], other: [] } as Record<
    Exclude<keyof Comparison, "unchanged" | "manifest">,
    string[]
  >;
  let same = 0;
  const inTheWay = (path: string) => folders.has(`${path}/`) || parents(path).some((parent) => present.has(parent));
  const isOurs = (path: string, now: Buffer) => manifest.get(path)?.includes(fingerprint(now).print) ?? false;
  for (const [index, file] of files.entries()) {
    progress?.(index, files.length);
    const { path } = file;
    if (!present.delete(path)) {
      (inTheWay(path) ? found.foreign : found.missing).push(path);
      // Where there is a manifest, the new one is compared with it, and that holds the fingerprints of all.
      if (text !== "" && path !== manifestPath) keepContent(file, contentOf(file));
      continue;
    }
    const said = manifest.get(path);
    const print = said?.length === 1 && untouched.has(path) ? said[0] : undefined;
    if (print !== undefined && file.isAsBefore && printOf(file) === print) {
      same++;
      continue;
    }
    const content = contentOf(file);
    const imprint = imprintOf(file);
    if (imprint.print === print && imprint.leftOut === "") {
      same++;
      continue;
    }
    const now = textOf(join(folder, path));
    if (now?.equals(content)) {
      same++;
      continue;
    }
    keepContent(file, content);
    if (now === undefined) found.foreign.push(path);
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
  return { ...found, unchanged: same, manifest: text };
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
