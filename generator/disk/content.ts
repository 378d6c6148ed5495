import type { OutputFile } from "../emit/output-file.js";
import { type Content, fingerprint, type Imprint } from "./fingerprint.js";

/**
 * The content of files to be written. Whoever asks for a file's text has it rendered, so each is asked for once, and what
 * is needed of it later is remembered: a run holds the texts of a few files, not of all.
 */
const imprints = new WeakMap<OutputFile, Imprint>();

/** The fingerprints that files have which are as an earlier run left them. */
const prints = new WeakMap<OutputFile, string>();

/** The contents that will be written soon. */
const kept = new WeakMap<OutputFile, Buffer>();

/**
 * The text of a file, or its UTF-8. Renders it, unless it was kept for this. A text stays one: Node writes and hashes it at
 * less cost than it makes bytes of it.
 */
export function contentOf(file: OutputFile): Content {
  const content = kept.get(file) ?? render(file);
  kept.delete(file);
  if (!imprints.has(file)) imprints.set(file, fingerprint(content));
  return content;
}

/** The same as UTF-8. */
export function bytesOf(file: OutputFile): Buffer {
  const content = contentOf(file);
  return typeof content === "string" ? Buffer.from(content) : content;
}

/** Keeps the text of a file for the next one who asks for it: as bytes, which take less memory than a text in pieces. */
export function keepContent(file: OutputFile, bytes: Buffer): void {
  kept.set(file, bytes);
}

/** What is known of a file's text; renders it when nobody has asked for it yet. */
export function imprintOf(file: OutputFile): Imprint {
  const known = imprints.get(file);
  if (known) return known;
  const imprint = fingerprint(render(file));
  imprints.set(file, imprint);
  return imprint;
}

/** Notes the fingerprint of a file that need not be rendered for it. */
export function knowPrint(file: OutputFile, print: string): void {
  prints.set(file, print);
}

/** The fingerprint of a file; one that was noted, where the file was not rendered since. */
export function printOf(file: OutputFile): string {
  return imprints.get(file)?.print ?? prints.get(file) ?? imprintOf(file).print;
}

function render(file: OutputFile): Content {
  const { bytes } = file;
  return bytes ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) : file.text;
}
