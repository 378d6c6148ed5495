import type { Catalog } from "./catalog.js";
import { modelReferences } from "./model.js";

/**
 * The names of the given models and of all that they reach by reference, in breadth-first order.
 *
 * Names without a model in the catalog are left out. Linear in the number of references.
 */
export function reach(catalog: Catalog, roots: readonly string[]): readonly string[] {
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const reached = new Set(roots.filter((root) => models.has(root)));
  for (const name of reached) {
    const model = models.get(name);
    if (!model) continue;
    for (const reference of modelReferences(model)) if (models.has(reference)) reached.add(reference);
  }
  return [...reached];
}
