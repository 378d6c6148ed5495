import type { Catalog } from "./catalog.js";
import { modelReferences } from "./model.js";

/** Which models mention which, by their places in a catalog. Plain numbers, for thousands of models. */
export interface ReferenceGraph {
  /** Where the mentions of each model begin in `targets`, and one number more: where the last ones end. */
  readonly starts: Uint32Array;
  /** The models that are mentioned, each once by each model, in the order of its properties. */
  readonly targets: Uint32Array;
}

/** The graph of a catalog. Mentions of models that it does not hold are left out. */
export function graphOf({ models }: Catalog): ReferenceGraph {
  const places = new Map(models.map(({ name }, index) => [name, index]));
  return graphFrom(models.map((model) => placesOf(modelReferences(model), places)));
}

/** The places of models by name; names without a place are left out. */
export function placesOf(names: readonly string[], places: ReadonlyMap<string, number>): readonly number[] {
  return names.flatMap((name) => places.get(name) ?? []);
}

/** The models that a model mentions. */
export function mentionsOf({ starts, targets }: ReferenceGraph, model: number): Uint32Array {
  return targets.subarray(starts[model], starts[model + 1]);
}

/** The same graph where some models mention others than before. */
export function withMentions(graph: ReferenceGraph, changed: ReadonlyMap<number, readonly number[]>): ReferenceGraph {
  const count = graph.starts.length - 1;
  return graphFrom(Array.from({ length: count }, (_, model) => changed.get(model) ?? mentionsOf(graph, model)));
}

/** Who is mentioned by whom: the same mentions the other way round, in the order of the catalog. */
export function reversed({ starts, targets }: ReferenceGraph): ReferenceGraph {
  const count = starts.length - 1;
  const begin = new Uint32Array(count + 1);
  for (const target of targets) begin[target + 1] = (begin[target + 1] ?? 0) + 1;
  for (let model = 0; model < count; model++) begin[model + 1] = (begin[model + 1] ?? 0) + (begin[model] ?? 0);
  const next = begin.slice();
  const sources = new Uint32Array(targets.length);
  for (let model = 0; model < count; model++) {
    for (let at = starts[model] ?? 0; at < (starts[model + 1] ?? 0); at++) {
      const target = targets[at] ?? 0;
      const place = next[target] ?? 0;
      sources[place] = model;
      next[target] = place + 1;
    }
  }
  return { starts: begin, targets: sources };
}

/** The graph of nodes that mention these, by their places. */
export function graphFrom(lists: readonly ArrayLike<number>[]): ReferenceGraph {
  const starts = new Uint32Array(lists.length + 1);
  for (const [model, list] of lists.entries()) starts[model + 1] = (starts[model] ?? 0) + list.length;
  const targets = new Uint32Array(starts[lists.length] ?? 0);
  for (const [model, list] of lists.entries()) targets.set(list, starts[model]);
  return { starts, targets };
}
