import { type Code, code, joined, negation, ours } from "../../generator/emit/code.js";
import { isIdentifier, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { EnumModel, Model, ObjectModel, Property, UnionModel } from "../../generator/model/model.js";
import type { Compounds } from "./compounds.js";
import {
  acceptsUndefined,
  faults,
  faultsOf,
  isAnything,
  isBranching,
  isCheap,
  isChecked,
  isLeaf,
  type Path,
  type Surroundings,
} from "./condition.js";
import { isStrict } from "./strictness.js";

/** Written out, because a function for all would see the hidden classes of all; measured, it took a third more time. */
function notAnObject({ native }: Surroundings): Code {
  return code`typeof value !== "object" || value === null || ${native("isArray")}(value)`;
}

/** The parameters of a model's guards. Only values that can be nested without end are told how deep they are. */
function parametersOf(model: string, context: RenderContext): Code {
  return context.isDeep(model) ? code`value: unknown, depth: number` : code`value: unknown`;
}

/**
 * The guard of an object, in two functions with the same answer: one reads property after property, one walks the keys
 * that are there. What the first accepts, the second accepts; the second decides what the first refuses.
 */
export function objectGuards(model: ObjectModel, context: RenderContext, compounds: Compounds): readonly Code[] {
  const { additionalProperties } = model;
  const isClosed = isStrict(model, context);
  return [
    ...(isClosed || (additionalProperties && !isAnything(additionalProperties)) ? [knownKeys(model, context)] : []),
    readFunction(model, context, compounds),
    walkFunction(model, context, compounds),
  ];
}

/** The guard of an enumeration. */
export function enumGuard(model: EnumModel, type: Code): Code {
  const cases = model.values.map(
    (value) => code`    case ${typeof value === "string" ? stringLiteral(value) : value}:\n`,
  );
  const accept = cases.length === 0 ? "" : code`${joined(cases, "")}      return true;\n`;
  return code`/** True when \`value\` is a \`${type}\`. */
export function is${type}(value: unknown): value is ${type} {
  switch (value) {
${accept}    default:
      return false;
  }
}`;
}

/** The guards of a union, one per path. */
export function unionGuards(model: UnionModel, context: RenderContext, compounds: Compounds): readonly Code[] {
  const type = context.names.type(model.name);
  return (["read", "walk"] as const).map((path) => {
    const name = code`${ours(path)}${type}`;
    if (model.members.some(isAnything)) {
      const ignored = context.isDeep(model.name) ? code`_value: unknown, _depth: number` : code`_value: unknown`;
      return code`export function ${name}(${ignored}): boolean {\n  return true;\n}`;
    }
    const members = model.members.map((member) => {
      const terms = faults(member, code`value`, { ...compounds, context, path, depth: code`depth` });
      return code`  if (${accepting(terms)}) return true;\n`;
    });
    return code`export function ${name}(${parametersOf(model.name, context)}): boolean {
${recallLine(model.name, path, context)}${joined(members, "")}  return false;
}`;
  });
}

/** A condition that no fault is there. */
function accepting(terms: readonly Code[]): Code {
  const [term, ...others] = terms;
  if (term === undefined) return code`true`;
  return others.length > 0 ? code`!(${joined(terms, " && ")})` : negation(term);
}

function recallLine(model: string, path: Path, context: RenderContext): Code {
  const name = code`${ours(path)}${context.names.type(model)}`;
  const limit = context.isRecursive(model) ? code`  if (depth > v.deepest) return false;\n` : "";
  // Alternatives within alternatives ask about one value again and again, twice as often with each level.
  if (limit === "" && !isBranchingModel(context.model(model), context)) return code``;
  return code`${limit}  if (v.isSpent(1)) return v.recall(${name}, value, ${context.isDeep(model) ? code`depth` : 0});\n`;
}

function isBranchingModel(model: Model, context: RenderContext): boolean {
  if (model.kind === "enum") return false;
  if (model.kind === "union") return isBranching({ kind: "union", members: model.members }, context);
  const { properties, additionalProperties: others } = model;
  return properties.some(({ type }) => isBranching(type, context)) || (others ? isBranching(others, context) : false);
}

function knownKeys(model: ObjectModel, context: RenderContext): Code {
  const cases = model.properties.map(({ name }) => code`    case ${stringLiteral(name)}:\n`);
  const accept = cases.length === 0 ? "" : code`${joined(cases, "")}      return true;\n`;
  return code`function knows${context.names.type(model.name)}(key: string): boolean {
  switch (key) {
${accept}    default:
      return false;
  }
}`;
}

function readFunction(model: ObjectModel, context: RenderContext, compounds: Compounds): Code {
  const type = context.names.type(model.name);
  const around: Surroundings = { ...compounds, context, path: "read", depth: code`depth + 1` };
  const lines = [...model.properties]
    .sort((a, b) => Number(isCheap(b.type)) - Number(isCheap(a.type)))
    .flatMap((property) => readLine(property, around));
  const others = model.additionalProperties ? faults(model.additionalProperties, code`item`, around) : [];
  const rest = isStrict(model, context)
    ? code`  // The keys of the last value, all known: where this one has the same in the same order, comparing is enough.
  const last = keysOf${type};
  const { length } = last;
  let at = 0;
  for (const key in value) {
    if (at >= length || key !== last[at]) return v.hasKnownKeys(value, knows${type}, last);
    at++;
  }
  return true;
`
    : others.length > 0
      ? code`  for (const key in value) {
    if (knows${type}(key) || !v.isOwn(value, key)) continue;
${isLeaf(model.additionalProperties ?? { kind: "unknown" }, context) ? "" : code`    v.spend(1);\n`}    const item = (value as v.Members)[key];
    if (${joined(others, " && ")}) return false;
  }
  return true;
`
      : code`  return true;\n`;
  return code`/** Reads property after property: the faster way where values have few shapes. */
export function read${type}(${parametersOf(model.name, context)}): boolean {
  if (${notAnObject(around)}) return false;
${recallLine(model.name, "read", context)}${lines.length > 0 ? code`  const o = value as v.Loose<${type}>;\n` : ""}${lines.some((line) => line.includes("p = ")) ? code`  let p: unknown;\n` : ""}${joined(lines, "")}${rest}}`;
}

function readLine(property: Property, around: Surroundings): readonly Code[] {
  const { name, type, required } = property;
  const key = stringLiteral(name);
  const terms = faultsOf(property, around);
  const absent = name in Object.prototype ? code`!v.isOwn(o, ${key})` : code`!(${key} in o)`;
  const presence = required && acceptsUndefined(type, around.context) ? [code`  if (${absent}) return false;\n`] : [];
  const check = terms.length === 0 ? [] : [code`  p = ${loadOf(name)}; if (${joined(terms, " && ")}) return false;\n`];
  return [...presence, ...check];
}

function walkFunction(model: ObjectModel, context: RenderContext, compounds: Compounds): Code {
  const type = context.names.type(model.name);
  const argumentsOf = context.isDeep(model.name) ? code`value, depth` : code`value`;
  const around: Surroundings = { ...compounds, context, path: "walk", depth: code`depth + 1` };
  const needed = model.properties.filter(({ required }) => required).length;
  const { additionalProperties } = model;
  const others = additionalProperties ? faults(additionalProperties, code`p`, around) : [];
  const isOpen = !isStrict(model, context) && others.length === 0;
  // Where no key can be wrong, undefined is as good as absent, and `read` is asked about what must be there.
  const skipsUndefined = isOpen && model.properties.some((property) => isChecked(property, around));
  const cases = model.properties.map((property) => {
    const terms = faultsOf(property, around, skipsUndefined || property.required);
    const check = terms.length === 0 ? "" : code`if (${joined(terms, " && ")}) return false; `;
    return code`      case ${stringLiteral(property.name)}: ${check}${property.required ? code`found++; ` : ""}break;\n`;
  });
  const spend = additionalProperties && !isLeaf(additionalProperties, context) ? code`v.spend(1); ` : "";
  const rest = isStrict(model, context)
    ? code`      default: if (v.isOwn(value, key)) return false;\n`
    : others.length > 0
      ? code`      default: ${spend}if (v.isOwn(value, key) && ${joined(others, " && ")}) return false;\n`
      : "";
  const isEmpty = cases.length === 0 && rest === "";
  const readsMembers = others.length > 0 || model.properties.some((property) => isChecked(property, around));
  const loop = code`${needed > 0 ? code`  let found = 0;\n` : ""}  for (const key in value) {
${readsMembers ? code`    const p = (value as v.Members)[key];\n` : ""}${skipsUndefined ? code`    if (p === undefined) continue;\n` : ""}    switch (key${cases.length > 0 ? code` as keyof ${type}` : ""}) {
${joined(cases, "")}${rest}    }
  }
  return ${needed > 0 ? code`found === ${needed} || read${type}(${argumentsOf})` : code`true`};
`;
  return code`/** Walks the keys that are there: the faster way where values have many shapes. */
export function walk${type}(${parametersOf(model.name, context)}): boolean {
  if (${notAnObject(around)}) return false;
${isEmpty ? "" : code`${recallLine(model.name, "walk", context)}  if (!v.isPlain(value)) return read${type}(${argumentsOf});\n`}${isEmpty ? code`  return true;\n` : loop}}`;
}

/** The expression that reads a property of `o`: every object has a `constructor`, and only its own counts. */
export function loadOf(name: string): Code {
  const key = stringLiteral(name);
  return name in Object.prototype ? code`v.own(o, ${key})` : isIdentifier(name) ? code`o.${name}` : code`o[${key}]`;
}
