import { type Code, code } from "../../generator/emit/code.js";
import { isIdentifier, objectKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, Property } from "../../generator/model/model.js";
import { remembering } from "../../generator/text/remembering.js";
import { isCheap } from "./condition.js";
import { type DeclarationNames, declarationNames } from "./declaration-names.js";
import { isNullable, isStrict } from "./strictness.js";

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

/** A property, as the functions spell it. */
export interface Row extends Spelling {
  readonly property: Property;
  readonly isNullable: boolean;
  /** True when looking at it calls no function. */
  readonly isCheap: boolean;
}

/** The name of a property wherever it stands. */
interface Spelling {
  /** As a text: `"state"`. */
  readonly literal: Code;
  /** As a key of an object literal: `state`. */
  readonly key: Code;
  /** As the expression that reads it of `o`: every object has a `constructor`, and only its own counts. */
  readonly load: Code;
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

function rowOf(property: Property, context: RenderContext): Row {
  const { literal, key, load } = spell(property.name);
  return { property, literal, key, load, isNullable: isNullable(property, context), isCheap: isCheap(property.type) };
}

const spell = remembering((name): Spelling => {
  const literal = stringLiteral(name);
  const load =
    name in Object.prototype ? code`v.own(o, ${literal})` : isIdentifier(name) ? code`o.${name}` : code`o[${literal}]`;
  return { literal, key: objectKey(name), load };
});
