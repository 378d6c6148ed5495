import type { RenderContext } from "../../generator/emit/target.js";
import type { Catalog } from "../../generator/model/catalog.js";

const known = new WeakMap<Catalog, ReadonlySet<string>>();

/**
 * True when values of a model can be nested without end: it contains itself, or another model that does. Only the guards
 * of such models are told how deep they are.
 */
export function isDeep(model: string, context: RenderContext): boolean {
  const deep = known.get(context.catalog) ?? deepModels(context);
  known.set(context.catalog, deep);
  return deep.has(model);
}

function deepModels({ catalog, isRecursive, usedBy }: RenderContext): ReadonlySet<string> {
  const deep = new Set(catalog.models.map(({ name }) => name).filter(isRecursive));
  // A set also visits what is added meanwhile.
  for (const name of deep) for (const user of usedBy(name)) deep.add(user);
  return deep;
}
