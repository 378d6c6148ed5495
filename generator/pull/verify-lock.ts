import type { Report } from "../diagnostics/reporter.js";
import { isThere } from "../disk/is-there.js";
import { isHalfDone } from "../disk/replace-files.js";
import { lockPathOf, readLock } from "./lock.js";
import { compareWithLock } from "./locked-folder.js";
import { portableSource } from "./portable-source.js";
import type { PullRequest } from "./source.js";
import { stageOf } from "./stage.js";

/** Reports when a killed run has left a folder with some documents old and some new, and answers whether it has. */
export function reportUnfinished(specs: string, report: Report): boolean {
  if (!isHalfDone(stageOf(specs))) return false;
  report("unfinished-pull", {}, { file: `${specs}/.schemadown-pull` });
  return true;
}

/**
 * Reports what is not as the lock of a folder says: documents edited, added or removed by hand, and a configuration
 * that asks for something else than was pulled. Without a lock there is nothing to say. Reads only, and asks no network.
 */
export function verifyLock(specs: string, asked: Partial<PullRequest> | undefined, report: Report): void {
  const path = lockPathOf(specs);
  if (!isThere(path) || isHalfDone(stageOf(specs))) return;
  const lock = readLock(path, report);
  if (!lock) return;
  compareWithLock(specs, lock, report);
  if (asked?.from === undefined) return;
  const expected = portableSource({ ...asked, from: asked.from }, path);
  for (const key of ["from", "ref", "folder"] as const) {
    if (expected[key] === lock.source[key]) continue;
    const said = (value: string | undefined) => (value === undefined ? `no \`${key}\`` : `\`${key}\` \`${value}\``);
    report("stale-lock", { found: said(lock.source[key]), expected: said(expected[key]) }, { file: path });
  }
}
