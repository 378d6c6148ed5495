import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file in the output folder that says which files schemadown wrote there, and with what text. */
export const manifestPath = ".schemadown.json";

const format = "schemadown/manifest@1";

/** Fingerprints of the files that schemadown wrote, by path; two while a run is under way: the old and the new text. */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/** The text of the manifest of an output folder; empty when there is none, or none that can be read. */
export function readManifestText(folder: string): string {
  const path = join(folder, manifestPath);
  try {
    return statSync(path).isFile() ? readFileSync(path, "utf8") : "";
  } catch {
    return "";
  }
}

/**
 * Another text for each manifest that was put there, also for one that says what an earlier one said; empty where there is
 * none.
 */
export function manifestVersion(folder: string): string {
  try {
    const { ino, mtimeMs, ctimeMs } = statSync(join(folder, manifestPath));
    return [ino, mtimeMs, ctimeMs].join(" ");
  } catch {
    return "";
  }
}

/** True for the text of a manifest that a run left in the middle of its work: it knows two texts of some file. */
export function isUnderWay(text: string): boolean {
  return text.includes('": [');
}

/** The manifest that a text holds; empty when it is none. */
export function parseManifest(text: string): Manifest {
  try {
    const { format: said, files } = JSON.parse(text);
    if (said !== format) return new Map();
    return new Map(
      Object.entries(files as Record<string, string | string[]>).map(([path, prints]) => [path, [prints].flat()]),
    );
  } catch {
    return new Map();
  }
}

/** The text of a manifest: one file per line, in the order given. */
export function printManifest(manifest: Manifest): string {
  const lines = [...manifest].map(([path, prints]) => {
    const value = prints.length === 1 ? prints[0] : prints;
    return `    ${JSON.stringify(path)}: ${JSON.stringify(value)}`;
  });
  return `{\n  "format": ${JSON.stringify(format)},\n  "files": {\n${lines.join(",\n")}${end}`;
}

/** So many files that looking for each in the text of a manifest takes less time than reading all of it. */
export const fewFiles = 100;

/** The one fingerprint that the text of a manifest has for a file; undefined when it has none, or two. */
export function printIn(text: string, path: string): string | undefined {
  const [from, to] = placeOfPrint(text, path);
  return from === -1 ? undefined : text.slice(from, to);
}

/** What becomes of a file in a manifest. */
export interface Entry {
  readonly path: string;
  /** Its fingerprints; none for one that has gone. */
  readonly prints: readonly string[];
  /** Of a file that is not in it: the one that it comes before; the end when undefined. */
  readonly next?: string | undefined;
}

/**
 * The text of a manifest with other entries for some files, which are not all of them. Undefined where it cannot be told
 * without reading it whole.
 */
export function withEntries(text: string, entries: readonly Entry[]): string | undefined {
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  for (const { path, prints, next } of entries) {
    const value = JSON.stringify(prints.length === 1 ? prints[0] : prints);
    const [from, to] = placeOfPrint(text, path);
    if (from === -1) {
      const at = next === undefined ? text.lastIndexOf(end) : startOfEntry(text, next);
      if (at === -1) return undefined;
      const line = `\n    ${JSON.stringify(path)}: ${value}`;
      edits.push({ from: at, to: at, text: next === undefined ? `,${line}` : `${line},` });
    } else if (prints.length === 0) {
      // With the comma behind it; the last one with the one before it.
      const shift = text[to + 1] === "," ? 0 : 1;
      edits.push({ from: startOfEntry(text, path) - shift, to: to + 2 - shift, text: "" });
    } else edits.push({ from: from - 1, to: to + 1, text: value });
  }
  let revised = "";
  let done = 0;
  for (const { from, to, text: value } of edits.sort((a, b) => a.from - b.from)) {
    // The comma between two that go is needed when both are the last.
    if (from < done) return undefined;
    revised += text.slice(done, from) + value;
    done = to;
  }
  return revised + text.slice(done);
}

/** The head of the entry of a file, with the line end before it. */
function headOf(path: string): string {
  return `\n    ${JSON.stringify(path)}: "`;
}

function startOfEntry(text: string, path: string): number {
  const [from] = placeOfPrint(text, path);
  return from === -1 ? -1 : from - headOf(path).length;
}

/** What follows the last entry. */
const end = "\n  }\n}\n";

/** Where the fingerprint of a file begins and ends in the text of a manifest. */
function placeOfPrint(text: string, path: string): readonly [from: number, to: number] {
  const head = headOf(path);
  const near = text.indexOf(head, startOfLines(text, path));
  const found = near === -1 ? text.indexOf(head) : near;
  return found === -1 ? [-1, -1] : [found + head.length, text.indexOf('"', found + head.length)];
}

/** A place in the text of a manifest not far before the line of a file, if its lines are sorted as we sort them. */
function startOfLines(text: string, path: string): number {
  let from = 0;
  for (let to = text.length; to - from > 1000; ) {
    const middle = text.lastIndexOf("\n", (from + to) / 2);
    const name = text.indexOf('"', middle) + 1;
    if (middle > from && text.slice(name, text.indexOf('"', name)) < path) from = middle;
    else to = Math.floor((from + to) / 2);
  }
  return from;
}
