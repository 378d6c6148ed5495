import type { Model } from "./model.js";
import type { EnumValue, Type } from "./type.js";

/** Answers the model of a name, of the catalog that the type beside it comes from. */
export type FindModel = (name: string) => Model | undefined;

/** A type, and the models that its references mean. */
export interface TypeIn {
  readonly type: Type;
  readonly models: FindModel;
}

/**
 * Is every value of the type `from` a value of the type `to`, as TypeScript sees the interfaces printed for them?
 *
 * Structure is compared, names are not, with one exception: an object model with properties is only ever assignable to
 * the model of its own name. Two such models may happen to have one shape in a release; code that names the one must
 * still be rewritten for the other, and they part in the next. What changed inside a model is a change of that model,
 * not of everybody who refers to it.
 */
export function assignable(from: TypeIn, to: TypeIn): boolean {
  return relate(from, to, new Map());
}

/** The answers to questions that circles of unions come back to; what is being asked is taken for true meanwhile. */
type Answers = Map<string, boolean>;

function relate(from: TypeIn, to: TypeIn, answers: Answers): boolean {
  if (from.type.kind !== "reference" || to.type.kind !== "reference") return compare(from, to, answers);
  if (from.type.model === to.type.model) return true;
  const question = JSON.stringify([from.type.model, to.type.model]);
  const known = answers.get(question);
  if (known !== undefined) return known;
  answers.set(question, true);
  const answer = compare(from, to, answers);
  answers.set(question, answer);
  return answer;
}

function compare(from: TypeIn, to: TypeIn, answers: Answers): boolean {
  const source = expand(from);
  const target = expand(to);
  if (target.kind === "unknown") return true;
  const between = (a: Type, b: Type) => relate({ ...from, type: a }, { ...to, type: b }, answers);
  if (source.kind === "union") return source.members.every((member) => between(member, target));
  if (source.kind === "enum")
    return alternatives(source).every((one) => takes(one, { ...to, type: target }, new Set()));
  if (target.kind === "union") return target.members.some((member) => between(source, member));
  switch (source.kind) {
    case "string":
      return target.kind === "string" || isOpenTo("string", target);
    case "integer":
    case "number":
      return target.kind === "integer" || target.kind === "number" || isOpenTo("number", target);
    case "boolean":
      return target.kind === "boolean";
    case "array":
      return target.kind === "array" && between(source.items, target.items);
    case "map":
      return target.kind === "map" && between(source.values, target.values);
    case "reference":
      return target.kind === "reference" && source.model === target.model;
    case "unknown":
      return false;
  }
}

/** What a reference stands for, where TypeScript looks through the name: an enumeration, a union, an object without properties. */
function expand({ type, models }: TypeIn): Type {
  if (type.kind !== "reference") return type;
  const model = models(type.model);
  switch (model?.kind) {
    case "enum":
      return { kind: "enum", values: model.values };
    case "union":
      return { kind: "union", members: model.members };
    case "object":
      if (model.properties.length > 0) return type;
      return { kind: "map", values: model.additionalProperties ?? { kind: "unknown" } };
    case undefined:
      return type;
  }
}

type Enum = Extract<Type, { readonly kind: "enum" }>;

/** One of the literals of an enumeration, or all the texts or numbers that an open one admits beside them. */
type Alternative = { readonly value: EnumValue } | { readonly any: "string" | "number" };

function alternatives({ values, open }: Enum): readonly Alternative[] {
  const literals = values.map((value): Alternative => ({ value }));
  return open ? [...literals, ...kindsOf(values).map((any): Alternative => ({ any }))] : literals;
}

/** @param entered the union models that were looked into on the way: none is looked into twice for one value */
function takes(one: Alternative, to: TypeIn, entered: Set<string>): boolean {
  if (to.type.kind === "reference") {
    if (entered.has(to.type.model)) return false;
    entered.add(to.type.model);
  }
  const target = expand(to);
  const kind = "any" in one ? one.any : kindOf(one.value);
  switch (target.kind) {
    case "unknown":
      return true;
    case "string":
      return kind === "string";
    case "integer":
    case "number":
      return kind === "number";
    case "enum":
      return isOpenTo(kind, target) || ("value" in one && target.values.includes(one.value));
    case "union":
      return target.members.some((member) => takes(one, { ...to, type: member }, entered));
    case "boolean":
    case "array":
    case "map":
    case "reference":
      return false;
  }
}

function isOpenTo(kind: "string" | "number", target: Type): boolean {
  return target.kind === "enum" && target.open === true && kindsOf(target.values).includes(kind);
}

function kindsOf(values: readonly EnumValue[]): readonly ("string" | "number")[] {
  return [...new Set(values.map(kindOf))];
}

function kindOf(value: EnumValue): "string" | "number" {
  return typeof value === "string" ? "string" : "number";
}
