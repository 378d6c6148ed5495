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

/** The answers to questions that circles of models come back to; what is being asked is taken for true meanwhile. */
type Answers = Map<string, boolean>;

function relate(from: TypeIn, to: TypeIn, answers: Answers): boolean {
  const [{ type: a }, { type: b }] = [from, to];
  if (a.kind !== "reference" && b.kind !== "reference") return compare(from, to, answers);
  if (a.kind === "reference" && b.kind === "reference" && a.model === b.model) return true;
  // Two models of other names: the answer is not worth remembering, and there may be very many such questions.
  if (isShaped(from) && isShaped(to)) return false;
  const question = JSON.stringify([a, b]);
  const known = answers.get(question);
  if (known !== undefined) return known;
  answers.set(question, true);
  const answer = compare(from, to, answers);
  answers.set(question, answer);
  return answer;
}

/** True for a reference to an object with properties, which is assignable to nothing but itself and `unknown`. */
function isShaped({ type, models }: TypeIn): boolean {
  const model = type.kind === "reference" ? models(type.model) : undefined;
  return model?.kind === "object" && model.properties.length > 0;
}

function compare(from: TypeIn, to: TypeIn, answers: Answers): boolean {
  const targets = alternatives(to);
  const fits = (source: Type) =>
    targets.some((target) =>
      fitsOne(source, target, (a, b) => {
        return relate({ ...from, type: a }, { ...to, type: b }, answers);
      }),
    );
  return alternatives(from).every((source) => {
    if (source.kind !== "enum") return fits(source);
    return literals(source).every((literal) => targets.some((target) => admits(target, literal)));
  });
}

/** Is a type that is no union and no enumeration assignable to one that is no union? */
function fitsOne(source: Type, target: Type, relateParts: (from: Type, to: Type) => boolean): boolean {
  if (target.kind === "unknown") return true;
  switch (source.kind) {
    case "string":
      return target.kind === "string" || isOpenTo("string", target);
    case "integer":
    case "number":
      return target.kind === "integer" || target.kind === "number" || isOpenTo("number", target);
    case "boolean":
      return target.kind === "boolean";
    case "array":
      return target.kind === "array" && relateParts(source.items, target.items);
    case "map":
      return target.kind === "map" && relateParts(source.values, target.values);
    case "reference":
      return target.kind === "reference" && source.model === target.model;
    case "enum":
    case "union":
    case "unknown":
      return false;
  }
}

/**
 * The members of a type that is a union, directly or by reference, else the type alone. References that TypeScript looks
 * through are replaced: an enumeration, a union, an object without properties.
 */
function alternatives({ type, models }: TypeIn, entered: Set<string> = new Set()): readonly Type[] {
  if (type.kind === "union") return type.members.flatMap((member) => alternatives({ type: member, models }, entered));
  if (type.kind !== "reference") return [type];
  const model = models(type.model);
  switch (model?.kind) {
    case "enum":
      return [{ kind: "enum", values: model.values }];
    case "union": {
      // A union that is met again, in itself or beside itself, adds nothing.
      if (entered.has(model.name)) return [];
      entered.add(model.name);
      return model.members.flatMap((member) => alternatives({ type: member, models }, entered));
    }
    case "object":
      if (model.properties.length > 0) return [type];
      return [{ kind: "map", values: model.additionalProperties ?? { kind: "unknown" } }];
    case undefined:
      return [type];
  }
}

/** One of the values of an enumeration, or all the texts or numbers that an open one admits beside them. */
type Literal = { readonly value: EnumValue } | { readonly any: "string" | "number" };

function literals({ values, open }: Extract<Type, { readonly kind: "enum" }>): readonly Literal[] {
  const closed = values.map((value): Literal => ({ value }));
  return open ? [...closed, ...[...factsOf(values).kinds].map((any): Literal => ({ any }))] : closed;
}

function admits(target: Type, literal: Literal): boolean {
  const kind = "any" in literal ? literal.any : kindOf(literal.value);
  switch (target.kind) {
    case "unknown":
      return true;
    case "string":
      return kind === "string";
    case "integer":
    case "number":
      return kind === "number";
    case "enum":
      return isOpenTo(kind, target) || ("value" in literal && factsOf(target.values).values.has(literal.value));
    default:
      return false;
  }
}

function isOpenTo(kind: "string" | "number", target: Type): boolean {
  return target.kind === "enum" && target.open === true && factsOf(target.values).kinds.has(kind);
}

interface ValueFacts {
  readonly values: ReadonlySet<EnumValue>;
  readonly kinds: ReadonlySet<"string" | "number">;
}

/** What is asked of a list of values once for each value of another. */
function factsOf(list: readonly EnumValue[]): ValueFacts {
  const facts = known.get(list) ?? { values: new Set(list), kinds: new Set(list.map(kindOf)) };
  known.set(list, facts);
  return facts;
}

const known = new WeakMap<readonly EnumValue[], ValueFacts>();

function kindOf(value: EnumValue): "string" | "number" {
  return typeof value === "string" ? "string" : "number";
}
