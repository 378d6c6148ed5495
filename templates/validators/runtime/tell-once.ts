// What was told of objects that a value contains again and again, as a graph of 40 objects can a trillion times.

import { type At, fails, type Memory, readable, reject, type Tell } from "./reject.js";
import { shield, unreadable } from "./shield.js";

/** How one goes through what is in an object or an array. */
export type Inside<Value extends object> = (value: Value, at: At, tell: Tell) => void;

/**
 * Goes through an object or an array, unless that was done before; false in any case, because then the caller must not.
 *
 * Depth only ever makes a value fail, so what passed passes at any lesser depth and what failed fails at any greater.
 * An object that is met again has its issues listed under its first path.
 */
export function tellOnce<Value extends object>(value: Value, at: At, tell: Tell, inside: Inside<Value>): false {
  at.memory ??= new Map();
  const tellers = at.memory.get(inside) ?? new Map<Tell, Memory>();
  at.memory.set(inside, tellers);
  const known = tellers.get(tell) ?? { passed: new Map(), failed: new Map(), told: new Map() };
  tellers.set(tell, known);
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
  at.path.length = depth - 1;
  return false;
}

function look<Value extends object>(value: Value, at: At, tell: Tell, inside: Inside<Value>): void {
  const { isSilent, path } = at;
  const { length } = path;
  try {
    inside(shield(value), at, tell);
  } catch {
    path.length = length;
    at.isSilent = isSilent;
    at.isNullable = false;
    at.isRecalled = false;
    reject(unreadable, at, undefined, true, readable);
  }
}
