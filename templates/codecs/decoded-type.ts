import { type Code, code, joined } from "../../generator/emit/code.js";
import type { Names } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";
import { typeNode } from "../interfaces/type-node.js";

/** A type as TypeScript writes it, with dates in the place of their texts and decoded models in the place of models. */
export function decodedType(type: Type, names: Names): Code {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" ? code`c.DateTime` : type.format === "date" ? code`c.Day` : code`string`;
    case "array":
      return code`${parenthesized(type.items, names)}[]`;
    case "map":
      return code`{ [key: string]: ${decodedType(type.values, names)} }`;
    case "reference":
      return code`Decoded${names.type(type.model)}`;
    case "union":
      return joined(
        type.members.map((member) => parenthesized(member, names)),
        " | ",
      );
    default:
      return typeNode(type, names);
  }
}

function parenthesized(type: Type, names: Names): Code {
  const node = decodedType(type, names);
  return type.kind === "union" || type.kind === "enum" ? code`(${node})` : node;
}
