// Every issue with a value of a union.

import {
  type Alternative,
  type At,
  type Holder,
  isMissing,
  type Key,
  nowhere,
  patience,
  reject,
  rejectDepth,
  type Tell,
} from "./reject.js";

/** A value of a union; or what is wrong with it for the only member that it is like. */
export function tellUnion(
  value: unknown,
  at: At,
  key: Key,
  from: Holder,
  expected: string,
  members: readonly Tell[],
): void {
  if (value === undefined && (from === undefined || isMissing(value, key, from))) {
    reject(value, at, key, from, expected);
    return;
  }
  const { isSilent, isNullable, failures, nearest, path } = at;
  const like: Tell[] = [];
  let deep = path.length;
  let isOne = false;
  at.isSilent = true;
  at.isNullable = false;
  at.visits += 1;
  for (const member of members) {
    const failure = nearestFailure(member, value, at, key);
    isOne ||= failure === nowhere;
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
  } else if (isLike) near(value, at, key, true);
  else {
    at.isNullable = isNullable;
    reject(value, at, key, true, expected, "union");
  }
}

/** The same for a model that can contain itself. */
export function tellRecursiveUnion(
  value: unknown,
  at: At,
  key: Key,
  from: Holder,
  expected: string,
  members: readonly Tell[],
): void {
  const isAbsent = value === undefined && from === undefined;
  if (!isAbsent && !rejectDepth(at, key)) tellUnion(value, at, key, from, expected, members);
}

/** In how few objects and arrays a member of a union fails for a value; `nowhere` where it does not. */
function nearestFailure(member: Tell, value: unknown, at: At, key: Key): number {
  const depth = at.path.length;
  const known = at.visits > patience ? alternativesOf(member, at) : undefined;
  const before = known?.get(value);
  if (before?.depth === depth) return before.nearest;
  at.nearest = nowhere;
  member(value, at, key, true);
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
