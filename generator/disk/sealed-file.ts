import { hash } from "node:crypto";
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readPlainFile } from "./read-plain-file.js";

/** Reads a value that `writeSealed` wrote; undefined when there is none, or when a single sign of it has changed. */
export function readSealed(path: string): unknown {
  try {
    const text = readPlainFile(path).toString("utf8");
    const end = text.indexOf("\n");
    const body = text.slice(end + 1);
    return text.slice(0, end) === sealOf(body) ? JSON.parse(body) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a value as JSON below the checksum of its text; the file is whole at every moment, whoever else writes it.
 *
 * A file that cannot be written is no error: it only is not there the next time. Of the files that lie beside it the
 * oldest are removed when there are too many.
 */
export function writeSealed(path: string, value: unknown): void {
  const body = JSON.stringify(value);
  const beside = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(beside, `${sealOf(body)}\n${body}`);
    renameSync(beside, path);
    removeOldest(dirname(path));
  } catch {
    removeIfThere(beside);
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where nothing could be written there is nothing to remove.
  }
}

function sealOf(text: string): string {
  return hash("sha256", text, "base64url");
}

/** How many files a folder may hold: a project has a few settings, and each release of schemadown its own files. */
const most = 32;

function removeOldest(folder: string): void {
  const names = readdirSync(folder);
  if (names.length <= most) return;
  const aged = names.map((name) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of aged.toSorted((a, b) => b.changed - a.changed).slice(most)) rmSync(path, { force: true });
}
