import { jsonLiteral, objectKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { isNullable, isStrict } from "./strictness.js";

/** The expression that describes a model in the words of the runtime; the compiler proves it against the interface. */
export function tableExpression(model: Model, context: RenderContext): string {
  const expression = plainExpression(model, context);
  return context.isRecursive(model.name) ? `v.recursive(${expression})` : expression;
}

function plainExpression(model: Model, context: RenderContext): string {
  const name = stringLiteral(model.name);
  switch (model.kind) {
    case "enum":
      return `v.named(${name}, v.enumeration([\n${model.values.map((value) => `    ${jsonLiteral(value)},\n`).join("")}  ]))`;
    case "union": {
      const members = model.members.map((member) => `    ${typeCheck(member, context)},\n`);
      return `v.named(${name}, v.union([\n${members.join("")}  ]))`;
    }
    case "object":
      return `v.guarded(read${context.names.type(model.name)}, ${objectTable(model, context)})`;
  }
}

function objectTable(model: ObjectModel, context: RenderContext): string {
  const rows = model.properties.map((property) => `    ${propertyRow(property, context)},\n`);
  const table = rows.length === 0 ? "{}" : `{\n${rows.join("")}  }`;
  const { additionalProperties } = model;
  const additional = additionalProperties ? `, ${typeCheck(additionalProperties, context)}` : "";
  const builder = isStrict(model, context) ? "strictObject" : "object";
  return `v.${builder}<${context.names.type(model.name)}>(${stringLiteral(model.name)}, ${table}${additional})`;
}

function propertyRow(property: Property, context: RenderContext): string {
  const check = typeCheck(property.type, context);
  const presence = property.required ? "required" : "optional";
  return `${objectKey(property.name)}: v.${presence}(${isNullable(property, context) ? `v.nullable(${check})` : check})`;
}

/** The expression that checks a type: `v.array(v.reference(tableOfSegment))`. */
function typeCheck(type: Type, context: RenderContext): string {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" ? "v.dateTime" : type.format === "date" ? "v.date" : "v.string";
    case "integer":
    case "number":
    case "boolean":
    case "unknown":
      return `v.${type.kind}`;
    case "enum":
      return `v.${type.open ? "openEnumeration" : "enumeration"}(${jsonLiteral(type.values)})`;
    case "array":
      return `v.array(${typeCheck(type.items, context)})`;
    case "map":
      return `v.map(${typeCheck(type.values, context)})`;
    case "reference":
      return `v.reference(tableOf${context.names.type(type.model)})`;
    case "union":
      return `v.union([${type.members.map((member) => typeCheck(member, context)).join(", ")}])`;
  }
}
