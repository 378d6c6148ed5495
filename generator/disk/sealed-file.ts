import { createHash } from "node:crypto";
import { closeSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readPlainFile } from "./read-plain-file.js";

/** What a sealed file holds: a value that JSON can say, and blocks of bytes that would be slow to say so. */
export interface Sealed {
  readonly value: unknown;
  readonly blocks: readonly Uint8Array[];
}

/** Bytes of a SHA-256 checksum. */
const sealLength = 32;

/**
 * Reads what `writeSealed` wrote; undefined when there is none, or when a single bit of it or its name has changed. Blocks are
 * views of what was read.
 */
export function readSealed(path: string): Sealed | undefined {
  try {
    const file = readPlainFile(path);
    const body = file.subarray(sealLength);
    if (!file.subarray(0, sealLength).equals(sealOf(path, [body]))) return undefined;
    const end = body.indexOf("\n");
    const [value, lengths] = JSON.parse(body.toString("utf8", 0, end)) as [unknown, readonly number[]];
    let from = end + 1;
    const blocks = lengths.map((length) => {
      from += length;
      // No buffer of Node: what those call a slice changes the original.
      return new Uint8Array(body.buffer, body.byteOffset + from - length, length);
    });
    return { value, blocks };
  } catch {
    return undefined;
  }
}

/**
 * Writes a value and its blocks below a checksum of both; the file is whole at every moment, whoever else writes it.
 *
 * A file that cannot be written is no error: it only is not there the next time. Of the files that lie beside it the
 * oldest are removed when there are too many.
 */
export function writeSealed(path: string, { value, blocks }: Sealed): void {
  const head = Buffer.from(`${JSON.stringify([value, blocks.map(({ byteLength }) => byteLength)])}\n`);
  // Piece by piece: millions of bytes need not be copied to lie in one.
  const pieces = [head, ...blocks];
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writePieces(beside, [sealOf(path, pieces), ...pieces]);
    renameSync(beside, path);
    removeOldest(dirname(path));
  } catch {
    removeIfThere(beside);
  }
}

function writePieces(path: string, pieces: readonly Uint8Array[]): void {
  const file = openSync(path, "w");
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

/** The name is sealed too: what is written for one purpose does not pass for another. */
function sealOf(path: string, pieces: readonly Uint8Array[]): Buffer {
  const sum = createHash("sha256").update(`${basename(path)}\0`);
  for (const piece of pieces) sum.update(piece);
  return sum.digest();
}

/** How many files a folder may hold: a project has a few settings, and each release of schemadown its own files. */
const most = 32;

function removeOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const aged = names.map((name) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of aged.toSorted((a, b) => b.changed - a.changed).slice(most)) rmSync(path, { force: true });
}
