import type { Code } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel } from "../../generator/model/model.js";
import { type DeclarationNames, declarationNames } from "./declaration-names.js";
import { type Row, rowOf } from "./row.js";

/** A model, and what all functions of its validator say of it: found once for all of them. */
export interface Subject {
  readonly model: Model;
  /** The name of the interface. */
  readonly type: Code;
  readonly names: DeclarationNames;
  /** True when values can be nested without end; only then guards are told how deep they are. */
  readonly isDeep: boolean;
  readonly isRecursive: boolean;
  /** True when no properties pass but those of the table. */
  readonly isStrict: boolean;
  /** In the document's order. */
  readonly rows: readonly Row[];
}

/** A model as its validator needs it. */
export function subjectOf(model: Model, context: RenderContext): Subject {
  const type = context.names.type(model.name);
  return {
    model,
    type,
    names: declarationNames(type),
    isDeep: context.isDeep(model.name),
    isRecursive: context.isRecursive(model.name),
    isStrict: model.kind === "object" && isStrict(model, context),
    rows: model.kind === "object" ? model.properties.map((property) => rowOf(property, context)) : [],
  };
}

/** One that names no properties cannot know strange ones. */
function isStrict(model: ObjectModel, { options }: RenderContext): boolean {
  return options.unknownProperties === "reject" && model.properties.length > 0 && !model.additionalProperties;
}
