import { cycles } from "./cycles.js";
import { mentionsOf, type ReferenceGraph, reversed } from "./reference-graph.js";

/** The models whose values can contain another value of the same model, directly or through others: 1 at their places. */
export function recursiveModels(graph: ReferenceGraph): Uint8Array {
  const recursive = new Uint8Array(graph.starts.length - 1);
  for (const circle of cycles(graph)) for (const model of circle) recursive[model] = 1;
  return recursive;
}

/** The models that are marked, and those that contain one, directly or through others: 1 at their places. */
export function leadingTo(marks: Uint8Array, graph: ReferenceGraph): Uint8Array {
  const users = reversed(graph);
  const leading = marks.slice();
  const open = [...leading.keys()].filter((model) => leading[model]);
  for (let model = open.pop(); model !== undefined; model = open.pop()) {
    for (const user of mentionsOf(users, model)) {
      if (leading[user]) continue;
      leading[user] = 1;
      open.push(user);
    }
  }
  return leading;
}
