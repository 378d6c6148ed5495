import { type Code, code, joined } from "../../generator/emit/code.js";
import { jsonLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { references, type Type } from "../../generator/model/type.js";
import { declarationNames } from "./declaration-names.js";
import { type Native, scalarOf } from "./scalar.js";

/** How a guard goes through an object: it reads one property after the other, or walks the keys that are there. */
export type Path = "read" | "walk";

/** What the condition of a type needs to know of its surroundings. */
export interface Surroundings {
  readonly context: RenderContext;
  readonly path: Path;
  /** How deep the value lies, as an expression. */
  readonly depth: Code;
  /** The name of the function that checks an array, a map or one of many values. */
  compound(type: Type, path: Path): Code;
  /** Notes that a name of another module is used, and gives it back. */
  use(name: Code): Code;
  readonly native: Native;
}

/** What is true of `variable` when it is none of a type; nothing when anything is of the type. `undefined` counts as a value. */
export function fault(type: Type, variable: Code, surroundings: Surroundings): Code | "" {
  const scalar = scalarOf(type);
  if (scalar) return scalar.fault(variable, surroundings.native);
  const terms = faults(type, variable, surroundings);
  return terms.length === 1 && terms[0] !== undefined ? terms[0] : joined(terms, " && ");
}

/** The same as terms that must all hold. */
export function faults(type: Type, variable: Code, surroundings: Surroundings): readonly Code[] {
  const { context, path, depth, compound, use, native } = surroundings;
  const scalar = scalarOf(type);
  if (scalar) return [scalar.fault(variable, native)];
  if (acceptsUndefined(type, context)) return [];
  switch (type.kind) {
    case "enum": {
      if (isLongEnum(type)) return [code`!${compound(type, path)}(${variable})`];
      if (!type.open) {
        const terms = type.values.map((value) => code`${variable} !== ${jsonLiteral(value)}`);
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
      const names = declarationNames(context.names.type(type.model));
      return context.model(type.model).kind === "enum"
        ? [code`!${use(names.is)}(${variable})`]
        : [code`!${use(names[path])}(${variable}${context.isDeep(type.model) ? code`, ${depth}` : ""})`];
    }
    case "union": {
      const terms = type.members.flatMap((member) => faults(member, variable, surroundings));
      return terms.length === 0 ? [code`true`] : terms;
    }
    default:
      return [];
  }
}

/** True when the answer depends on other models, whose guards have two paths. */
export function hasPaths(type: Type, context: RenderContext): boolean {
  return references(type).some((name) => context.model(name).kind !== "enum");
}

/** True when values of a type can be nested without end. */
export function isDeepType(type: Type, context: RenderContext): boolean {
  return references(type).some((model) => context.isDeep(model));
}

/**
 * True for one of so many values that a function tells them apart. TypeScript follows 2,000 branches of a function and
 * refuses a longer one (TS2563); an enumeration of time zones has 600.
 */
function isLongEnum(type: Type): boolean {
  return type.kind === "enum" && !type.open && type.values.length > 100;
}

/** True when looking at a value of this type calls no function, so that what is known of the object stays known. */
export function isCheap(type: Type): boolean {
  switch (type.kind) {
    case "array":
    case "map":
    case "reference":
      return false;
    case "enum":
      return !isLongEnum(type);
    case "union":
      return type.members.every(isCheap);
    default:
      return scalarOf(type)?.isCheap ?? true;
  }
}

/**
 * True when `undefined` is a value of the type, so that only `in` tells whether a property is there. Then every value is, and
 * none need be read.
 */
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
