import { isIdentifier, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { EnumModel, ObjectModel, Property, UnionModel } from "../../generator/model/model.js";
import type { Compounds } from "./compounds.js";
import { acceptsUndefined, faults, isAnything, isCheap, isLeaf, type Path, type Surroundings } from "./condition.js";
import { isNullable, isStrict } from "./strictness.js";

/** Written out, because a function for all would see the hidden classes of all; measured, it took a third more time. */
const notAnObject = 'typeof value !== "object" || value === null || v.isArray(value)';

/** The parameters of a model's guards. Only values that can be nested without end are told how deep they are. */
function parametersOf(model: string, context: RenderContext): string {
  return context.isDeep(model) ? "value: unknown, depth: number" : "value: unknown";
}

/**
 * The guard of an object, in two functions with the same answer: one reads property after property, one walks the keys
 * that are there. What the first accepts, the second accepts; the second decides what the first refuses.
 */
export function objectGuards(model: ObjectModel, context: RenderContext, compounds: Compounds): readonly string[] {
  const { additionalProperties } = model;
  const isClosed = isStrict(model, context);
  return [
    ...(isClosed || (additionalProperties && !isAnything(additionalProperties)) ? [knownKeys(model, context)] : []),
    readFunction(model, context, compounds),
    walkFunction(model, context, compounds),
  ];
}

/** The guard of an enumeration. */
export function enumGuard(model: EnumModel, type: string): string {
  const cases = model.values.map((value) => `    case ${typeof value === "string" ? stringLiteral(value) : value}:\n`);
  const accept = cases.length === 0 ? "" : `${cases.join("")}      return true;\n`;
  return `/** True when \`value\` is a \`${type}\`. */
export function is${type}(value: unknown): value is ${type} {
  switch (value) {
${accept}    default:
      return false;
  }
}`;
}

/** The guards of a union, one per path. */
export function unionGuards(model: UnionModel, context: RenderContext, compounds: Compounds): readonly string[] {
  const type = context.names.type(model.name);
  return (["read", "walk"] as const).map((path) => {
    const name = `${path}${type}`;
    if (model.members.some(isAnything)) {
      const ignored = parametersOf(model.name, context).replaceAll(/\b(?=value|depth)/g, "_");
      return `export function ${name}(${ignored}): boolean {\n  return true;\n}`;
    }
    const members = model.members.map((member) => {
      const terms = faults(member, "value", { ...compounds, context, path, depth: "depth" });
      return `  if (${accepting(terms)}) return true;\n`;
    });
    return `export function ${name}(${parametersOf(model.name, context)}): boolean {
${recallLine(model.name, path, context)}${members.join("")}  return false;
}`;
  });
}

/** A condition that no fault is there. */
function accepting(terms: readonly string[]): string {
  const [term = ""] = terms;
  if (terms.length > 1) return `!(${terms.join(" && ")})`;
  return term.startsWith("!") ? term.slice(1) : term.replace(" !== ", " === ");
}

function recallLine(model: string, path: Path, context: RenderContext): string {
  const name = `${path}${context.names.type(model)}`;
  return context.isRecursive(model)
    ? `  if (depth > v.deepest) return false;\n  if (v.isSpent(1)) return v.recall(${name}, value, depth);\n`
    : "";
}

function knownKeys(model: ObjectModel, context: RenderContext): string {
  const cases = model.properties.map(({ name }) => `    case ${stringLiteral(name)}:\n`);
  const accept = cases.length === 0 ? "" : `${cases.join("")}      return true;\n`;
  return `function knows${context.names.type(model.name)}(key: string): boolean {
  switch (key) {
${accept}    default:
      return false;
  }
}`;
}

function readFunction(model: ObjectModel, context: RenderContext, compounds: Compounds): string {
  const type = context.names.type(model.name);
  const around: Surroundings = { ...compounds, context, path: "read", depth: "depth + 1" };
  const lines = [...model.properties]
    .sort((a, b) => Number(isCheap(b.type)) - Number(isCheap(a.type)))
    .flatMap((property) => readLine(property, around));
  const others = model.additionalProperties ? faults(model.additionalProperties, "item", around) : [];
  const rest = isStrict(model, context)
    ? `  // The keys of the last value, all known: where this one has the same in the same order, comparing is enough.
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
      ? `  for (const key in value) {
    if (knows${type}(key) || !v.isOwn(value, key)) continue;
${isLeaf(model.additionalProperties ?? { kind: "unknown" }, context) ? "" : "    v.spend(1);\n"}    const item = (value as v.Members)[key];
    if (${others.join(" && ")}) return false;
  }
  return true;
`
      : "  return true;\n";
  return `/** Reads property after property: the faster way where values have few shapes. */
export function read${type}(${parametersOf(model.name, context)}): boolean {
  if (${notAnObject}) return false;
${recallLine(model.name, "read", context)}${lines.length > 0 ? `  const o = value as v.Loose<${type}>;\n` : ""}${lines.some((line) => line.includes("p = ")) ? "  let p: unknown;\n" : ""}${lines.join("")}${rest}}`;
}

function readLine(property: Property, around: Surroundings): readonly string[] {
  const { name, type, required } = property;
  const key = stringLiteral(name);
  const isInherited = name in Object.prototype;
  const load = isInherited ? `v.own(o, ${key})` : isIdentifier(name) ? `o.${name}` : `o[${key}]`;
  const terms = faultsOf(property, around);
  const absent = isInherited ? `!v.isOwn(o, ${key})` : `!(${key} in o)`;
  const presence = required && acceptsUndefined(type, around.context) ? [`  if (${absent}) return false;\n`] : [];
  const check = terms.length === 0 ? [] : [`  p = ${load}; if (${terms.join(" && ")}) return false;\n`];
  return [...presence, ...check];
}

function walkFunction(model: ObjectModel, context: RenderContext, compounds: Compounds): string {
  const type = context.names.type(model.name);
  const argumentsOf = context.isDeep(model.name) ? "value, depth" : "value";
  const around: Surroundings = { ...compounds, context, path: "walk", depth: "depth + 1" };
  const needed = model.properties.filter(({ required }) => required).length;
  const cases = model.properties.map((property) => {
    const terms = faultsOf(property, around);
    const check = terms.length === 0 ? "" : `if (${terms.join(" && ")}) return false; `;
    return `      case ${stringLiteral(property.name)}: ${check}${property.required ? "found++; " : ""}break;\n`;
  });
  const { additionalProperties } = model;
  const others = additionalProperties ? faults(additionalProperties, "p", around) : [];
  const spend = additionalProperties && !isLeaf(additionalProperties, context) ? "v.spend(1); " : "";
  const rest = isStrict(model, context)
    ? "      default: if (v.isOwn(value, key)) return false;\n"
    : others.length > 0
      ? `      default: ${spend}if (v.isOwn(value, key) && ${others.join(" && ")}) return false;\n`
      : "";
  const isEmpty = cases.length === 0 && rest === "";
  const readsMembers = others.length > 0 || model.properties.some((property) => faultsOf(property, around).length > 0);
  const loop = `${needed > 0 ? "  let found = 0;\n" : ""}  for (const key in value) {
${readsMembers ? "    const p = (value as v.Members)[key];\n" : ""}    switch (key${cases.length > 0 ? ` as keyof ${type}` : ""}) {
${cases.join("")}${rest}    }
  }
  return ${needed > 0 ? `found === ${needed} || read${type}(${argumentsOf})` : "true"};
`;
  return `/** Walks the keys that are there: the faster way where values have many shapes. */
export function walk${type}(${parametersOf(model.name, context)}): boolean {
  if (${notAnObject}) return false;
${isEmpty ? "" : `${recallLine(model.name, "walk", context)}  if (!v.isPlain(value)) return read${type}(${argumentsOf});\n`}${isEmpty ? "  return true;\n" : loop}}`;
}

function faultsOf(property: Property, around: Surroundings): readonly string[] {
  const terms = faults(property.type, "p", around);
  if (terms.length === 0) return [];
  const others = [
    ...(property.required ? [] : ["p !== undefined"]),
    ...(isNullable(property, around.context) ? ["p !== null"] : []),
  ];
  // The test that most values end with comes first; a call comes last.
  return isCheap(property.type) ? [...terms, ...others] : [...others, ...terms];
}
