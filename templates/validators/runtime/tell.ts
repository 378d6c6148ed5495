// Every issue with a value that the guards have refused. Functions compiled from the same table go through the properties
// of objects, and leave to these what has something inside.

import { deepest, isArray, isOwn, type Members } from "./guard.js";
import { type Code, type Issue, issue, show } from "./issue.js";
import { shield, unreadable } from "./shield.js";

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
  memory: Map<Tell, Memory> | undefined;
  alternatives: Map<Tell, Map<unknown, Alternative>> | undefined;
}

/** How near a member of a union came to fitting a value in so many objects and arrays. */
interface Alternative {
  readonly depth: number;
  readonly nearest: number;
}

/** The key of a place; none for the whole value. */
export type Key = string | number | undefined;

/** Tells what is wrong in one place, of a value with its key; or with the properties of an object. */
export type Tell = (value: never, at: At, key: Key, from?: object) => void;

/** Per value, the greatest depth at which it passed and the least at which it failed, silently or told. */
interface Memory {
  readonly passed: Map<unknown, number>;
  readonly failed: Map<unknown, number>;
  readonly told: Map<unknown, number>;
}

/** Every issue with a value that is no object of a model; `tell` goes through its properties. */
export function issuesOf(value: unknown, expected: string, tell: Tell): readonly Issue[] {
  return issuesAt(value, (whole, at) => tellObject(whole, at, undefined, expected, tell));
}

/** Every issue with a value that is none of an enumeration or of a union. */
export function issuesAt(value: unknown, tell: Tell): readonly Issue[] {
  try {
    return issuesWith(value, tell, false, "one that changes while it is read");
  } catch {
    // What throws ended the walk. Behind a shield nothing throws, unless the stack is exhausted or all of it is unreadable.
  }
  try {
    return issuesWith(value, tell, true, "something unreadable");
  } catch {
    return issuesWith(unreadable, () => undefined, false, "something unreadable");
  }
}

/** After so many objects and arrays, one remembers what was told of them. */
const patience = 20_000;

/** The guards have refused the value, so there is an issue in any case. */
function issuesWith(value: unknown, tell: Tell, isShielded: boolean, otherwise: string): readonly Issue[] {
  const at: At = {
    path: [],
    issues: [],
    isSilent: false,
    failures: 0,
    nearest: Number.POSITIVE_INFINITY,
    isShielded,
    isTooDeep: false,
    visits: isShielded ? patience : 0,
    memory: undefined,
    alternatives: undefined,
  };
  tell(value as never, at, undefined);
  if (at.issues.length === 0) add(at, undefined, "unreadable", readable, otherwise);
  return at.issues;
}

const readable = "a value that can be read";

function add({ path, issues }: At, key: Key, code: Code, expected: string, got: string): void {
  if (key !== undefined) path.push(key);
  issues.push(issue(path.slice(1) as (string | number)[], code, expected, got));
  if (key !== undefined) path.pop();
}

/** Says that a value is not what is expected; `from` is what holds it, where it has to be there. */
export function reject(value: unknown, at: At, key: Key, expected: string, from?: object, code: Code = "type"): void {
  if (fails(at)) return;
  if (typeof value === "symbol" && value === unreadable) add(at, key, "unreadable", readable, "something unreadable");
  else if (isMissing(value, key, from)) add(at, key, "required", expected, "nothing");
  else add(at, key, code, expected, show(value));
}

/** The same of a date or a date-time: a text that is none has the wrong format. */
export function rejectDate(value: unknown, at: At, key: Key, expected: string, from?: object): void {
  reject(value, at, key, expected, from, typeof value === "string" ? "format" : "type");
}

/** The same of one of some values. */
export function rejectEnum(value: unknown, at: At, key: Key, expected: string, from?: object): void {
  reject(value, at, key, expected, from, "enum");
}

/** The same of one of some types. */
export function rejectUnion(value: unknown, at: At, key: Key, expected: string, from?: object): void {
  reject(value, at, key, expected, from, "union");
}

/** Says that nothing is where anything would do. */
export function rejectMissing(value: unknown, at: At, key: Key, expected: string, from?: object): void {
  if (isMissing(value, key, from)) reject(value, at, key, expected, from);
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
function fails(at: At): boolean {
  at.failures += 1;
  if (at.path.length < at.nearest) at.nearest = at.path.length;
  return at.isSilent;
}

/** Every object has a `constructor` and a `toString`; only its own is a property in the sense of a document. */
function isMissing(value: unknown, key: Key, from: object | undefined): boolean {
  if (value !== undefined || from === undefined || key === undefined) return false;
  return key in Object.prototype ? !isOwn(from, `${key}`) : !(key in from);
}

/** An object, and by `tell` its properties. */
export function tellObject(value: unknown, at: At, key: Key, expected: string, tell: Tell, from?: object): void {
  if (!isObject(value)) reject(value, at, key, expected, from);
  else if (enters(at, key)) {
    tell(value as never, at, undefined);
    at.path.pop();
  } else recall(value, at, tell, tellProperties);
}

/** An object whose values are all of one type, and by `tell` each of them. */
export function tellMap(value: unknown, at: At, key: Key, expected: string, tell: Tell, from?: object): void {
  if (!isObject(value)) reject(value, at, key, expected, from);
  else if (enters(at, key)) {
    tellValues(value, at, tell);
    at.path.pop();
  } else recall(value, at, tell, tellValues);
}

/** An array, and by `tell` each of its items. */
export function tellList(value: unknown, at: At, key: Key, expected: string, tell: Tell, from?: object): void {
  if (!isArray(value)) reject(value, at, key, expected, from);
  else if (enters(at, key)) {
    tellItems(value, at, tell);
    at.path.pop();
  } else recall(value, at, tell, tellItems);
}

/** Goes into an object or an array; false when that has to be remembered. */
function enters(at: At, key: Key): boolean {
  at.path.push(key);
  at.visits += 1;
  return at.visits <= patience;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !isArray(value);
}

function tellProperties(value: object, at: At, tell: Tell): void {
  tell(value as never, at, undefined);
}

function tellValues(value: object, at: At, tell: Tell): void {
  tellOthers(value, at, () => false, tell);
}

/** A hole is the last issue of its array: what follows may be four billion more. */
function tellItems(list: readonly unknown[], at: At, tell: Tell): void {
  // Read once: a getter that appends to the list would never let it end.
  const { length } = list;
  for (let index = 0; index < length; index++) {
    const { failures } = at;
    tell(list[index] as never, at, index, list);
    if (at.failures > failures && !(index in list)) break;
  }
}

/** The properties that a table does not name: of one type, or none. */
export function tellOthers(value: object, at: At, isKnown: (key: string) => boolean, tell?: Tell): void {
  for (const key in value) {
    if (isKnown(key) || !isOwn(value, key)) continue;
    const member = (value as Members)[key];
    if (tell) tell(member as never, at, key);
    else reject(member, at, key, "no property of this name", undefined, "unknown-property");
  }
}

/** A value of a union; or what is wrong with it for the only member that it is like. */
export function tellUnion(
  value: unknown,
  at: At,
  key: Key,
  expected: string,
  members: readonly Tell[],
  from?: object,
): void {
  if (isMissing(value, key, from)) {
    reject(value, at, key, expected, from);
    return;
  }
  const { isSilent, failures, nearest, path } = at;
  const like: Tell[] = [];
  let deep = path.length;
  let isOne = false;
  at.isSilent = true;
  at.visits += 1;
  for (const member of members) {
    const failure = nearestFailure(member, value, at, key);
    isOne ||= failure === Number.POSITIVE_INFINITY;
    if (failure > path.length) {
      like.push(member);
      deep = failure;
    }
  }
  Object.assign(at, { isSilent, failures, nearest });
  const [near, ...others] = like;
  if (isOne) return;
  const isLike = near !== undefined && others.length === 0;
  if (isSilent) {
    at.failures += 1;
    at.nearest = Math.min(nearest, isLike ? deep : path.length);
  } else if (isLike) near(value as never, at, key);
  else reject(value, at, key, expected, undefined, "union");
}

/** In how few objects and arrays a member of a union fails for a value; infinite where it does not. */
function nearestFailure(member: Tell, value: unknown, at: At, key: Key): number {
  const depth = at.path.length;
  const known = at.visits > patience ? alternativesOf(member, at) : undefined;
  const before = known?.get(value);
  if (before?.depth === depth) return before.nearest;
  at.nearest = Number.POSITIVE_INFINITY;
  member(value as never, at, key);
  const { nearest } = at;
  known?.set(value, { depth, nearest });
  return nearest;
}

/** Alternatives within alternatives ask about one value again and again, twice as often with each level. */
function alternativesOf(member: Tell, at: At): Map<unknown, Alternative> {
  at.alternatives ??= new Map();
  const known = at.alternatives.get(member) ?? new Map<unknown, Alternative>();
  at.alternatives.set(member, known);
  return known;
}

/** How one goes through what is in an object or an array. */
type Inside<Value extends object> = (value: Value, at: At, tell: Tell) => void;

/**
 * The walk of a value that may contain the same objects again and again, as a graph of 40 objects can a trillion times.
 *
 * Depth only ever makes a value fail, so what passed passes at any lesser depth and what failed fails at any greater.
 * An object that is met again has its issues listed under its first path.
 */
function recall<Value extends object>(value: Value, at: At, tell: Tell, inside: Inside<Value>): void {
  at.memory ??= new Map();
  const known = at.memory.get(tell) ?? { passed: new Map(), failed: new Map(), told: new Map() };
  at.memory.set(tell, known);
  const failed = at.isSilent ? known.failed : known.told;
  const depth = at.path.length;
  const before = at.failures;
  if (depth > (known.passed.get(value) ?? -1)) {
    if (depth >= (failed.get(value) ?? Number.POSITIVE_INFINITY)) fails(at);
    else {
      if (at.isShielded) look(value, at, tell, inside);
      else inside(value, at, tell);
      (at.failures === before ? known.passed : failed).set(value, depth);
    }
  }
  at.path.pop();
}

function look<Value extends object>(value: Value, at: At, tell: Tell, inside: Inside<Value>): void {
  const { isSilent, path } = at;
  const { length } = path;
  try {
    inside(shield(value), at, tell);
  } catch {
    path.length = length;
    at.isSilent = isSilent;
    reject(unreadable, at, undefined, readable);
  }
}
