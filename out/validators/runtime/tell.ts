// @generated. Do not edit: run `schemadown generate`.

// Every issue with a value that the guards have refused. Functions compiled from the same table go through the properties
// of objects, and leave to these what has something inside.

import { isOwn, type Loose, type Members } from "./guard.js";
import type { Issue } from "./issue.js";
import {
  type At,
  add,
  type Holder,
  type Key,
  nowhere,
  patience,
  readable,
  reject,
  rejectDepth,
  type Tell,
} from "./reject.js";
import { type Inside, tellOnce } from "./tell-once.js";

/** Every issue with a value that the guards of a model have refused. */
export function issuesOf(value: unknown, tell: Tell): readonly Issue[] {
  for (const isShielded of [false, true]) {
    try {
      return issuesWith(value, tell, isShielded);
    } catch {
      // Behind a shield nothing throws, unless the stack is exhausted or all of the value is unreadable.
    }
  }
  return issuesWith(value, () => undefined, true);
}

/** The guards have refused the value, so there is an issue in any case. */
function issuesWith(value: unknown, tell: Tell, isShielded: boolean): readonly Issue[] {
  const at: At = {
    path: [],
    issues: [],
    isSilent: false,
    failures: 0,
    nearest: nowhere,
    isShielded,
    isTooDeep: false,
    visits: isShielded ? patience : 0,
    isNullable: false,
    isRecalled: false,
  };
  tell(value, at, undefined, true);
  if (at.issues.length === 0)
    add(
      at,
      undefined,
      "unreadable",
      readable,
      isShielded ? "something unreadable" : "one that changes while it is read",
    );
  return at.issues;
}

/**
 * The object whose properties are to be told of next, until `leave`; undefined when nothing is left to tell: when it is no
 * object, or `tell` was asked again and has told.
 */
export function enter<T>(
  value: unknown,
  at: At,
  key: Key,
  from: Holder,
  model: string,
  tell: Tell,
): Loose<T> | undefined {
  if (!isObject(value)) reject(value, at, key, from, `an object (${model})`);
  else if (at.isRecalled || enters(value, at, key, tell, tellAgain)) {
    at.isRecalled = false;
    return value;
  }
  return undefined;
}

/** The same for a model that can contain itself. */
export function enterRecursive<T>(
  value: unknown,
  at: At,
  key: Key,
  from: Holder,
  model: string,
  tell: Tell,
): Loose<T> | undefined {
  const entered = enter<T>(value, at, key, from, model, tell);
  if (entered === undefined || !rejectDepth(at)) return entered;
  leave(at);
  return undefined;
}

/** Out of the object or array that was entered last. */
export function leave(at: At): void {
  at.path.pop();
}

/** An object whose values are all of one type, and by `tell` each of them. */
export function tellMap(value: unknown, at: At, key: Key, tell: Tell, from?: Holder): void {
  if (!isObject(value)) reject(value, at, key, from, "an object");
  else if (enters(value, at, key, tell, tellValues)) {
    tellValues(value, at, tell);
    leave(at);
  }
}

/** An array, and by `tell` each of its items. */
export function tellList(value: unknown, at: At, key: Key, tell: Tell, from?: Holder): void {
  if (!Array.isArray(value)) reject(value, at, key, from, "an array");
  else if (enters(value, at, key, tell, tellItems)) {
    tellItems(value, at, tell);
    leave(at);
  }
}

/** Goes into an object or an array; false when it has been told of already, or is now, because that has to be remembered. */
function enters<Value extends object>(value: Value, at: At, key: Key, tell: Tell, inside: Inside<Value>): boolean {
  at.path.push(key);
  at.isNullable = false;
  at.visits += 1;
  return at.visits <= patience || tellOnce(value, at, tell, inside);
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The model's own function tells of the properties; it enters the object, and leaves it. */
function tellAgain(value: object, at: At, tell: Tell): void {
  at.isRecalled = true;
  tell(value, at, undefined, true);
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
    tell(list[index], at, index, list);
    if (at.failures > failures && !(index in list)) break;
  }
}

/** The properties that a table does not name: of one type, or none. */
export function tellOthers(value: object, at: At, isKnown: (key: string) => boolean, tell?: Tell): void {
  for (const key in value) {
    if (isKnown(key) || !isOwn(value, key)) continue;
    const member = (value as Members)[key];
    if (tell) tell(member, at, key, true);
    else reject(member, at, key, true, "no property of this name", "unknown-property");
  }
}
