import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The file in the output folder that says which files schemadown wrote there, and with what text. */
export const manifestPath = ".schemadown.json";

const format = "schemadown/manifest@1";

/** Fingerprints of the files that schemadown wrote, by path; two while a run is under way: the old and the new text. */
export type Manifest = ReadonlyMap<string, readonly string[]>;

/** Reads the manifest of an output folder; empty when there is none, or none that can be read. */
export function readManifest(folder: string): Manifest {
  try {
    return parseManifest(readFileSync(join(folder, manifestPath), "utf8"));
  } catch {
    return new Map();
  }
}

/** Reads the text of a manifest; empty when it is of another format. Throws what is no JSON. */
export function parseManifest(text: string): Manifest {
  const { format: said, files } = JSON.parse(text);
  if (said !== format) return new Map();
  return new Map(
    Object.entries(files as Record<string, string | string[]>).map(([path, prints]) => [path, [prints].flat()]),
  );
}

/** The text of a manifest: one file per line, in the order given. */
export function printManifest(manifest: Manifest): string {
  const lines = [...manifest].map(([path, prints]) => {
    const value = prints.length === 1 ? prints[0] : prints;
    return `    ${JSON.stringify(path)}: ${JSON.stringify(value)}`;
  });
  return `{\n  "format": ${JSON.stringify(format)},\n  "files": {\n${lines.join(",\n")}\n  }\n}\n`;
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
  const plain = unix.startsWith("{") ? unix.replace(sourceLine, "$1") : unix;
  return hash("sha256", plain, "base64url");
}

const sourceLine = /^(\{\n {2}"format": "schemadown\/catalog@\d+",\n) {2}"source": .*\n/;

/** The text with every `\r\n` as `\n`. */
export function withUnixLineEnds(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}
