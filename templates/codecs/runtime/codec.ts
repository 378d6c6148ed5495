// Dates in and out of a value, by the same table that its validator reads: the way of all that the compiled conversion does
// not take. What has no dates is not copied.

import { type CheckWithin, nodeOfTable } from "../../validators/runtime/check.js";
import { deepest, isPlain } from "../../validators/runtime/guard.js";
import { type Code, type Issue, issue, show, ValidationError } from "../../validators/runtime/issue.js";
import { expectationOf, fits, type Node, type ObjectNode } from "../../validators/runtime/node.js";
import { readable } from "../../validators/runtime/reject.js";
import { accepts } from "./accepts.js";
import { dateTimeInWords, dayInWords, readDateTime, readDay, writeDateTime, writeDay } from "./calendar.js";
import { attempt, type Convert, decoding, encoding, put, type Way } from "./convert.js";
import { hasDates, type Inner, rowsWithDates } from "./has-dates.js";

/** `T` without some of its properties; with what an index signature of it says. */
export type Without<T, Name extends string> = { [K in keyof T as K extends Name ? never : K]: T[K] };

type Members = { [key: string]: unknown };

/** How a walk changes dates, and what it has found. */
interface Walk {
  readonly isDecoding: boolean;
  readonly path: (string | number)[];
  readonly issues: Issue[];
  visits: number;
  /** Per node and value, what became of it: a value may contain the same objects again and again. */
  readonly memory: Map<Node, Map<unknown, Change>>;
}

/** What became of a value, and whether there was an issue. */
interface Change {
  readonly value: unknown;
  readonly passes: boolean;
}

/** A valid value with dates in the place of their texts; throws a `ValidationError` when it changes while it is read. */
export function decode<Decoded>(convert: Convert, table: () => CheckWithin<unknown>, value: unknown): Decoded {
  const attempted = attempt(convert, value, decoding);
  return (attempted ? attempted.value : convertBy(table, value, decoding[0])) as Decoded;
}

/** The same with texts in the place of dates, still to be checked; throws a `ValidationError` with what is no date. */
export function encode(convert: Convert, table: () => CheckWithin<unknown>, value: unknown): unknown {
  const attempted = attempt(convert, value, encoding);
  return attempted ? attempted.value : convertBy(table, value, encoding[0]);
}

/** The same by the table alone. */
export function convertBy(table: () => CheckWithin<unknown>, value: unknown, way: Way): unknown {
  const walk: Walk = { isDecoding: way.isDecoding, path: [], issues: [], visits: 0, memory: new Map() };
  const changed = change(nodeOfTable(table), value, walk);
  if (walk.issues.length > 0) throw new ValidationError(walk.issues);
  return changed;
}

function change(node: Node, value: unknown, walk: Walk): unknown {
  switch (node.kind) {
    case "dateTime":
    case "date":
      return changeDate(node, node.kind === "date", value, walk);
    case "nullable":
      return value === null ? null : change(node.of, value, walk);
    case "reference":
      return change(node.to(), value, walk);
    case "array":
    case "object":
    case "union":
      return hasDates(node) ? remember(node, value, walk) : value;
    default:
      return value;
  }
}

function changeDate(node: Node, isDay: boolean, value: unknown, walk: Walk): unknown {
  if (!walk.isDecoding) {
    return (
      (isDay ? writeDay(value) : writeDateTime(value)) ??
      reject(walk, "type", isDay ? dayInWords : dateTimeInWords, value)
    );
  }
  // Checked before, but a getter may answer otherwise the second time.
  if (!fits(node, value)) return reject(walk, "unreadable", expectationOf(node), value);
  return isDay ? readDay(value as string) : readDateTime(value as string);
}

function remember(node: Inner, value: unknown, walk: Walk): unknown {
  walk.visits += 1;
  // Few values have parts in common, and a walk over them need not remember; trying the members of a union must.
  if (walk.visits < 10_000 && (walk.isDecoding || node.kind !== "union")) return changeInside(node, value, walk);
  const known = walk.memory.get(node) ?? new Map<unknown, Change>();
  walk.memory.set(node, known);
  const before = known.get(value);
  if (before?.passes === false) return reject(walk, "type", expectationOf(node), value);
  if (before) return before.value;
  const issues = walk.issues.length;
  const changed = changeInside(node, value, walk);
  known.set(value, { value: changed, passes: walk.issues.length === issues });
  return changed;
}

function changeInside(node: Inner, value: unknown, walk: Walk): unknown {
  if (walk.path.length > deepest) return reject(walk, "too-deep", `at most ${deepest} levels`, value);
  if (node.kind === "union") return changeUnion(node.members, node, value, walk);
  let copy: Members | readonly unknown[] | undefined;
  try {
    copy = copyOf(node, value);
  } catch {
    walk.issues.push(issue(walk.path.slice(), "unreadable", readable, "something unreadable"));
    return undefined;
  }
  if (copy === undefined) return reject(walk, "type", expectationOf(node), value);
  // What is missing of a list is for the check to say, which comes after.
  if (copy === value) return value;
  return node.kind === "array"
    ? changeItems(node.items, copy as readonly unknown[], walk)
    : changeMembers(node, copy as Members, walk);
}

/**
 * A copy of what is read, so that it is read once; a list with holes itself, and undefined for a value of another kind.
 * Throws what reading throws.
 */
function copyOf(
  node: Exclude<Inner, { readonly kind: "union" }>,
  value: unknown,
): Members | readonly unknown[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value) !== (node.kind === "array")) return undefined;
  return node.kind === "array" ? copyOfItems(value as readonly unknown[]) : copyOfMembers(node, value as Members);
}

function copyOfItems(list: readonly unknown[]): readonly unknown[] {
  const { length } = list;
  const copy: unknown[] = [];
  for (let index = 0; index < length; index++) {
    if (!(index in list)) return list;
    copy.push(list[index]);
  }
  return copy;
}

function copyOfMembers(node: ObjectNode, value: Members): Members {
  const changed: Members = { ...value };
  const isBare = isPlain(value);
  for (const { name, own, required } of node.rows) {
    // What an instance inherits counts, and what must be there also where it is hidden from enumeration.
    if ((isBare && !required) || Object.hasOwn(changed, name)) continue;
    if (own ? Object.hasOwn(value, name) : name in value) put(changed, name, value[name]);
  }
  return changed;
}

function changeItems(items: Node, list: readonly unknown[], walk: Walk): unknown {
  return list.map((item, index) => step(items, index, item, walk));
}

function changeMembers(node: ObjectNode, changed: Members, walk: Walk): unknown {
  for (const { name, node: inner } of rowsWithDates(node)) {
    const member = Object.hasOwn(changed, name) ? changed[name] : undefined;
    if (member !== undefined) put(changed, name, step(inner, name, member, walk));
  }
  if (!node.others || !hasDates(node.others)) return changed;
  const known = new Set(node.rows.map(({ name }) => name));
  for (const key of Object.keys(changed)) {
    if (!known.has(key)) put(changed, key, step(node.others, key, changed[key], walk));
  }
  return changed;
}

/** The first member that fits: of texts where they are read, and of what comes out where they are written. */
function changeUnion(members: readonly Node[], node: Node, value: unknown, walk: Walk): unknown {
  for (const member of members) {
    if (walk.isDecoding) {
      if (accepts(member, value)) return change(member, value, walk);
      continue;
    }
    const attempt: Walk = { ...walk, issues: [] };
    const changed = change(member, value, attempt);
    walk.visits = attempt.visits;
    if (attempt.issues.length === 0 && accepts(member, changed)) return changed;
  }
  return reject(walk, "union", expectationOf(node), value);
}

function step(node: Node, key: string | number, value: unknown, walk: Walk): unknown {
  walk.path.push(key);
  const changed = change(node, value, walk);
  walk.path.pop();
  return changed;
}

function reject({ path, issues }: Walk, code: Code, expected: string, value: unknown): undefined {
  issues.push(issue(path.slice(), code, expected, show(value)));
  return undefined;
}
