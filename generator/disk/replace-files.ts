import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { isAlive } from "./is-alive.js";
import { moveInto } from "./move-into.js";
import { readPlainFile } from "./read-plain-file.js";

/** What is to become of a file: its new bytes, or undefined when it goes. */
export interface FileChange {
  readonly path: string;
  readonly bytes: Uint8Array | undefined;
}

/** What the journal of a change knows of a file: where it is, and the hash of its bytes before and after. */
interface Entry {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

const journal = "journal.json";

/**
 * Replaces and removes files so that all of them change or none.
 *
 * The new bytes and copies of the old ones are laid into a stage folder first, then a journal that names them; only then
 * are files moved into place, each atomically. When something fails, the old files are put back. After a kill at any
 * moment `restoreFiles` does the same; the change is final when the journal is gone.
 *
 * @param stage a folder that does not exist, on the disk of the files
 */
export function replaceFiles(stage: string, changes: readonly FileChange[]): void {
  if (changes.length === 0) return;
  mkdirSync(dirname(stage), { recursive: true });
  mkdirSync(stage);
  writeFileSync(join(stage, "owner"), String(process.pid));
  try {
    // Nobody commits a stage that a kill left behind.
    writeFileSync(join(stage, ".gitignore"), "*\n");
    for (const name of ["before", "after"]) mkdirSync(join(stage, name));
    const entries = changes.map(({ path, bytes }, index): Entry => {
      const old = existsSync(path);
      if (old) copyFileSync(path, join(stage, "before", String(index)));
      if (bytes) writeFileSync(join(stage, "after", String(index)), bytes);
      const before = old ? hashOf(join(stage, "before", String(index))) : null;
      return { path: relative(stage, path), before, after: bytes ? hash(bytes) : null };
    });
    writeFileSync(join(stage, "journal"), JSON.stringify(entries));
    renameSync(join(stage, "journal"), join(stage, journal));
    for (const [index, { path, bytes }] of changes.entries()) {
      if (bytes) {
        mkdirSync(dirname(path), { recursive: true });
        moveInto(join(stage, "after", String(index)), path);
      } else rmSync(path, { force: true });
    }
    rmSync(join(stage, journal));
  } catch (problem) {
    putBack(stage, () => true);
    throw problem;
  }
  rmSync(stage, { recursive: true, force: true });
  for (const { path, bytes } of changes) if (!bytes) removeEmptyFolders(path);
}

/** How a stage folder stands: nothing there, somebody at work in it, or what a killed run left behind. */
export function stateOfStage(stage: string): "none" | "busy" | "abandoned" {
  if (!existsSync(stage)) return "none";
  try {
    return isAlive(Number(readPlainFile(join(stage, "owner")).toString("utf8"))) ? "busy" : "abandoned";
  } catch {
    return "abandoned";
  }
}

/** True when a killed run may have changed some of its files and not others. */
export function isHalfDone(stage: string): boolean {
  return existsSync(join(stage, journal));
}

/**
 * Puts back the files of before a run that was killed, and removes its stage. Answers whether any file came back.
 *
 * @param mayChange a stage may have come with a checkout, from somebody who wrote its journal by hand: only paths for
 *   which this is true are touched
 */
export function restoreFiles(stage: string, mayChange: (path: string) => boolean): boolean {
  if (stateOfStage(stage) !== "abandoned") return false;
  return putBack(stage, mayChange);
}

function putBack(stage: string, mayChange: (path: string) => boolean): boolean {
  let any = false;
  if (isHalfDone(stage)) {
    const entries = readJournal(join(stage, journal));
    for (const [index, entry] of entries.entries()) {
      const path = join(stage, entry.path);
      if (!mayChange(path)) continue;
      const now = existsSync(path) ? hashOf(path) : null;
      // What is neither the old nor the new text came from somebody else meanwhile, and stays.
      if (now === entry.before || now !== entry.after) continue;
      any = true;
      if (entry.before !== null) {
        mkdirSync(dirname(path), { recursive: true });
        moveInto(join(stage, "before", String(index)), path);
      } else {
        rmSync(path);
        removeEmptyFolders(path);
      }
    }
    rmSync(join(stage, journal));
  }
  rmSync(stage, { recursive: true, force: true });
  return any;
}

/** The entries of a journal. Throws an error with the code `EBADJOURNAL` when it is not as `replaceFiles` writes it. */
function readJournal(path: string): readonly Entry[] {
  try {
    const entries = JSON.parse(readPlainFile(path).toString("utf8")) as readonly Entry[];
    const isHash = (value: unknown) => value === null || typeof value === "string";
    if (entries.every((entry) => typeof entry.path === "string" && isHash(entry.before) && isHash(entry.after)))
      return entries;
  } catch {
    // Said below: whatever is wrong with it, it was not written here.
  }
  throw Object.assign(new Error("no journal"), { code: "EBADJOURNAL", syscall: "read", path });
}

/** Removes the folders above a path that hold nothing any more. */
function removeEmptyFolders(path: string): void {
  for (let folder = dirname(path); existsSync(folder) && readdirSync(folder).length === 0; folder = dirname(folder)) {
    rmdirSync(folder);
  }
}

function hashOf(path: string): string {
  return hash(readPlainFile(path));
}

function hash(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
