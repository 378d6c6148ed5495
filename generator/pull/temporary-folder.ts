import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAlive } from "../disk/is-alive.js";

const name = /^schemadown-pull-(\d+)-/;

/**
 * Runs some work with an empty folder of its own, which is gone afterwards. Folders that killed runs left behind are
 * removed first.
 */
export async function withTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  for (const entry of readdirSync(tmpdir())) {
    const owner = Number(name.exec(entry)?.[1] ?? process.pid);
    if (owner === process.pid || isAlive(owner)) continue;
    try {
      rmSync(join(tmpdir(), entry), { recursive: true, force: true });
    } catch {
      // Somebody else's, on a machine of many.
    }
  }
  const folder = mkdtempSync(join(tmpdir(), `schemadown-pull-${process.pid}-`));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
