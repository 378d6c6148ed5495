import { type Code, code, joined } from "../../generator/emit/code.js";
import { jsonLiteral, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel, Property, UnionModel } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { type Compounds, spell } from "./compounds.js";
import { acceptsUndefined, faults, isLeaf, type Surroundings } from "./condition.js";
import { expectationOf, modelExpectation } from "./expectation.js";
import { loadOf } from "./guards.js";
import { isNullable, isStrict } from "./strictness.js";

/** The arguments of a call that tells of a place: its value, its key, and what else is said where it is no other. */
interface Place {
  readonly value: Code;
  readonly key: Code;
  /** What holds the value if it must be there. */
  readonly from: Code | "";
  /** What is expected, where it is not what the type says of itself. */
  readonly expected: Code | "";
}

/** The function that tells every issue with a value of a model, and with what is in it. */
export function tellFunction(model: Model, context: RenderContext, compounds: Compounds): Code {
  const around: Surroundings = { ...compounds, context, path: "read", depth: code`0` };
  const type = context.names.type(model.name);
  const expected = stringLiteral(modelExpectation(model, context));
  return code`/** Tells every issue with a value that should be a \`${type}\`. Asked only where the guards have refused one. */
export function tell${type}(value: unknown, at: v.At, key: v.Key, from?: v.Holder, expected = ${expected}): void {
${tellModel(model, around, compounds)}}`;
}

function tellModel(model: Model, around: Surroundings, compounds: Compounds): Code {
  const type = around.context.names.type(model.name);
  switch (model.kind) {
    case "enum":
      return code`  if (!is${type}(value)) v.reject(value, at, key, expected, from, "enum");\n`;
    case "union":
      return tellMembers(model, around, compounds);
    case "object": {
      const enter = around.context.isRecursive(model.name) ? code`enterRecursive` : code`enter`;
      const entered = code`v.${enter}<${type}>(value, at, key, from, expected, tell${type})`;
      const lines = tellProperties(model, around, compounds);
      if (lines === "") return code`  if (${entered}) v.leave(at);\n`;
      return code`  const o = ${entered};
  if (o === undefined) return;
${lines.includes("  p = ") ? code`  let p: unknown;\n` : ""}${lines}  v.leave(at);
`;
    }
  }
}

function tellMembers(model: UnionModel, around: Surroundings, compounds: Compounds): Code {
  const { context } = around;
  const type: Type = { kind: "union", members: model.members };
  const place: Place = { value: code`value`, key: code`key`, from: code`from`, expected: code`expected` };
  return context.isRecursive(model.name) && !acceptsUndefined(type, context) && !isLeaf(type, context)
    ? code`  v.tellRecursiveUnion(value, at, key, ${tellers(model.members, around, compounds)}, from, expected);\n`
    : code`  ${tellPlace(type, place, around, compounds)}\n`;
}

/** What is told of the properties of an object: one property, one line. */
function tellProperties(model: ObjectModel, around: Surroundings, compounds: Compounds): Code | "" {
  const { context } = around;
  const knows = code`knows${context.names.type(model.name)}`;
  const lines = model.properties.map((property) => tellLine(property, around, compounds));
  const { additionalProperties: others } = model;
  const rest = isStrict(model, context)
    ? code`  v.tellOthers(o, at, ${knows});\n`
    : others && !acceptsUndefined(others, context)
      ? code`  v.tellOthers(o, at, ${knows}, ${teller(others, around, compounds)});\n`
      : code``;
  return joined([...lines, rest], "");
}

function tellLine(property: Property, around: Surroundings, compounds: Compounds): Code {
  const { name, type, required } = property;
  const { context } = around;
  const isAnything = acceptsUndefined(type, context);
  if (isAnything && !required) return code``;
  const isNull = isNullable(property, context);
  const load = loadOf(name);
  const place: Place = {
    value: load,
    key: stringLiteral(name),
    from: required ? code`o` : "",
    expected: isNull ? stringLiteral(`${expectationOf(type, context)} or null`) : "",
  };
  const isAsked = !isAnything && (isNull || isUnion(type));
  if (!isAsked) return code`  ${tellPlace(type, place, around, compounds)}\n`;
  const told = tellPlace(type, { ...place, value: code`p` }, around, compounds);
  return code`  p = ${load}; ${isNull ? code`if (p !== null) ` : ""}${told}\n`;
}

/** The statement that tells what is wrong in a place. */
function tellPlace(type: Type, place: Place, around: Surroundings, compounds: Compounds): Code {
  const { context } = around;
  const { value, key, from } = place;
  const start = code`${value}, at, ${key}`;
  if (acceptsUndefined(type, context)) return code`v.tellUnknown(${start}${rest(told(type, place, context))});`;
  if (isLeaf(type, context) && isUnion(type)) {
    const { expected } = told(type, place, context);
    const rejection = type.kind === "union" ? code`rejectUnion` : code`reject`;
    const holder = from === "" ? "" : code`, ${from}`;
    return code`if (${joined(faults(type, value, around), " && ")}) v.${rejection}(${start}, ${expected}${holder});`;
  }
  switch (type.kind) {
    case "array":
      return code`v.tellList(${start}, ${teller(type.items, around, compounds)}${rest(place)});`;
    case "map":
      return code`v.tellMap(${start}, ${teller(type.values, around, compounds)}${rest(place)});`;
    case "union":
      return code`v.tellUnion(${start}, ${tellers(type.members, around, compounds)}${rest(told(type, place, context))});`;
    case "enum":
      if (!type.open) return code`v.tellEnum(${start}, ${jsonLiteral(type.values)}${rest(place)});`;
  }
  return code`${teller(type, around, compounds)}(${start}${rest(place)});`;
}

/** True when one cannot tell of a type but by a condition, or by words of what it expects. */
function isUnion(type: Type): boolean {
  return type.kind === "union" || (type.kind === "enum" && type.open === true && isMixed(type.values));
}

function isMixed(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value !== typeof values[0]);
}

/** The place, with what its type expects in words. */
function told(type: Type, place: Place, context: RenderContext): Place {
  if (place.expected !== "" || type.kind === "unknown") return place;
  return { ...place, expected: stringLiteral(expectationOf(type, context)) };
}

/** The last arguments of a call: as many as say something. */
function rest({ from, expected }: Place): Code {
  if (expected !== "") return code`, ${from || code`undefined`}, ${expected}`;
  return from === "" ? code`` : code`, ${from}`;
}

function tellers(types: readonly Type[], around: Surroundings, compounds: Compounds): Code {
  return code`[${joined(
    types.map((type) => teller(type, around, compounds)),
    ", ",
  )}]`;
}

/** The name of the function that tells what is wrong in any place of a type: with each item, with each value of a map. */
function teller(type: Type, around: Surroundings, compounds: Compounds): Code {
  const { context, use } = around;
  if (type.kind === "reference") return use(code`tell${context.names.type(type.model)}`);
  const leaf = leafTeller(type);
  if (leaf !== undefined) return leaf;
  const place: Place = { value: code`p`, key: code`key`, from: code`from`, expected: "" };
  return compounds.declare(
    `tellEach ${JSON.stringify(type)}`,
    code`tellEach${spell(type, context)}`,
    (name) => code`function ${name}(p: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  ${tellPlace(type, place, around, compounds)}
}`,
  );
}

/** The runtime's function, for types that need nothing else. */
function leafTeller(type: Type): Code | undefined {
  switch (type.kind) {
    case "string":
      // The other formats are promises of the sender.
      if (type.format === "date-time") return code`v.tellDateTime`;
      return type.format === "date" ? code`v.tellDate` : code`v.tellString`;
    case "integer":
      return code`v.tellInteger`;
    case "number":
      return code`v.tellNumber`;
    case "boolean":
      return code`v.tellBoolean`;
    case "unknown":
      return code`v.tellUnknown`;
    case "enum":
      if (!type.open || isMixed(type.values)) return undefined;
      return typeof type.values[0] === "number" ? code`v.tellNumber` : code`v.tellString`;
    default:
      return undefined;
  }
}
