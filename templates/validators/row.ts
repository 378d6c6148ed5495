import { type Code, code } from "../../generator/emit/code.js";
import { isNullable } from "../../generator/emit/is-nullable.js";
import { isIdentifier, objectKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { remembering } from "../../generator/text/remembering.js";
import { isCheap } from "./condition.js";

/** A property, as the functions of a validator spell it. */
export interface Row {
  readonly name: string;
  readonly type: Type;
  readonly required: boolean;
  readonly isNullable: boolean;
  /** True when looking at it calls no function. */
  readonly isCheap: boolean;
  readonly spelling: Spelling;
}

/** The name of a property wherever it stands. */
export interface Spelling {
  /** As a text: `"state"`. */
  readonly literal: Code;
  /** As a key of an object literal: `state`. */
  readonly key: Code;
  /** As the expression that reads it of `o`. */
  readonly load: Code;
}

/** A property as a row. */
export function rowOf(property: Property, context: RenderContext): Row {
  const { name, type, required } = property;
  const nullable = isNullable(property, context.options);
  return { name, type, required, isNullable: nullable, isCheap: isCheap(type), spelling: spell(name) };
}

const spell = remembering((name): Spelling => {
  const literal = stringLiteral(name);
  // Every object has a `constructor`, and only its own counts.
  const load =
    name in Object.prototype ? code`v.own(o, ${literal})` : isIdentifier(name) ? code`o.${name}` : code`o[${literal}]`;
  return { literal, key: objectKey(name), load };
});
