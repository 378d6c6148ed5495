import { type Code, code, joined } from "../../generator/emit/code.js";
import { jsonLiteral, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { type Compounds, spell } from "./compounds.js";
import { acceptsUndefined, faults, isLeaf, type Surroundings } from "./condition.js";
import { expectationOf, modelExpectation } from "./expectation.js";
import { loadOf } from "./guards.js";
import { isNullable, isStrict } from "./strictness.js";

/** The arguments that say of which place is told: its value, its key, and what holds the value if it must be there. */
interface Place {
  readonly value: Code;
  readonly key: Code;
  readonly from: Code | "";
}

/** The function that tells every issue with a value of a model, and with what is in it. */
export function tellFunction(model: Model, context: RenderContext, compounds: Compounds): Code {
  const around: Surroundings = { ...compounds, context, path: "read", depth: code`0` };
  const type = context.names.type(model.name);
  return code`/** Tells every issue with a value that should be a \`${type}\`. Asked only where the guards have refused one. */
export function tell${type}(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
${tellModel(model, around, compounds)}}`;
}

function tellModel(model: Model, around: Surroundings, compounds: Compounds): Code {
  const { context } = around;
  const type = context.names.type(model.name);
  const expected = modelExpectation(model, context);
  switch (model.kind) {
    case "enum":
      return code`  if (!is${type}(value)) v.reject(value, at, key, from, ${stringLiteral(expected)}, "enum");\n`;
    case "union": {
      const union: Type = { kind: "union", members: model.members };
      const place: Place = { value: code`value`, key: code`key`, from: code`from` };
      return context.isRecursive(model.name) && !acceptsUndefined(union, context) && !isLeaf(union, context)
        ? code`  v.tellRecursiveUnion(value, at, key, from, ${stringLiteral(expected)}, ${tellers(model.members, around, compounds)});\n`
        : code`  ${tellPlace(union, place, around, compounds, expected)}\n`;
    }
    case "object": {
      const enter = context.isRecursive(model.name) ? code`enterRecursive` : code`enter`;
      const entered = code`v.${enter}<${type}>(value, at, key, from, ${stringLiteral(model.name)}, tell${type})`;
      const lines = tellProperties(model, around, compounds);
      if (lines === "") return code`  if (${entered}) v.leave(at);\n`;
      return code`  const o = ${entered};
  if (o === undefined) return;
${lines}  v.leave(at);
`;
    }
  }
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
  if (!required && acceptsUndefined(type, context)) return code``;
  const place: Place = { value: loadOf(name), key: stringLiteral(name), from: required ? code`o` : "" };
  if (!isNullable(property, context)) return code`  ${tellPlace(type, place, around, compounds)}\n`;
  const tell = teller(type, around, compounds);
  return code`  v.tellNullable(${place.value}, at, ${place.key}, ${tell}${last(place)});\n`;
}

/** The statement that tells what is wrong in a place: a call, which mentions the value once, but where that is a variable. */
function tellPlace(
  type: Type,
  place: Place,
  around: Surroundings,
  compounds: Compounds,
  expected = expectationOf(type, around.context),
): Code {
  const { context } = around;
  const { value, key, from } = place;
  const start = code`${value}, at, ${key}`;
  const told = code`${start}, ${from || code`undefined`}, ${stringLiteral(expected)}`;
  if (acceptsUndefined(type, context)) {
    return code`v.tellUnknown(${type.kind === "unknown" ? code`${start}${last(place)}` : told});`;
  }
  switch (type.kind) {
    case "array":
      return code`v.tellList(${start}, ${teller(type.items, around, compounds)}${last(place)});`;
    case "map":
      return code`v.tellMap(${start}, ${teller(type.values, around, compounds)}${last(place)});`;
    case "union":
      if (isLeaf(type, context)) break;
      return code`v.tellUnion(${told}, ${tellers(type.members, around, compounds)});`;
    case "enum":
      if (type.open) break;
      return code`v.tellEnum(${start}, ${jsonLiteral(type.values)}${last(place)});`;
  }
  const leaf = leafTeller(type, around);
  if (leaf !== undefined) return code`${leaf}(${start}${last(place)});`;
  if (key !== "key") return code`${teller(type, around, compounds)}(${start}${last(place)});`;
  const kind = type.kind === "union" ? code`, "union"` : "";
  return code`if (${joined(faults(type, value, around), " && ")}) v.reject(${told}${kind});`;
}

function last({ from }: Place): Code {
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
  const leaf = leafTeller(type, around);
  if (leaf !== undefined) return leaf;
  const place: Place = { value: code`p`, key: code`key`, from: code`from` };
  return compounds.declare(
    `tellEach ${JSON.stringify(type)}`,
    code`tellEach${spell(type, around.context)}`,
    (name) => code`function ${name}(p: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  ${tellPlace(type, place, around, compounds)}
}`,
  );
}

/** The function of a model or of the runtime, for types that need nothing else. */
function leafTeller(type: Type, { context, use }: Surroundings): Code | undefined {
  switch (type.kind) {
    case "reference":
      return use(code`tell${context.names.type(type.model)}`);
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
    case "enum": {
      const [first] = type.values;
      if (!type.open || type.values.some((value) => typeof value !== typeof first)) return undefined;
      return typeof first === "number" ? code`v.tellNumber` : code`v.tellString`;
    }
    default:
      return undefined;
  }
}
