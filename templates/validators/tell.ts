import { type Code, code, joined } from "../../generator/emit/code.js";
import { jsonLiteral, stringLiteral } from "../../generator/emit/literal.js";
import type { ObjectModel } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { type Compounds, keyOf, spell } from "./compounds.js";
import { acceptsUndefined, fault, isLeaf, type Surroundings } from "./condition.js";
import { declarationNames } from "./declaration-names.js";
import { expectationOf, modelExpectation } from "./expectation.js";
import { tellLine } from "./lines.js";
import type { Row } from "./row.js";
import { scalarOf } from "./scalar.js";
import type { Subject } from "./subject.js";

/** The arguments that say of which place is told: its value, its key, and what holds the value if it must be there. */
interface Place {
  readonly value: Code;
  readonly key: Code;
  readonly from: Code | "";
}

/** The function that tells every issue with a value of a model, and with what is in it. */
export function tellFunction(subject: Subject, compounds: Compounds): Code {
  const around = compounds.around("read", code`0`);
  const { type, names } = subject;
  return code`/** Tells every issue with a value that should be a \`${type}\`. Asked only where the guards have refused one. */
export function ${names.tell}(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
${tellModel(subject, around, compounds)}}`;
}

function tellModel(subject: Subject, around: Surroundings, compounds: Compounds): Code {
  const { context } = around;
  const { model, type, names, isRecursive } = subject;
  switch (model.kind) {
    case "enum": {
      const expected = stringLiteral(modelExpectation(model, context));
      return code`  if (!${names.is}(value)) v.reject(value, at, key, from, ${expected}, "enum");\n`;
    }
    case "union": {
      const expected = modelExpectation(model, context);
      const union: Type = { kind: "union", members: model.members };
      const place: Place = { value: code`value`, key: code`key`, from: code`from` };
      return isRecursive && !acceptsUndefined(union, context) && !isLeaf(union, context)
        ? code`  v.tellRecursiveUnion(value, at, key, from, ${stringLiteral(expected)}, ${tellers(model.members, around, compounds)});\n`
        : code`  ${tellPlace(union, place, around, compounds, expected)}\n`;
    }
    case "object": {
      const enter = isRecursive ? code`enterRecursive` : code`enter`;
      const entered = code`v.${enter}<${type}>(value, at, key, from, ${stringLiteral(model.name)}, ${names.tell})`;
      const lines = tellProperties(subject, model, around, compounds);
      if (lines === "") return code`  if (${entered}) v.leave(at);\n`;
      return code`  const o = ${entered};
  if (o === undefined) return;
${lines}  v.leave(at);
`;
    }
  }
}

/** What is told of the properties of an object: one property, one line. */
function tellProperties(
  { names, rows, isStrict }: Subject,
  { additionalProperties: others }: ObjectModel,
  around: Surroundings,
  compounds: Compounds,
): Code {
  let lines = code``;
  for (const row of rows) lines = code`${lines}${lineOf(row, around, compounds)}`;
  if (isStrict) return code`${lines}  v.tellOthers(o, at, ${names.knows});\n`;
  return others && !acceptsUndefined(others, around.context)
    ? code`${lines}  v.tellOthers(o, at, ${names.knows}, ${teller(others, around, compounds)});\n`
    : lines;
}

function lineOf(row: Row, around: Surroundings, compounds: Compounds): Code | "" {
  const { type, required, isNullable } = row;
  const scalar = scalarOf(type);
  if (scalar) return tellLine(row, scalar.tell);
  if (!required && acceptsUndefined(type, around.context)) return "";
  if (isNullable) return tellLine(row, teller(type, around, compounds));
  const place: Place = { value: row.spelling.load, key: row.spelling.literal, from: required ? code`o` : "" };
  return code`  ${tellPlace(type, place, around, compounds)}\n`;
}

/** The statement that tells what is wrong in a place: a call, which mentions the value once, but where that is a variable. */
function tellPlace(type: Type, place: Place, around: Surroundings, compounds: Compounds, expected?: string): Code {
  const { context } = around;
  const { value, key, from } = place;
  const start = code`${value}, at, ${key}`;
  const end = last(place);
  const isOpen = acceptsUndefined(type, context);
  const leaf = isOpen ? undefined : leafTeller(type, around);
  if (leaf !== undefined) return code`${leaf}(${start}${end});`;
  if (type.kind === "unknown") return code`v.tellUnknown(${start}${end});`;
  switch (type.kind) {
    case "array":
      return code`v.tellList(${start}, ${teller(type.items, around, compounds)}${end});`;
    case "map":
      return code`v.tellMap(${start}, ${teller(type.values, around, compounds)}${end});`;
    case "enum":
      if (!type.open) return code`v.tellEnum(${start}, ${jsonLiteral(type.values)}${end});`;
  }
  const told = code`${start}, ${from || code`undefined`}, ${stringLiteral(expected ?? expectationOf(type, context))}`;
  if (isOpen) return code`v.tellUnknown(${told});`;
  if (type.kind === "union" && !isLeaf(type, context)) {
    return code`v.tellUnion(${told}, ${tellers(type.members, around, compounds)});`;
  }
  if (key !== "key") return code`${teller(type, around, compounds)}(${start}${end});`;
  return code`if (${fault(type, value, around)}) v.reject(${told}${type.kind === "union" ? code`, "union"` : ""});`;
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
    `tellEach ${keyOf(type)}`,
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
      return use(declarationNames(context.names.type(type.model)).tell);
    case "unknown":
      return code`v.tellUnknown`;
    case "enum": {
      const [first] = type.values;
      if (!type.open || type.values.some((value) => typeof value !== typeof first)) return undefined;
      return typeof first === "number" ? code`v.tellNumber` : code`v.tellString`;
    }
    default:
      return scalarOf(type)?.tell;
  }
}
