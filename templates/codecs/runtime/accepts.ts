// Which member of a union a value is of.

import { decide, deepest, isOwn } from "../../validators/runtime/guard.js";
import { fits, type Node, type Place } from "../../validators/runtime/node.js";

type Members = { readonly [key: string | number]: unknown };

/** What was found of the objects of a value, which can contain the same ones again and again. */
type Memory = Map<Node, Map<unknown, boolean>>;

/** True when a value is what a node describes; false for one that cannot be read. */
export function accepts(node: Node, value: unknown): boolean {
  try {
    return isOf(node, value, 0, new Map());
  } catch {
    return false;
  }
}

function isOf(node: Node, value: unknown, depth: number, memory: Memory): boolean {
  switch (node.kind) {
    case "reference":
      return isOf(node.to(), value, depth, memory);
    case "nullable":
      return value === null || isOf(node.of, value, depth, memory);
    case "array":
    case "object":
    case "union": {
      if (depth > deepest || !fits(node, value)) return false;
      const known = memory.get(node) ?? new Map<unknown, boolean>();
      memory.set(node, known);
      const before = known.get(value);
      if (before !== undefined) return before;
      const found = isOfInside(node, value as Members, depth, memory);
      known.set(value, found);
      return found;
    }
    default:
      return fits(node, value);
  }
}

function isOfInside(
  node: Extract<Node, { readonly kind: "array" | "object" | "union" }>,
  value: Members,
  depth: number,
  memory: Memory,
): boolean {
  if (node.kind === "union") return node.members.some((member) => isOf(member, value, depth, memory));
  if (node.kind === "array") {
    const list = value as Members & { readonly length: number };
    for (let index = 0; index < list.length; index++) {
      if (!(index in list) || !isOf(node.items, list[index], depth + 1, memory)) return false;
    }
    return true;
  }
  if (node.guard !== undefined) return decide([node.guard], value, depth);
  const { rows, others } = node;
  if (!rows.every((row) => isOfPlace(row.node, row, value, row.name, depth, memory))) return false;
  if (others === undefined) return true;
  const known = new Set(rows.map(({ name }) => name));
  for (const key in value) {
    if (known.has(key) || !isOwn(value, key)) continue;
    if (!others || !isOf(others, value[key], depth + 1, memory)) return false;
  }
  return true;
}

function isOfPlace(node: Node, place: Place, value: Members, key: string, depth: number, memory: Memory): boolean {
  const isThere = place.own ? isOwn(value, key) : key in value;
  const member = isThere ? value[key] : undefined;
  if (member !== undefined) return isOf(node, member, depth + 1, memory);
  return !place.required || (isThere && isOf(node, undefined, depth + 1, memory));
}
