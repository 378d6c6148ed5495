// @generated. Do not edit: run `schemadown generate`.

// Saying what is wrong in a place of a value.

import { deepest, isOwn } from "./guard.js";
import { type Code, type Issue, issue, show } from "./issue.js";
import { unreadable } from "./shield.js";

/** Where one is in a value, and what was told of it. */
export interface At {
  /** The keys of the objects and arrays that one is in; the first is undefined, because the whole value has none. */
  readonly path: Key[];
  readonly issues: Issue[];
  /** True while members of a union are tried. */
  isSilent: boolean;
  /** How many places failed, told or not. */
  failures: number;
  /** In how few objects and arrays one was at a place that failed. */
  nearest: number;
  /** Something threw before: everything is read through a shield. */
  readonly isShielded: boolean;
  isTooDeep: boolean;
  visits: number;
  /** True when null would be right as well, in the place that is told of. */
  isNullable: boolean;
  /** True when what is entered next was asked for by the memory. */
  isRecalled: boolean;
  memory?: Map<unknown, Map<Tell, Memory>>;
  alternatives?: Map<Tell, Map<unknown, Alternative>>;
}

/** How near a member of a union came to fitting a value in so many objects and arrays. */
export interface Alternative {
  readonly depth: number;
  readonly nearest: number;
}

/** Deeper than anything is. A small integer, because fields of one kind are faster. */
export const nowhere = 1e9;

/** The key of a place; none for the whole value. */
export type Key = string | number | undefined;

/**
 * What holds a value that has to be there; true where it is there already. None where it is optional: there, undefined is
 * no issue.
 */
export type Holder = object | true | undefined;

/** Tells what is wrong with the value of one place, and with what is in it. */
export type Tell = (value: unknown, at: At, key: Key, from?: Holder) => void;

/** Per value, the greatest depth at which it passed and the least at which it failed, silently or told. */
export interface Memory {
  readonly passed: Map<unknown, number>;
  readonly failed: Map<unknown, number>;
  readonly told: Map<unknown, number>;
}

/** After so many objects and arrays, one remembers what was told of them. */
export const patience = 20_000;

/** What is expected where something cannot be read. */
export const readable = "a value that can be read";

/** Adds an issue, whoever listens. */
export function add({ path, issues }: At, key: Key, code: Code, expected: string, got: string): void {
  issues.push(issue(pathTo(path, key) as (string | number)[], code, expected, got));
}

/** The keys that lead to a place. Few are written out: a call of `slice` takes as long as the rest of an issue. */
function pathTo(path: readonly Key[], key: Key): Key[] {
  if (key === undefined) return path.slice(1);
  if (path.length > 3) return [...path.slice(1), key];
  return path.length < 2 ? [key] : path.length < 3 ? [path[1], key] : [path[1], path[2], key];
}

/** Says that a value is not what is expected; only a text has the wrong format. */
export function reject(value: unknown, at: At, key: Key, from: Holder, expected: string, code: Code = "type"): void {
  if ((value === undefined && from === undefined) || fails(at)) return;
  const wanted = at.isNullable ? `${expected} or null` : expected;
  if (value === unreadable) add(at, key, "unreadable", readable, "something unreadable");
  else if (isMissing(value, key, from)) add(at, key, "required", wanted, "nothing");
  else add(at, key, code === "format" && typeof value !== "string" ? "type" : code, wanted, show(value));
}

/** Says once that a value is nested too deep: in a cycle, each way round would say it again. */
export function rejectDepth(at: At, key?: Key): boolean {
  if (at.path.length - (key === undefined ? 1 : 0) <= deepest) return false;
  if (fails(at) || at.isTooDeep) return true;
  at.isTooDeep = true;
  add(at, key, "too-deep", `at most ${deepest} levels`, "more");
  return true;
}

/** Counts a failure; true when nobody listens. */
export function fails(at: At): boolean {
  at.failures += 1;
  at.nearest = Math.min(at.nearest, at.path.length);
  return at.isSilent;
}

/** Every object has a `constructor` and a `toString`; only its own is a property in the sense of a document. */
export function isMissing(value: unknown, key: Key, from: Holder): boolean {
  if (value !== undefined || typeof from !== "object") return false;
  const name = key as string;
  return !(name in from) || (name in Object.prototype && !isOwn(from, name));
}
