import { randomUUID } from "node:crypto";
import { closeSync, fstatSync, lstatSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { hostname, uptime } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isAlive } from "./is-alive.js";
import { notAFile } from "./read-plain-file.js";

/** The file in the output folder that says that a run is writing there. */
export const lockPath = ".schemadown.lock";

/** How a run waits for another one. */
export interface Patience {
  /** How long, in milliseconds. */
  readonly limit: number;
  /** Told once, when there is something to wait for. */
  readonly waiting?: () => void;
}

/** A lock that is held. */
export interface Lock {
  /** True when another run had it in between: what was read before says nothing any more. */
  readonly contended: boolean;
  release(): void;
}

/**
 * Takes the lock of a folder, which must exist; waits while another run holds it.
 *
 * A lock whose run has ended without giving it back is taken over: its process is gone, the machine was started since, or
 * it was taken on another machine more than ten minutes ago. Throws an error with the code `ELOCKED` when the wait is over,
 * `ENOTFILE` when something that is no file bears its name, and the system's error when the lock cannot be written.
 */
export async function takeLock(folder: string, { limit, waiting }: Patience): Promise<Lock> {
  const path = join(folder, lockPath);
  const own: Holder = { process: process.pid, machine: hostname(), run: randomUUID() };
  const text = JSON.stringify(own);
  // `performance` takes two milliseconds to load, and most runs wait for nobody.
  const end = process.uptime() * 1000 + limit;
  for (let contended = false; ; contended = true) {
    if (create(path, text)) {
      held.add(own.run);
      return { contended, release: () => release(path, text, own.run) };
    }
    const found = read(path);
    if (found === undefined) continue;
    if (isAbandoned(found) && removeAbandoned(path, found.text)) continue;
    if (process.uptime() * 1000 >= end) throw locked(path);
    if (!contended) waiting?.();
    await pause(50);
  }
}

/** True for the names of a lock and of what is left of a run that was killed while it took one over. */
export function isLock(path: string): boolean {
  return path === lockPath || path === claimOf(lockPath);
}

interface Holder {
  readonly process: number;
  readonly machine: string;
  readonly run: string;
}

/** The locks that this process holds: another one of our number was left by a process before us. */
const held = new Set<string>();

interface Found {
  readonly text: string;
  /** Milliseconds since the epoch. */
  readonly taken: number;
}

/** Creates a file that must not exist; false when it does. */
function create(path: string, text: string): boolean {
  try {
    writeFileSync(path, text, { flag: "wx" });
    return true;
  } catch (problem) {
    if (codeOf(problem) === "EEXIST") return false;
    // A disk that is full takes the name and not the text.
    if (codeOf(problem) === "ENOSPC") rmSync(path, { force: true });
    throw Object.assign(problem as Error, { path });
  }
}

function read(path: string): Found | undefined {
  // What somebody else put there is not ours to wait for: opening a pipe would never return.
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there && !there.isFile()) throw notAFile(path);
  try {
    const file = openSync(path, "r");
    try {
      return { text: readFileSync(file, "utf8"), taken: fstatSync(file).mtimeMs };
    } finally {
      closeSync(file);
    }
  } catch (problem) {
    if (codeOf(problem) === "ENOENT") return undefined;
    throw problem;
  }
}

const tenMinutes = 600_000;
const tenSeconds = 10_000;

function isAbandoned({ text, taken }: Found): boolean {
  const holder = holderOf(text);
  // Between the birth of the file and its text lies a moment, and a kill can fall into it.
  if (holder === undefined) return Date.now() - taken > tenSeconds;
  if (held.has(holder.run)) return false;
  if (holder.machine !== hostname()) return Date.now() - taken > tenMinutes;
  return taken < Date.now() - uptime() * 1000 - tenSeconds || !isAlive(holder.process);
}

function holderOf(text: string): Holder | undefined {
  try {
    const { process: id, machine, run } = JSON.parse(text);
    const known = Number.isInteger(id) && typeof machine === "string" && typeof run === "string";
    return known ? { process: id, machine, run } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Removes an abandoned lock, and no other: several runs may find it at once, and whoever comes late must not remove the
 * lock that the first has taken since. Only the holder of a second file may remove, after a second look.
 */
function removeAbandoned(path: string, text: string): boolean {
  const claim = claimOf(path);
  if (!create(claim, "")) {
    if (Date.now() - (statSync(claim, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) > tenSeconds)
      rmSync(claim, { force: true });
    return false;
  }
  try {
    if (read(path)?.text === text) rmSync(path, { force: true });
    return true;
  } finally {
    rmSync(claim, { force: true });
  }
}

function claimOf(path: string): string {
  return `${path}.abandoned`;
}

/** Gives the lock back, unless another run has taken it over meanwhile. */
function release(path: string, text: string, run: string): void {
  held.delete(run);
  if (read(path)?.text === text) rmSync(path, { force: true });
}

function locked(path: string): Error {
  return Object.assign(new Error("another run holds the lock"), { code: "ELOCKED", syscall: "lock", path });
}

function codeOf(problem: unknown): string | undefined {
  return (problem as NodeJS.ErrnoException).code;
}
