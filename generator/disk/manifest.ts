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

/** The text of a manifest with another fingerprint, or two, for a file that it has one of; undefined when it has not. */
export function withPrint(text: string, path: string, prints: readonly string[]): string | undefined {
  const [from, to] = placeOfPrint(text, path);
  if (from === -1) return undefined;
  const [only = ""] = prints;
  return prints.length === 1
    ? text.slice(0, from) + only + text.slice(to)
    : `${text.slice(0, from - 1)}${JSON.stringify(prints)}${text.slice(to + 1)}`;
}

/** Where the fingerprint of a file begins and ends in the text of a manifest. */
function placeOfPrint(text: string, path: string): readonly [from: number, to: number] {
  const head = `\n    ${JSON.stringify(path)}: "`;
  const found = text.indexOf(head);
  return found === -1 ? [-1, -1] : [found + head.length, text.indexOf('"', found + head.length)];
}
