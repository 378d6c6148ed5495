import { mentionsOf, type ReferenceGraph } from "./reference-graph.js";

/**
 * The nodes that lead back to themselves, those together that lead to each other.
 *
 * These are the strongly connected components of more than one node, and the nodes that refer to themselves; found by
 * Tarjan's algorithm in linear time.
 */
export function cycles(graph: ReferenceGraph): readonly (readonly number[])[] {
  const { starts, targets } = graph;
  const count = starts.length - 1;
  const found: (readonly number[])[] = [];
  /** When each node was met, from 1; 0 before. */
  const order = new Uint32Array(count);
  const lowest = new Uint32Array(count);
  /** The next reference to follow. */
  const next = starts.slice(0, count);
  const isOnPath = new Uint8Array(count);
  const path: number[] = [];
  const open: number[] = [];
  let met = 0;
  const enter = (node: number) => {
    met++;
    order[node] = met;
    lowest[node] = met;
    isOnPath[node] = 1;
    path.push(node);
    open.push(node);
  };
  const lower = (node: number, to: number | undefined) => {
    lowest[node] = Math.min(lowest[node] ?? 0, to ?? 0);
  };
  const leave = (node: number) => {
    if (lowest[node] !== order[node]) return;
    const component = path.splice(path.lastIndexOf(node));
    for (const member of component) isOnPath[member] = 0;
    if (component.length > 1 || mentionsOf(graph, node).includes(node)) found.push(component);
  };
  for (let root = 0; root < count; root++) {
    if (order[root]) continue;
    enter(root);
    for (let node = open.at(-1); node !== undefined; node = open.at(-1)) {
      const at = next[node] ?? 0;
      if (at === starts[node + 1]) {
        open.pop();
        leave(node);
        const parent = open.at(-1);
        if (parent !== undefined) lower(parent, lowest[node]);
        continue;
      }
      next[node] = at + 1;
      const target = targets[at] ?? 0;
      if (!order[target]) enter(target);
      else if (isOnPath[target]) lower(node, order[target]);
    }
  }
  return found;
}
