import { type Code, code, ours } from "../../generator/emit/code.js";
import { stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Property } from "../../generator/model/model.js";
import { references, type Type } from "../../generator/model/type.js";
import { isNullable } from "./strictness.js";

/** How a guard goes through an object: it reads one property after the other, or walks the keys that are there. */
export type Path = "read" | "walk";

/** What the condition of a type needs to know of its surroundings. */
export interface Surroundings {
  readonly context: RenderContext;
  readonly path: Path;
  /** How deep the value lies, as an expression. */
  readonly depth: Code;
  /** The name of the function that checks an array or a map. */
  compound(type: Type, path: Path): Code;
  /** Notes that a name of another module is used, and gives it back. */
  use(name: Code): Code;
  /** A question that the language answers; the runtime hands it on where a model of the module has the name. */
  native(question: "isArray" | "isInteger" | "isNumber"): Code;
}

/**
 * What is true of `variable` when it is none of a type, as terms that must all hold; none when anything is of the type.
 * `undefined` counts as a value.
 */
export function faults(type: Type, variable: Code, surroundings: Surroundings): readonly Code[] {
  if (isAnything(type)) return [];
  const { context, path, depth, compound, use, native } = surroundings;
  switch (type.kind) {
    case "string":
      // The other formats are promises of the sender: what they allow differs from one implementation to the next.
      if (type.format === "date-time") return [code`!v.isDateTime(${variable})`];
      if (type.format === "date") return [code`!v.isDate(${variable})`];
      return [code`typeof ${variable} !== "string"`];
    case "boolean":
      return [code`typeof ${variable} !== "boolean"`];
    case "integer":
      return [code`!${native("isInteger")}(${variable})`];
    case "number":
      return [code`!${native("isNumber")}(${variable})`];
    case "unknown":
      return [];
    case "enum": {
      if (!type.open) {
        const terms = type.values.map((value) => code`${variable} !== ${literal(value)}`);
        return terms.length === 0 ? [code`true`] : terms;
      }
      const strings = type.values.some((value) => typeof value === "string")
        ? [code`typeof ${variable} !== "string"`]
        : [];
      const numbers = type.values.some((value) => typeof value === "number")
        ? [code`!${native("isNumber")}(${variable})`]
        : [];
      return [...strings, ...numbers];
    }
    case "array":
    case "map":
      return [code`!${compound(type, path)}(${variable}${isDeepType(type, context) ? code`, ${depth}` : ""})`];
    case "reference": {
      const name = context.names.type(type.model);
      return context.model(type.model).kind === "enum"
        ? [code`!${use(code`is${name}`)}(${variable})`]
        : [code`!${use(code`${ours(path)}${name}`)}(${variable}${context.isDeep(type.model) ? code`, ${depth}` : ""})`];
    }
    case "union": {
      const terms = type.members.flatMap((member) => faults(member, variable, surroundings));
      return terms.length === 0 ? [code`true`] : terms;
    }
  }
}

/** True when a property can be wrong. */
export function isChecked(property: Property, around: Surroundings): boolean {
  return faults(property.type, code`p`, around).length > 0;
}

/**
 * What is true of a property `p` that is wrong, as terms that must all hold; none when anything will do.
 *
 * @param isThere that `p` is undefined is a fault, or it is known not to be
 */
export function faultsOf(property: Property, around: Surroundings, isThere = property.required): readonly Code[] {
  const terms = faults(property.type, code`p`, around);
  if (terms.length === 0) return [];
  const others = [
    ...(isThere ? [] : [code`p !== undefined`]),
    ...(isNullable(property, around.context) ? [code`p !== null`] : []),
  ];
  // The test that most values end with comes first; a call comes last.
  return isCheap(property.type) ? [...terms, ...others] : [...others, ...terms];
}

/** True when every value is of the type, by what it says itself. */
export function isAnything(type: Type): boolean {
  return type.kind === "unknown" || (type.kind === "union" && type.members.some(isAnything));
}

/** True when values of a type can be nested without end. */
export function isDeepType(type: Type, context: RenderContext): boolean {
  return references(type).some((model) => context.isDeep(model));
}

/** True when looking at a value of this type calls no function, so that what is known of the object stays known. */
export function isCheap(type: Type): boolean {
  switch (type.kind) {
    case "string":
      return type.format !== "date-time" && type.format !== "date";
    case "array":
    case "map":
    case "reference":
      return false;
    case "union":
      return type.members.every(isCheap);
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "unknown":
      return true;
  }
}

/** True when `undefined` is a value of the type, so that only `in` tells whether a property is there. */
export function acceptsUndefined(type: Type, context: RenderContext, seen: Set<string> = new Set()): boolean {
  if (type.kind === "unknown") return true;
  if (type.kind === "union") return type.members.some((member) => acceptsUndefined(member, context, seen));
  if (type.kind !== "reference" || seen.has(type.model)) return false;
  // What was looked at on one way need not be on another.
  seen.add(type.model);
  const model = context.model(type.model);
  return model.kind === "union" && model.members.some((member) => acceptsUndefined(member, context, seen));
}

/** True when there are two ways or more to go into one value. */
export function isBranching(type: Type, context: RenderContext): boolean {
  switch (type.kind) {
    case "array":
      return isBranching(type.items, context);
    case "map":
      return isBranching(type.values, context);
    case "union":
      return (
        type.members.filter((member) => !isLeaf(member, context)).length > 1 ||
        type.members.some((member) => isBranching(member, context))
      );
    default:
      return false;
  }
}

/** True when a value of the type is looked at without going into it, whatever the path. */
export function isLeaf(type: Type, context: RenderContext): boolean {
  switch (type.kind) {
    case "array":
    case "map":
      return false;
    case "reference":
      return context.model(type.model).kind === "enum";
    case "union":
      return type.members.every((member) => isLeaf(member, context));
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "unknown":
      return true;
  }
}

function literal(value: string | number): Code {
  return typeof value === "string" ? stringLiteral(value) : code`${value}`;
}
