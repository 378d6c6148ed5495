import type { Names } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";
import { typeNode } from "../interfaces/type-node.js";

/** A type as TypeScript writes it, with dates in the place of their texts and decoded models in the place of models. */
export function decodedType(type: Type, names: Names): string {
  switch (type.kind) {
    case "string":
      return type.format === "date-time" ? "c.DateTime" : type.format === "date" ? "c.Day" : "string";
    case "array":
      return `${parenthesized(type.items, names)}[]`;
    case "map":
      return `{ [key: string]: ${decodedType(type.values, names)} }`;
    case "reference":
      return `Decoded${names.type(type.model)}`;
    case "union":
      return type.members.map((member) => parenthesized(member, names)).join(" | ");
    default:
      return typeNode(type, names);
  }
}

function parenthesized(type: Type, names: Names): string {
  const node = decodedType(type, names);
  return type.kind === "union" || type.kind === "enum" ? `(${node})` : node;
}
