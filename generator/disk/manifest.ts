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
  return `{\n  "format": ${JSON.stringify(format)},\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
}

/** So many files that looking for each in the text of a manifest takes less time than reading all of it. */
export const fewFiles = 100;

/** The one fingerprint that the text of a manifest has for a file; undefined when it has none, or two. */
export function printIn(text: string, path: string): string | undefined {
  const [from, to] = placeOfPrint(text, path);
  return from === -1 ? undefined : text.slice(from, to);
}

/** The text of a manifest with other fingerprints for files that it has one of; undefined when it has not for one of them. */
export function withPrints(text: string, prints: ReadonlyMap<string, readonly string[]>): string | undefined {
  const places = [...prints].map(([path, values]) => ({ place: placeOfPrint(text, path), values }));
  let revised = "";
  let done = 0;
  for (const { place, values } of places.sort((a, b) => a.place[0] - b.place[0])) {
    const [from, to] = place;
    if (from === -1) return undefined;
    // With the quotation marks around it.
    revised += text.slice(done, from - 1) + JSON.stringify(values.length === 1 ? values[0] : values);
    done = to + 1;
  }
  return revised + text.slice(done);
}

/**
 * The text of a manifest of other files: these, its own one left out, with these fingerprints or the ones that they had.
 * Undefined when it has none for one of them.
 */
export function withPaths(
  text: string,
  paths: readonly string[],
  prints: ReadonlyMap<string, readonly string[]>,
): string | undefined {
  const before = parseManifest(text);
  const now = new Map<string, readonly string[]>();
  for (const path of paths) {
    if (path === manifestPath) continue;
    const values = prints.get(path) ?? before.get(path);
    if (!values) return undefined;
    now.set(path, values);
  }
  return printManifest(now);
}

/** Where the fingerprint of a file begins and ends in the text of a manifest. */
function placeOfPrint(text: string, path: string): readonly [from: number, to: number] {
  const head = `\n    ${JSON.stringify(path)}: "`;
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
