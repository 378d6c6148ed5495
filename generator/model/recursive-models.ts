import type { Catalog } from "./catalog.js";
import { cycles } from "./cycles.js";
import { modelReferences } from "./model.js";

/** The names of the models whose values can contain another value of the same model, directly or through others. */
export function recursiveModels(catalog: Catalog): ReadonlySet<string> {
  return new Set(cycles(new Map(catalog.models.map((model) => [model.name, modelReferences(model)]))).flat());
}
