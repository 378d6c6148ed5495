// @generated. Do not edit: run `schemadown generate`.

// Every issue with a value, read from the table. Runs only for values that the guard has refused.

import { type CheckWithin, nodeOfTable } from "./check.js";
import { deepest, visitsOf } from "./guard.js";
import { type Issue, placeWithin, show, wordOf } from "./issue.js";
import { codeOf, expectationOf, fits, type Node, type ObjectNode, type Place } from "./node.js";
import { readable, reject, rejectDepth, rejectKey, type Sink } from "./sink.js";

type Members = { readonly [key: string | number]: unknown };

/** Checks that a walk may still do before it begins to remember what it has seen. */
let budget = 0;
let memory: Map<Node, Memory> | undefined;

/** Per value, the greatest depth at which it passed and the least at which it failed, silently or with issues. */
interface Memory {
  readonly passed: Map<unknown, number>;
  readonly failed: Map<unknown, number>;
  readonly reported: Map<unknown, number>;
}

/** Every issue with a value that is none of those that a table describes. */
export function issuesOf(table: () => CheckWithin<unknown>, value: unknown): readonly Issue[] {
  const root = nodeOfTable(table);
  const sink: Sink = { issues: [], path: [], place: "", isTooDeep: false, guesses: 250_000 };
  // A getter of the value may validate something else meanwhile.
  const outer = [budget, memory] as const;
  budget = 20_000;
  memory = undefined;
  try {
    // Only a value that reads differently the second time leaves no issue.
    if (visit(root, value, 0, sink)) reject(sink, "unreadable", readable, "one that changes while it is read");
  } catch {
    reject(sink, "unreadable", readable, "something unreadable");
  } finally {
    [budget, memory] = outer;
  }
  return sink.issues;
}

function visit(node: Node, value: unknown, depth: number, sink: Sink | undefined): boolean {
  let inner = node;
  while (inner.kind === "reference" || inner.kind === "nullable") {
    if (inner.kind === "reference") inner = inner.to();
    else if (value === null) return true;
    else inner = inner.of;
  }
  if (!fits(inner, value)) {
    return sink === undefined ? false : reject(sink, codeOf(inner, value), expectationOf(node), show(value));
  }
  if (inner.kind !== "object" && inner.kind !== "array" && inner.kind !== "union") return true;
  if (depth > deepest && inner.kind !== "array" && inner.isRecursive) return rejectDepth(sink);
  budget -= 1;
  return budget > 0 ? visitInside(inner, value, depth, sink) : recall(inner, value, depth, sink);
}

/** True when the compiled guard accepts, which is far faster than to look for issues. */
function isGuessed({ guard }: ObjectNode, value: unknown, depth: number, sink: Sink): boolean {
  if (guard === undefined || sink.guesses <= 0) return false;
  const visits = visitsOf(guard, value, depth);
  sink.guesses -= Math.abs(visits);
  return visits > 0;
}

function visitInside(
  node: Extract<Node, { kind: "object" | "array" | "union" }>,
  value: unknown,
  depth: number,
  sink: Sink | undefined,
): boolean {
  switch (node.kind) {
    case "object":
      return visitMembers(node, value as Members, depth, sink);
    case "array":
      return visitItems(node.items, value as Members & { readonly length: number }, depth, sink);
    case "union":
      return visitUnion(node.members, value, depth, sink);
  }
}

function visitMembers(node: ObjectNode, value: Members, depth: number, sink: Sink | undefined): boolean {
  let passes = true;
  for (const row of node.rows) {
    if (step(row.node, row, value, row.name, depth, sink)) continue;
    passes = false;
    if (sink === undefined) return false;
  }
  if (node.others === undefined) return passes;
  const known = new Set(node.rows.map(({ name }) => name));
  for (const key in value) {
    if (known.has(key) || !Object.hasOwn(value, key)) continue;
    if (node.others ? step(node.others, other, value, key, depth, sink) : rejectKey(value, key, sink)) continue;
    passes = false;
    if (sink === undefined) return false;
  }
  return passes;
}

/** What holds for a property that the table does not name, and for an item of an array. */
const other: Place = { required: true, own: true };
const item: Place = { required: true, own: false };

function visitItems(
  items: Node,
  list: Members & { readonly length: number },
  depth: number,
  sink: Sink | undefined,
): boolean {
  // Read once: a getter that appends to the list would never let it end.
  const length = list.length;
  let passes = true;
  for (let index = 0; index < length; index++) {
    if (step(items, item, list, index, depth, sink)) continue;
    passes = false;
    if (sink === undefined || !(index in list)) break;
  }
  return passes;
}

function visitUnion(members: readonly Node[], value: unknown, depth: number, sink: Sink | undefined): boolean {
  for (const member of members) if (visit(member, value, depth, undefined)) return true;
  if (sink === undefined) return false;
  const [near, ...others] = members.filter((member) => isNear(member, value));
  if (near && others.length === 0) return visit(near, value, depth, sink);
  return reject(sink, "union", members.map(expectationOf).join(" or ") || "nothing", show(value));
}

function isNear(node: Node, value: unknown): boolean {
  if (node.kind === "reference") return isNear(node.to(), value);
  if (node.kind === "nullable") return value === null || isNear(node.of, value);
  return fits(node, value);
}

/** Walks what is in one place. In a collecting walk, a getter that throws is an issue of this place alone. */
function step(
  node: Node,
  place: Place,
  holder: Members,
  key: string | number,
  depth: number,
  sink: Sink | undefined,
): boolean {
  if (sink === undefined) return read(node, place, holder, key, depth + 1, sink);
  try {
    // Most places are in order, and then nobody needs to know where they are.
    const value = place.own && !Object.hasOwn(holder, key) ? undefined : holder[key];
    if (value === undefined ? !place.required : isInOrder(node, value, depth + 1, sink)) return true;
    return stepInto(node, place, holder, key, depth, sink);
  } catch {
    return stepInto(node, place, holder, key, depth, sink);
  }
}

/** True when a value certainly fits. */
function isInOrder(node: Node, value: unknown, depth: number, sink: Sink): boolean {
  switch (node.kind) {
    case "string":
      return typeof value === "string";
    case "reference": {
      const inner = node.to();
      return inner.kind === "object" ? isGuessed(inner, value, depth, sink) : isInOrder(inner, value, depth, sink);
    }
    case "array":
    case "nullable":
    case "union":
    case "object":
      return false;
    default:
      return fits(node, value);
  }
}

function stepInto(node: Node, place: Place, holder: Members, key: string | number, depth: number, sink: Sink): boolean {
  const outer = sink.place;
  sink.path.push(key);
  sink.place = placeWithin(outer, place.word ?? wordOf(key));
  try {
    return read(node, place, holder, key, depth + 1, sink);
  } catch {
    return reject(sink, "unreadable", readable, "something unreadable");
  } finally {
    sink.path.pop();
    sink.place = outer;
  }
}

function read(
  node: Node,
  place: Place,
  holder: Members,
  key: string | number,
  depth: number,
  sink: Sink | undefined,
): boolean {
  const value = place.own && !Object.hasOwn(holder, key) ? undefined : holder[key];
  if (value !== undefined) return visit(node, value, depth, sink);
  if (!place.required) return true;
  if (place.own ? Object.hasOwn(holder, key) : key in holder) return visit(node, value, depth, sink);
  return sink === undefined ? false : reject(sink, "required", expectationOf(node), "nothing");
}

/**
 * The walk of a value that may contain the same objects again and again, as a graph of 40 objects can a trillion times.
 *
 * Depth only ever makes a value fail, so what passed passes at any lesser depth and what failed fails at any greater.
 * An object that is met again has its issues listed under its first path.
 */
function recall(
  node: Extract<Node, { kind: "object" | "array" | "union" }>,
  value: unknown,
  depth: number,
  sink: Sink | undefined,
): boolean {
  memory ??= new Map();
  const known = memory.get(node) ?? { passed: new Map(), failed: new Map(), reported: new Map() };
  memory.set(node, known);
  const failed = sink === undefined ? known.failed : known.reported;
  if (depth <= (known.passed.get(value) ?? -1)) return true;
  if (depth >= (failed.get(value) ?? Number.POSITIVE_INFINITY)) return false;
  const passes = visitInside(node, value, depth, sink);
  (passes ? known.passed : failed).set(value, depth);
  return passes;
}
