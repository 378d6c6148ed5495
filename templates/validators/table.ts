import { type Code, code, joined, ours } from "../../generator/emit/code.js";
import { jsonLiteral, objectKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { isNullable, isStrict } from "./strictness.js";

/** The expression that describes a model in the words of the runtime; the compiler proves it against the interface. */
export function tableExpression(model: Model, context: RenderContext): Code {
  const expression = plainExpression(model, context);
  return context.isRecursive(model.name) ? code`v.recursive(${expression})` : expression;
}

function plainExpression(model: Model, context: RenderContext): Code {
  const name = stringLiteral(model.name);
  switch (model.kind) {
    case "enum":
      return code`v.named(${name}, v.enumeration([\n${joined(
        model.values.map((value) => code`    ${jsonLiteral(value)},\n`),
        "",
      )}  ]))`;
    case "union": {
      const members = model.members.map((member) => code`    ${typeCheck(member, context)},\n`);
      return code`v.named(${name}, v.union([\n${joined(members, "")}  ]))`;
    }
    case "object":
      return code`v.guarded(read${context.names.type(model.name)}, ${objectTable(model, context)})`;
  }
}

function objectTable(model: ObjectModel, context: RenderContext): Code {
  const rows = model.properties.map((property) => code`    ${propertyRow(property, context)},\n`);
  const table = rows.length === 0 ? code`{}` : code`{\n${joined(rows, "")}  }`;
  const { additionalProperties } = model;
  const additional = additionalProperties ? code`, ${typeCheck(additionalProperties, context)}` : "";
  const builder = isStrict(model, context) ? code`strictObject` : code`object`;
  return code`v.${builder}<${context.names.type(model.name)}>(${stringLiteral(model.name)}, ${table}${additional})`;
}

function propertyRow(property: Property, context: RenderContext): Code {
  const check = typeCheck(property.type, context);
  const presence = property.required ? code`required` : code`optional`;
  return code`${objectKey(property.name)}: v.${presence}(${isNullable(property, context) ? code`v.nullable(${check})` : check})`;
}

/** The expression that checks a type: `v.array(v.reference(tableOfSegment))`. */
function typeCheck(type: Type, context: RenderContext): Code {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" ? code`v.dateTime` : type.format === "date" ? code`v.date` : code`v.string`;
    case "integer":
    case "number":
    case "boolean":
    case "unknown":
      return code`v.${ours(type.kind)}`;
    case "enum":
      return code`v.${type.open ? code`openEnumeration` : code`enumeration`}(${jsonLiteral(type.values)})`;
    case "array":
      return code`v.array(${typeCheck(type.items, context)})`;
    case "map":
      return code`v.map(${typeCheck(type.values, context)})`;
    case "reference":
      return code`v.reference(tableOf${context.names.type(type.model)})`;
    case "union":
      return code`v.union([${joined(
        type.members.map((member) => typeCheck(member, context)),
        ", ",
      )}])`;
  }
}
