import type { RenderContext } from "../../generator/emit/target.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { typesOf } from "../../generator/model/model.js";
import { references, type Type } from "../../generator/model/type.js";

const known = new WeakMap<Catalog, ReadonlySet<string>>();

/** True when a value of the type can contain a date. */
export function isDated(type: Type, context: RenderContext): boolean {
  return hasDate(type) || references(type).some((model) => isDatedModel(model, context));
}

/** True when a value of the model can contain a date, in itself or in the models that it leads to. */
export function isDatedModel(model: string, context: RenderContext): boolean {
  const dated = known.get(context.catalog) ?? datedModels(context);
  known.set(context.catalog, dated);
  return dated.has(model);
}

function datedModels({ catalog, usedBy }: RenderContext): ReadonlySet<string> {
  const dated = new Set(catalog.models.filter((model) => typesOf(model).some(hasDate)).map(({ name }) => name));
  // A set also visits what is added meanwhile.
  for (const name of dated) for (const user of usedBy(name)) dated.add(user);
  return dated;
}

function hasDate(type: Type): boolean {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" || type.format === "date";
    case "array":
      return hasDate(type.items);
    case "map":
      return hasDate(type.values);
    case "union":
      return type.members.some(hasDate);
    default:
      return false;
  }
}
