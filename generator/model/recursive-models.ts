import { type ReferenceGraph, reversed } from "./reference-graph.js";

/**
 * The models whose values can contain another value of the same model, directly or through others: 1 at their places.
 *
 * These are the strongly connected components of more than one model, and the models that refer to themselves; found by
 * Tarjan's algorithm, once for the whole catalog, in linear time.
 */
export function recursiveModels({ starts, targets }: ReferenceGraph): Uint8Array {
  const count = starts.length - 1;
  const recursive = new Uint8Array(count);
  /** When each model was met, from 1; 0 before. */
  const order = new Uint32Array(count);
  const lowest = new Uint32Array(count);
  /** The next mention to follow. */
  const next = starts.slice(0, count);
  const isOnPath = new Uint8Array(count);
  const path: number[] = [];
  const open: number[] = [];
  let met = 0;
  const enter = (model: number) => {
    met++;
    order[model] = met;
    lowest[model] = met;
    isOnPath[model] = 1;
    path.push(model);
    open.push(model);
  };
  const lower = (model: number, to: number | undefined) => {
    lowest[model] = Math.min(lowest[model] ?? 0, to ?? 0);
  };
  const leave = (model: number) => {
    if (lowest[model] !== order[model]) return;
    const component = path.splice(path.lastIndexOf(model));
    for (const member of component) isOnPath[member] = 0;
    const mentions = targets.subarray(starts[model], starts[model + 1]);
    if (component.length > 1 || mentions.includes(model)) for (const member of component) recursive[member] = 1;
  };
  for (let root = 0; root < count; root++) {
    if (order[root]) continue;
    enter(root);
    for (let model = open.at(-1); model !== undefined; model = open.at(-1)) {
      const at = next[model] ?? 0;
      if (at === starts[model + 1]) {
        open.pop();
        leave(model);
        const parent = open.at(-1);
        if (parent !== undefined) lower(parent, lowest[model]);
        continue;
      }
      next[model] = at + 1;
      const target = targets[at] ?? 0;
      if (!order[target]) enter(target);
      else if (isOnPath[target]) lower(model, order[target]);
    }
  }
  return recursive;
}

/** Recursive models and those that contain one, whose values can be nested without end: 1 at their places. */
export function deepModels(recursive: Uint8Array, graph: ReferenceGraph): Uint8Array {
  const { starts, targets } = reversed(graph);
  const deep = recursive.slice();
  const open = [...deep.keys()].filter((model) => deep[model]);
  for (let model = open.pop(); model !== undefined; model = open.pop()) {
    for (const user of targets.subarray(starts[model], starts[model + 1])) {
      if (deep[user]) continue;
      deep[user] = 1;
      open.push(user);
    }
  }
  return deep;
}
