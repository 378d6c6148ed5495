import { stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { references, type Type } from "../../generator/model/type.js";

/** How a guard goes through an object: it reads one property after the other, or walks the keys that are there. */
export type Path = "read" | "walk";

/** What the condition of a type needs to know of its surroundings. */
export interface Surroundings {
  readonly context: RenderContext;
  readonly path: Path;
  /** How deep the value lies, as an expression. */
  readonly depth: string;
  /** The name of the function that checks an array or a map. */
  compound(type: Type, path: Path): string;
  /** Notes that a name of another module is used, and gives it back. */
  use(name: string): string;
}

/**
 * What is true of `variable` when it is none of a type, as terms that must all hold; none when anything is of the type.
 * `undefined` counts as a value.
 */
export function faults(type: Type, variable: string, surroundings: Surroundings): readonly string[] {
  if (isAnything(type)) return [];
  const { context, path, depth, compound, use } = surroundings;
  switch (type.kind) {
    case "string":
      // The other formats are promises of the sender: what they allow differs from one implementation to the next.
      if (type.format === "date-time") return [`!v.isDateTime(${variable})`];
      if (type.format === "date") return [`!v.isDate(${variable})`];
      return [`typeof ${variable} !== "string"`];
    case "boolean":
      return [`typeof ${variable} !== "boolean"`];
    case "integer":
      return [`!v.isInteger(${variable})`];
    case "number":
      return [`!v.isNumber(${variable})`];
    case "unknown":
      return [];
    case "enum": {
      if (!type.open) {
        const terms = type.values.map((value) => `${variable} !== ${literal(value)}`);
        return terms.length === 0 ? ["true"] : terms;
      }
      const strings = type.values.some((value) => typeof value === "string") ? [`typeof ${variable} !== "string"`] : [];
      const numbers = type.values.some((value) => typeof value === "number") ? [`!v.isNumber(${variable})`] : [];
      return [...strings, ...numbers];
    }
    case "array":
    case "map":
      return [`!${compound(type, path)}(${variable}${isDeepType(type, context) ? `, ${depth}` : ""})`];
    case "reference": {
      const name = context.names.type(type.model);
      return context.model(type.model).kind === "enum"
        ? [`!${use(`is${name}`)}(${variable})`]
        : [`!${use(`${path}${name}`)}(${variable}${context.isDeep(type.model) ? `, ${depth}` : ""})`];
    }
    case "union": {
      const terms = type.members.flatMap((member) => faults(member, variable, surroundings));
      return terms.length === 0 ? ["true"] : terms;
    }
  }
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
export function acceptsUndefined(type: Type, context: RenderContext, seen: readonly string[] = []): boolean {
  if (type.kind === "unknown") return true;
  if (type.kind === "union") return type.members.some((member) => acceptsUndefined(member, context, seen));
  if (type.kind !== "reference" || seen.includes(type.model)) return false;
  const model = context.model(type.model);
  return (
    model.kind === "union" && model.members.some((member) => acceptsUndefined(member, context, [...seen, type.model]))
  );
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

function literal(value: string | number): string {
  return typeof value === "string" ? stringLiteral(value) : String(value);
}
