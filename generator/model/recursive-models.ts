import type { Catalog } from "./catalog.js";
import { modelReferences } from "./model.js";

interface Visit {
  readonly name: string;
  readonly rest: Iterator<string>;
}

/**
 * The names of the models whose values can contain another value of the same model, directly or through others.
 *
 * These are the strongly connected components of more than one model, and the models that refer to themselves; found by
 * Tarjan's algorithm, once for the whole catalog, in linear time.
 */
export function recursiveModels(catalog: Catalog): ReadonlySet<string> {
  const references = new Map(catalog.models.map((model) => [model.name, modelReferences(model)]));
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const path: string[] = [];
  const onPath = new Set<string>();
  const recursive = new Set<string>();
  const enter = (name: string): Visit => {
    lowest.set(name, order.size);
    order.set(name, order.size);
    path.push(name);
    onPath.add(name);
    return { name, rest: (references.get(name) ?? [])[Symbol.iterator]() };
  };
  const lower = (name: string, to: number | undefined) => {
    lowest.set(name, Math.min(lowest.get(name) ?? 0, to ?? 0));
  };
  const leave = (name: string) => {
    if (lowest.get(name) !== order.get(name)) return;
    const component = path.splice(path.lastIndexOf(name));
    for (const member of component) onPath.delete(member);
    if (component.length > 1 || references.get(name)?.includes(name))
      for (const member of component) recursive.add(member);
  };
  for (const root of references.keys()) {
    if (order.has(root)) continue;
    const open = [enter(root)];
    for (let visit = open.at(-1); visit; visit = open.at(-1)) {
      const { value: next, done } = visit.rest.next();
      if (done) {
        open.pop();
        leave(visit.name);
        const parent = open.at(-1);
        if (parent) lower(parent.name, lowest.get(visit.name));
      } else if (!order.has(next)) open.push(enter(next));
      else if (onPath.has(next)) lower(visit.name, order.get(next));
    }
  }
  return recursive;
}
