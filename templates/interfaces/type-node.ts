import { type Code, code, joined } from "../../generator/emit/code.js";
import { stringLiteral } from "../../generator/emit/literal.js";
import type { Names } from "../../generator/emit/target.js";
import type { EnumValue, Type } from "../../generator/model/type.js";

/**
 * A type as TypeScript writes it.
 *
 * No global type is mentioned: lists are `T[]`, maps are index signatures, so a model called `Array` or `Record`
 * cannot capture them.
 */
export function typeNode(type: Type, names: Names): Code {
  switch (type.kind) {
    case "string":
      return code`string`;
    case "integer":
    case "number":
      return code`number`;
    case "boolean":
      return code`boolean`;
    case "enum":
      return joined([...type.values.map(valueNode), ...(type.open ? openNodes(type.values) : [])], " | ");
    case "array":
      return code`${parenthesized(type.items, names)}[]`;
    case "map":
      return code`{ [key: string]: ${typeNode(type.values, names)} }`;
    case "reference":
      return names.type(type.model);
    case "union":
      return joined(
        type.members.map((member) => parenthesized(member, names)),
        " | ",
      );
    case "unknown":
      return code`unknown`;
  }
}

/** A value of an enumeration as a literal type. */
export function valueNode(value: EnumValue): Code {
  return typeof value === "string" ? stringLiteral(value) : code`${value}`;
}

/** `string & {}` keeps the known values in an editor's suggestions; a plain `string` would swallow them. */
function openNodes(values: readonly EnumValue[]): readonly Code[] {
  const kinds = new Set(values.map((value) => (typeof value === "string" ? code`(string & {})` : code`(number & {})`)));
  return [...kinds];
}

function parenthesized(type: Type, names: Names): Code {
  const node = typeNode(type, names);
  return type.kind === "union" || type.kind === "enum" ? code`(${node})` : node;
}
