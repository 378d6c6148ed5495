import type { Fact } from "../../generator/dialects/fact.js";
import type { Type } from "../../generator/model/type.js";
import type { TrueModel, TrueType } from "./probe.js";

/** How a type that was read stands to the true one: the same, weaker by a fact, or wrong. */
export type Relation = "same" | "wrong" | { readonly lost: Fact };

/** Compares types. References are compared without regard to case and separators; aliases may stand for their target. */
export function relation(
  found: Type,
  truth: TrueType,
  models: ReadonlyMap<string, TrueModel>,
  modelName: (name: string) => string,
): Relation {
  return compare(found, truth.type);

  function compare(seen: Type, real: Type): Relation {
    if (real.kind === "reference") return compareReference(seen, real.model);
    if (truth.inlineModel && seen.kind === "reference") return "same";
    if (truth.inlineModel && seen.kind === "unknown") return { lost: "free object" };
    if (seen.kind === "union") return weakest(seen.members.map((member) => compare(member, real)));
    if (seen.kind === "unknown") return real.kind === "unknown" ? "same" : { lost: lossOf(real) };
    switch (real.kind) {
      case "unknown":
        return "wrong";
      case "string":
        if (truth.decimal && seen.kind === "number") return { lost: "decimal" };
        if (seen.kind !== "string") return "wrong";
        if (seen.format === real.format) return "same";
        return seen.format === undefined ? { lost: lossOf(real) } : "wrong";
      case "integer":
        if (seen.kind === "number") return { lost: "number kind" };
        if (seen.kind !== "integer") return "wrong";
        if (seen.format === real.format) return "same";
        if (seen.format === undefined) return real.format === "int32" ? "same" : { lost: "integer width" };
        return "wrong";
      case "number":
        if (seen.kind !== "number") return "wrong";
        return seen.format === real.format || seen.format === undefined ? "same" : "wrong";
      case "boolean":
        return seen.kind === "boolean" ? "same" : "wrong";
      case "enum": {
        if (seen.kind === "enum") return sameValues(seen.values, real.values) ? "same" : "wrong";
        const isText = real.values.every((value) => typeof value === "string");
        const base = compare(
          seen,
          isText ? { kind: "string" } : { kind: real.values.every(Number.isInteger) ? "integer" : "number" },
        );
        return base === "wrong"
          ? seen.kind === "integer"
            ? { lost: "property enum" }
            : "wrong"
          : { lost: "property enum" };
      }
      case "array":
        return seen.kind === "array" ? compare(seen.items, real.items) : "wrong";
      case "map":
        return seen.kind === "map" ? compare(seen.values, real.values) : "wrong";
      case "union":
        return "wrong";
    }
  }

  function compareReference(seen: Type, model: string): Relation {
    const target = models.get(model);
    if (seen.kind === "reference") {
      const name = fold(modelName(seen.model));
      if (name === fold(model) || truth.inlineModel) return "same";
      // Release 7 makes a copy of a model for a reference that may be null.
      return /nullableref$/.test(name) ? "same" : "wrong";
    }
    if (seen.kind === "unknown") return { lost: "free object" };
    if (target?.kind === "alias" && target.target) return compare(seen, target.target.type);
    if (seen.kind === "union") return weakest(seen.members.map((member) => compareReference(member, model)));
    if (target?.kind === "enum") return compare(seen, { kind: "enum", values: target.values ?? [] });
    return "wrong";
  }
}

/** The loss that explains an unknown in place of a type. */
function lossOf(type: Type): Fact {
  switch (type.kind) {
    case "string":
      return (
        ({ date: "date format", "date-time": "date format", uuid: "uuid", uri: "uri" } as const)[
          type.format as string
        ] ?? (type.format === undefined ? "items" : "binary")
      );
    case "enum":
      return "property enum";
    case "map":
      return "free object";
    default:
      return "items";
  }
}

/** What a union of possible types says: it is weaker than its best member, and wrong when all are. */
function weakest(relations: readonly Relation[]): Relation {
  if (relations.every((one) => one === "wrong")) return "wrong";
  const lost = relations.find((one) => typeof one === "object");
  return lost ?? { lost: "number kind" };
}

function sameValues(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^model(?=\d|return$|list$|file$|map$|object$)/, "");
}
