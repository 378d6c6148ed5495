import { type Code, code, joined } from "../../generator/emit/code.js";
import { jsonLiteral, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { ObjectModel } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { declarationNames } from "./declaration-names.js";
import { tableLine } from "./lines.js";
import { scalarOf } from "./scalar.js";
import type { Subject } from "./subject.js";

/** The expression that describes a model in the words of the runtime; the compiler proves it against the interface. */
export function tableExpression(subject: Subject, context: RenderContext): Code {
  const expression = plainExpression(subject, context);
  return subject.isRecursive ? code`v.recursive(${expression})` : expression;
}

function plainExpression(subject: Subject, context: RenderContext): Code {
  const { model, names } = subject;
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
      return code`v.guarded(${names.read}, ${objectTable(subject, model, context)})`;
  }
}

function objectTable({ type, rows, isStrict }: Subject, model: ObjectModel, context: RenderContext): Code {
  let lines = code``;
  for (const row of rows) lines = code`${lines}${tableLine(row, typeCheck(row.type, context))}`;
  const table = rows.length === 0 ? code`{}` : code`{\n${lines}  }`;
  const { additionalProperties } = model;
  const additional = additionalProperties ? code`, ${typeCheck(additionalProperties, context)}` : "";
  const builder = isStrict ? code`strictObject` : code`object`;
  return code`v.${builder}<${type}>(${stringLiteral(model.name)}, ${table}${additional})`;
}

/** The expression that checks a type: `v.array(v.reference(tableOfSegment))`. */
function typeCheck(type: Type, context: RenderContext): Code {
  const scalar = scalarOf(type);
  if (scalar) return scalar.check;
  switch (type.kind) {
    case "enum":
      return code`v.${type.open ? code`openEnumeration` : code`enumeration`}(${jsonLiteral(type.values)})`;
    case "array":
      return code`v.array(${typeCheck(type.items, context)})`;
    case "map":
      return code`v.map(${typeCheck(type.values, context)})`;
    case "reference":
      return code`v.reference(${declarationNames(context.names.type(type.model)).table})`;
    case "union":
      return code`v.union([${joined(
        type.members.map((member) => typeCheck(member, context)),
        ", ",
      )}])`;
    default:
      return code`v.unknown`;
  }
}
