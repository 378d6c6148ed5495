import { type Model, typesOf } from "./model.js";
import type { Type } from "./type.js";

/** True when a value of the type can be or hold a date by itself, whatever the models that it mentions hold. */
export function hasDate(type: Type): boolean {
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

/** 1 for models with a date of their own. */
export function datesIn(models: readonly Model[]): Uint8Array {
  return Uint8Array.from(models, (model) => (typesOf(model).some(hasDate) ? 1 : 0));
}
