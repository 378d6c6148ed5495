import { createHash, hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { OutputFile } from "../emit/output-file.js";

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

/**
 * The fingerprint of a file's text.
 *
 * The line of a catalog that names the upstream version is left out, so that a release which changes nothing else
 * changes that one line of the output and no line of the manifest. Line ends count as `\n`: version control may turn
 * them on some machines, and that is no edit.
 */
export function fingerprint(text: string): string {
  const unix = withUnixLineEnds(text);
  const line = sourceLineOf(unix);
  if (line === "") return hash("sha256", unix, "base64url");
  const at = unix.indexOf(line);
  // In two parts: a text of megabytes is not copied to leave out a line.
  const sum = createHash("sha256").update(unix.slice(0, at));
  return sum.update(unix.slice(at + line.length)).digest("base64url");
}

/** The same of a file to be written. */
export function fingerprintOf(file: OutputFile): string {
  if (!file.bytes) return fingerprint(file.text);
  const { buffer, byteOffset, byteLength } = file.bytes;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  const line = leftOutOf(file);
  const at = bytes.indexOf(line);
  const sum = createHash("sha256").update(bytes.subarray(0, at));
  return sum.update(bytes.subarray(at + Buffer.byteLength(line))).digest("base64url");
}

/** The line that the fingerprint of a file to be written leaves out; empty where it leaves out none. */
export function leftOutOf(file: OutputFile): string {
  const { bytes } = file;
  if (!bytes) return sourceLineOf(file.text);
  const end = [1, 2, 3].reduce((from) => bytes.indexOf(lineFeed, from) + 1, 0);
  return sourceLineOf(Buffer.from(bytes.subarray(0, end)).toString("utf8"));
}

const lineFeed = 10;

/** True for a text of which the fingerprint leaves nothing out. */
export function isWhole(text: string): boolean {
  return sourceLineOf(text) === "";
}

/** The line that the fingerprint of a text leaves out; empty where it leaves out none. */
export function sourceLineOf(text: string): string {
  return text.startsWith(catalogStart) ? (sourceLine.exec(text)?.[1] ?? "") : "";
}

const catalogStart = '{\n  "format": "schemadown/catalog@';

const sourceLine = /^\{\n {2}"format": "schemadown\/catalog@\d+",\n( {2}"source": .*\n)/;

/** The text with every `\r\n` as `\n`. */
export function withUnixLineEnds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}
