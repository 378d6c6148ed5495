import type { RenderContext } from "../../generator/emit/target.js";
import type { Model } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { oneOf } from "./runtime/issue.js";

/** What a type expects, in words: `a string`, `an object (Segment)`, `"red" or "green"`. */
export function expectationOf(type: Type, context: RenderContext, seen: Set<string> = new Set()): string {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" ? "a date-time" : type.format === "date" ? "a date" : "a string";
    case "number":
    case "boolean":
      return `a ${type.kind}`;
    case "integer":
    case "array":
      return `an ${type.kind}`;
    case "map":
      return "an object";
    case "unknown":
      return "anything";
    case "enum":
      if (!type.open) return oneOf(type.values);
      return (["string", "number"] as const)
        .filter((kind) => type.values.some((value) => typeof value === kind))
        .map((kind) => `a ${kind}`)
        .join(" or ");
    case "union":
      return membersExpected(type.members, context, seen);
    case "reference":
      return modelExpectation(context.model(type.model), context, seen);
  }
}

/** What a model expects, in words. */
export function modelExpectation(model: Model, context: RenderContext, seen: Set<string> = new Set()): string {
  if (model.kind === "object") return `an object (${model.name})`;
  if (model.kind === "enum") return oneOf(model.values);
  // Each union once, or unions of unions would be told in exponentially many words.
  if (seen.has(model.name)) return model.name;
  seen.add(model.name);
  return membersExpected(model.members, context, seen);
}

function membersExpected(members: readonly Type[], context: RenderContext, seen: Set<string>): string {
  return members.map((member) => expectationOf(member, context, seen)).join(" or ") || "nothing";
}
