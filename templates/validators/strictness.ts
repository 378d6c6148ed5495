import type { RenderContext } from "../../generator/emit/target.js";
import type { ObjectModel, Property } from "../../generator/model/model.js";

/** True when a model takes no properties that its table does not name. One that names none cannot know strange ones. */
export function isStrict(model: ObjectModel, { options }: RenderContext): boolean {
  return options.unknownProperties === "reject" && model.properties.length > 0 && !model.additionalProperties;
}

/** True when a property may be `null`. */
export function isNullable(property: Property, { options }: RenderContext): boolean {
  return property.nullable === true || (options.nulls === "optional" && !property.required);
}
