import { type Code, code, joined } from "../../generator/emit/code.js";
import { isNullable } from "../../generator/emit/is-nullable.js";
import { isIdentifier, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { isDated } from "./dated.js";
import type { Spelling } from "./spelling.js";

/**
 * The function that exchanges texts and dates in a copy of a model's value. Like a guard it reads property after property,
 * or walks the keys that are there; in a copy of many shapes, a store by name costs ten times one by key.
 *
 * Which member of a union a value is of, and which of its properties the table does not name, only the table says; a model
 * with such dates is converted by it. So is one with very many, because TypeScript follows 2,000 branches of a function
 * and refuses a longer one (TS2563).
 */
export function conversion(model: Model, { own, table }: Spelling, context: RenderContext): Code {
  const head = code`/** Exchanges texts and dates in a copy; what has no dates is shared. */
export function convert${context.names.type(model.name)}(value: unknown, way: c.Way): unknown {\n`;
  if (!isStraight(model, context)) return code`${head}  return c.convertBy(${table}, value, way);\n}`;
  const rows = convertedRows(model, context);
  const needed = rows.filter(({ required }) => required).length;
  const walkLines = joined(
    rows.map((property) => walkLine(property, context)),
    "",
  );
  const readLines = joined(
    rows.map((property) => readLine(property, context)),
    "",
  );
  return code`${head}  const o = c.plain<${own}>(value);
  const copy = { ...o };
  let p: unknown;
  if (way.walks) {
${needed > 0 ? code`    let found = 0;\n` : ""}    for (const key in o) {
      const name = key as keyof ${own};
      p = o[name];
      switch (name) {
${walkLines}      }
    }
${needed > 0 ? code`    if (found < ${needed}) c.refuse();\n` : ""}    return copy;
  }
${readLines}  return copy;
}`;
}

/** The properties that a conversion looks at: those with dates, and those that must be there. */
function convertedRows({ properties }: ObjectModel, context: RenderContext): readonly Property[] {
  return properties.filter(({ required, type }) => required || isDated(type, context));
}

/** The models whose conversions that of a model calls, itself included where it does. */
export function convertedModels(model: Model, context: RenderContext): readonly string[] {
  if (!isStraight(model, context)) return [];
  return [...new Set(model.properties.flatMap(({ type }) => (isDated(type, context) ? innermost(type) : [])))];
}

function isStraight(model: Model, context: RenderContext): model is ObjectModel {
  if (model.kind !== "object") return false;
  if (model.additionalProperties && isDated(model.additionalProperties, context)) return false;
  if (convertedRows(model, context).length > 400) return false;
  return model.properties.every(({ type }) => !isDated(type, context) || isStraightType(type));
}

function isStraightType(type: Type): boolean {
  if (type.kind === "array") return isStraightType(type.items);
  if (type.kind === "map") return isStraightType(type.values);
  return type.kind !== "union";
}

function innermost(type: Type): readonly string[] {
  if (type.kind === "array") return innermost(type.items);
  if (type.kind === "map") return innermost(type.values);
  return type.kind === "reference" ? [type.model] : [];
}

function readLine(property: Property, context: RenderContext): Code {
  const { name, type, required } = property;
  const key = stringLiteral(name);
  const place = isIdentifier(name) ? code`.${name}` : code`[${key}]`;
  const isInherited = name in Object.prototype;
  const load = isInherited ? code`c.own(copy, ${key})` : code`copy${place}`;
  // What must be there and is not in the copy is hidden from enumeration.
  const refuse = required ? code` if (p === undefined) c.refuse();` : "";
  if (!isDated(type, context)) return code`  p = ${load};${refuse}\n`;
  const converted = convertedValue(type, code`p`, context);
  const store = isInherited ? code`c.put(copy, ${key}, ${converted})` : code`copy${place} = ${converted}`;
  const condition = presence(property, context);
  return code`  p = ${load};${refuse}${condition === "" ? "" : code` if (${condition})`} ${store};\n`;
}

function walkLine(property: Property, context: RenderContext): Code {
  const { name, type, required } = property;
  const count = required ? code` found++;` : "";
  if (!isDated(type, context)) return code`        case ${stringLiteral(name)}:${count} break;\n`;
  const converted = convertedValue(type, code`p`, context);
  const store = name in Object.prototype ? code`c.put(copy, name, ${converted})` : code`copy[name] = ${converted}`;
  const condition = presence(property, context);
  return code`        case ${stringLiteral(name)}:${count}${condition === "" ? "" : code` if (${condition})`} ${store}; break;\n`;
}

/** The condition that a property is there to be converted; none when it must be. */
function presence(property: Property, context: RenderContext): Code | "" {
  const terms = [
    ...(property.required ? [] : [code`p !== undefined`]),
    ...(isNullable(property, context.options) ? [code`p !== null`] : []),
  ];
  return terms.length === 0 ? "" : joined(terms, " && ");
}

function convertedValue(type: Type, variable: Code, context: RenderContext): Code {
  if (type.kind === "array") return code`c.list(${variable}, ${converter(type.items, context)}, way)`;
  if (type.kind === "map") return code`c.map(${variable}, ${converter(type.values, context)}, way)`;
  return code`${converter(type, context)}(${variable}, way)`;
}

/** A function that converts values of a type. */
function converter(type: Type, context: RenderContext): Code {
  if (type.kind === "array" || type.kind === "map")
    return code`(item, way) => ${convertedValue(type, code`item`, context)}`;
  if (type.kind === "reference") return code`convert${context.names.type(type.model)}`;
  return type.kind === "string" && type.format === "date" ? code`c.day` : code`c.dateTime`;
}
