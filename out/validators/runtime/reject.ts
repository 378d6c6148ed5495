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
  /** True when what is entered next was asked for by the memory. */
  isRecalled: boolean;
  memory: Map<unknown, Map<Tell, Memory>> | undefined;
  alternatives: Map<Tell, Map<unknown, Alternative>> | undefined;
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
export type Tell = (value: unknown, at: At, key: Key, from?: Holder, expected?: string) => void;

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
  switch (path.length) {
    case 1:
      return [key];
    case 2:
      return [path[1], key];
    case 3:
      return [path[1], path[2], key];
    case 4:
      return [path[1], path[2], path[3], key];
    default:
      return [...path.slice(1), key];
  }
}

/** Says that a value is not what is expected. */
export function reject(value: unknown, at: At, key: Key, expected: string, from?: Holder, code: Code = "type"): void {
  if ((value === undefined && from === undefined) || fails(at)) return;
  if (typeof value === "symbol" && value === unreadable) add(at, key, "unreadable", readable, "something unreadable");
  else if (isMissing(value, key, from)) add(at, key, "required", expected, "nothing");
  else add(at, key, code, expected, show(value));
}

/** The same of one of some types. */
export function rejectUnion(value: unknown, at: At, key: Key, expected: string, from?: Holder): void {
  reject(value, at, key, expected, from, "union");
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
  if (at.path.length < at.nearest) at.nearest = at.path.length;
  return at.isSilent;
}

/** Every object has a `constructor` and a `toString`; only its own is a property in the sense of a document. */
export function isMissing(value: unknown, key: Key, from: Holder): boolean {
  if (value !== undefined || typeof from !== "object" || key === undefined) return false;
  return !(key in from) || (key in Object.prototype && !isOwn(from, `${key}`));
}
