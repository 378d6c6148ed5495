import type { OutputFile } from "../emit/output-file.js";
import { fingerprint, type Imprint } from "./fingerprint.js";

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
 * The UTF-8 of a file. Renders it, unless it was kept for this. Thousands of small files share one buffer: what is answered is
 * good until the next file is asked for.
 */
export function contentOf(file: OutputFile): Buffer {
  const content = kept.get(file) ?? render(file);
  kept.delete(file);
  if (!imprints.has(file)) imprints.set(file, fingerprint(content));
  return content;
}

/** The same, good for ever. */
export function bytesOf(file: OutputFile): Buffer {
  return lasting(contentOf(file));
}

/** Keeps the content of a file for the next one who asks for it. */
export function keepContent(file: OutputFile, content: Buffer): void {
  kept.set(file, lasting(content));
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

function render(file: OutputFile): Buffer {
  const { bytes } = file;
  if (bytes) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { text } = file;
  // No sign takes more than three bytes for each unit of its own.
  return text.length * 3 <= shared.length ? shared.subarray(0, shared.write(text)) : Buffer.from(text);
}

const shared = Buffer.allocUnsafeSlow(262_144);

function lasting(content: Buffer): Buffer {
  return content.buffer === shared.buffer ? Buffer.from(content) : content;
}
