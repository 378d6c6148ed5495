// Which parts of a table lead to dates. Asked once per part.

import type { Node, ObjectNode, Row } from "../../validators/runtime/node.js";

/** A node with something inside. */
export type Inner = Extract<Node, { readonly kind: "array" | "object" | "union" }>;

const answers = new WeakMap<Node, boolean>();

/** True when a value of the node can contain a date. */
export function hasDates(node: Node): boolean {
  const known = answers.get(node);
  if (known !== undefined) return known;
  const seen = new Set<Node>();
  const found = leadsToDates(node, seen);
  // Where nothing was found, nothing is in any of the nodes that were seen.
  if (!found) for (const other of seen) answers.set(other, false);
  answers.set(node, found);
  return found;
}

function leadsToDates(node: Node, seen: Set<Node>): boolean {
  const known = answers.get(node);
  if (known !== undefined) return known;
  if (seen.has(node)) return false;
  seen.add(node);
  const found = partsOf(node).some(
    (part) => part.kind === "date" || part.kind === "dateTime" || leadsToDates(part, seen),
  );
  if (found) answers.set(node, true);
  return found;
}

function partsOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "date":
    case "dateTime":
      return [node];
    case "array":
      return [node.items];
    case "nullable":
      return [node.of];
    case "union":
      return node.members;
    case "reference":
      return [node.to()];
    case "object":
      return [...node.rows.map((row) => row.node), ...(node.others ? [node.others] : [])];
    default:
      return [];
  }
}

const rows = new WeakMap<ObjectNode, readonly Row[]>();

/** The properties of an object that can contain dates. */
export function rowsWithDates(node: ObjectNode): readonly Row[] {
  const known = rows.get(node) ?? node.rows.filter((row) => hasDates(row.node));
  rows.set(node, known);
  return known;
}
