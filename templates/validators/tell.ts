import { type Code, code, joined } from "../../generator/emit/code.js";
import { stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { type Compounds, spell } from "./compounds.js";
import { acceptsUndefined, faults, isLeaf, type Surroundings } from "./condition.js";
import { expectationOf, modelExpectation } from "./expectation.js";
import { faultsOf, loadOf } from "./guards.js";
import { isNullable, isStrict } from "./strictness.js";

/** A place in a value, as expressions: its value, its key, what is expected there, and what holds it if it must be there. */
interface Place {
  readonly value: Code;
  readonly key: Code;
  readonly expected: Code;
  readonly from: Code | "";
}

/** The function that tells every issue with a value of a model. It goes through the properties of an object. */
export function tellFunction(model: Model, context: RenderContext, compounds: Compounds): Code {
  const around: Surroundings = { ...compounds, context, path: "read", depth: code`0` };
  const name = code`tell${context.names.type(model.name)}`;
  const expected = stringLiteral(modelExpectation(model, context));
  switch (model.kind) {
    case "object":
      return tellProperties(model, name, around, compounds);
    case "enum":
      return code`function ${name}(p: unknown, at: v.At, key: v.Key): void {
  if (!is${context.names.type(model.name)}(p)) v.rejectEnum(p, at, key, ${expected});
}`;
    case "union": {
      const type: Type = { kind: "union", members: model.members };
      if (acceptsUndefined(type, context)) return code`export function ${name}(): void {}`;
      const place: Place = { value: code`p`, key: code`key`, expected: code`expected`, from: code`from` };
      return code`export function ${name}(p: unknown, at: v.At, key: v.Key, from?: object, expected: string = ${expected}): void {
${context.isRecursive(model.name) ? code`  if (v.rejectDepth(at, key)) return;\n` : ""}  ${tellPlace(type, place, around, compounds)}
}`;
    }
  }
}

function tellProperties(model: ObjectModel, name: Code, around: Surroundings, compounds: Compounds): Code {
  const { context } = around;
  const type = context.names.type(model.name);
  const lines = model.properties.flatMap((property) => tellLine(property, around, compounds));
  const { additionalProperties: others } = model;
  const rest = isStrict(model, context)
    ? code`  v.tellOthers(o, at, knows${type});\n`
    : others && !acceptsUndefined(others, context)
      ? code`  v.tellOthers(o, at, knows${type}, ${tellEach(others, around, compounds)});\n`
      : "";
  const depth = context.isRecursive(model.name) ? code`  if (v.rejectDepth(at)) return;\n` : "";
  const isEmpty = lines.length === 0 && rest === "" && depth === "";
  if (isEmpty) return code`export function ${name}(): void {}`;
  const variable = lines.some((line) => line.startsWith("  p = ")) ? code`  let p: unknown;\n` : "";
  const o = lines.length === 0 && rest === "" ? code`_o` : code`o`;
  return code`/** Tells every issue, property by property. Asked only where the guards have refused a value. */
export function ${name}(${o}: v.Loose<${type}>, at: v.At): void {
${depth}${variable}${joined(lines, "")}${rest}}`;
}

function tellLine(property: Property, around: Surroundings, compounds: Compounds): readonly Code[] {
  const { name, type, required } = property;
  const { context } = around;
  const isNull = isNullable(property, context);
  const place: Place = {
    value: code`p`,
    key: stringLiteral(name),
    expected: stringLiteral(`${expectationOf(type, context)}${isNull ? " or null" : ""}`),
    from: required ? code`o` : "",
  };
  if (acceptsUndefined(type, context)) {
    return required ? [code`  p = ${loadOf(name)}; ${tellPlace(type, place, around, compounds)}\n`] : [];
  }
  if (isLeaf(type, context)) {
    const terms = faultsOf(property, around);
    return [code`  p = ${loadOf(name)}; if (${joined(terms, " && ")}) ${rejection(type, place, context)}\n`];
  }
  const terms = [...(required ? [] : [code`p !== undefined`]), ...(isNull ? [code`p !== null`] : [])];
  const condition = terms.length === 0 ? "" : code`if (${joined(terms, " && ")}) `;
  return [code`  p = ${loadOf(name)}; ${condition}${tellPlace(type, place, around, compounds)}\n`];
}

/** The statement that tells what is wrong in a place. */
function tellPlace(type: Type, place: Place, around: Surroundings, compounds: Compounds): Code {
  const { context, use } = around;
  const { value, key, expected, from } = place;
  const end = from === "" ? "" : code`, ${from}`;
  if (acceptsUndefined(type, context)) return code`v.rejectMissing(${value}, at, ${key}, ${expected}${end});`;
  if (isLeaf(type, context)) {
    const terms = faults(type, value, around);
    return code`if (${joined(terms, " && ")}) ${rejection(type, place, context)}`;
  }
  switch (type.kind) {
    case "array":
      return code`v.tellList(${value}, at, ${key}, ${expected}, ${tellEach(type.items, around, compounds)}${end});`;
    case "map":
      return code`v.tellMap(${value}, at, ${key}, ${expected}, ${tellEach(type.values, around, compounds)}${end});`;
    case "union": {
      const members = type.members.map((member) => tellEach(member, around, compounds));
      return code`v.tellUnion(${value}, at, ${key}, ${expected}, [${joined(members, ", ")}]${end});`;
    }
    case "reference": {
      const tell = use(code`tell${context.names.type(type.model)}`);
      return context.model(type.model).kind === "union"
        ? code`${tell}(${value}, at, ${key}, ${from === "" ? code`undefined` : from}, ${expected});`
        : code`v.tellObject(${value}, at, ${key}, ${expected}, ${tell}${end});`;
    }
    default:
      throw new TypeError(`Unexpected type ${type.kind}, expected one with something inside.`);
  }
}

/** The statement that rejects a value in which nothing has to be looked at. */
function rejection(type: Type, { value, key, expected, from }: Place, context: RenderContext): Code {
  return code`v.${rejecting(type, context)}(${value}, at, ${key}, ${expected}${from === "" ? "" : code`, ${from}`});`;
}

function rejecting(type: Type, context: RenderContext): Code {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" || type.format === "date" ? code`rejectDate` : code`reject`;
    case "enum":
      return type.open ? code`reject` : code`rejectEnum`;
    case "reference":
      return context.model(type.model).kind === "enum" ? code`rejectEnum` : code`reject`;
    case "union":
      return code`rejectUnion`;
    default:
      return code`reject`;
  }
}

/** The name of the function that tells what is wrong in any place of a type: with each item, with each value of a map. */
function tellEach(type: Type, around: Surroundings, compounds: Compounds): Code {
  const { context, use } = around;
  if (type.kind === "reference" && context.model(type.model).kind === "union") {
    return use(code`tell${context.names.type(type.model)}`);
  }
  const expected = stringLiteral(expectationOf(type, context));
  const place: Place = { value: code`p`, key: code`key`, expected, from: code`from` };
  return compounds.declare(
    `tellEach ${JSON.stringify(type)}`,
    code`tellEach${spell(type, context)}`,
    (name) => code`function ${name}(p: unknown, at: v.At, key: v.Key, from?: object): void {
  ${tellPlace(type, place, around, compounds)}
}`,
  );
}
