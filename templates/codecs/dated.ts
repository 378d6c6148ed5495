import type { RenderContext } from "../../generator/emit/target.js";
import { hasDate } from "../../generator/model/has-date.js";
import { references, type Type } from "../../generator/model/type.js";

/** True when a value of the type can contain a date. */
export function isDated(type: Type, context: RenderContext): boolean {
  return hasDate(type) || references(type).some((model) => context.isDated(model));
}
