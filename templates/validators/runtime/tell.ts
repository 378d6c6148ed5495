// Every issue with a value that the guards have refused. Functions compiled from the same table go through the properties
// of objects, and leave to these what has something inside.

import { isArray, isOwn, type Members } from "./guard.js";
import type { Issue } from "./issue.js";
import { type At, add, fails, type Key, patience, readable, reject, type Tell } from "./reject.js";
import { shield, unreadable } from "./shield.js";

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
