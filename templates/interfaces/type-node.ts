import { stringLiteral } from "../../generator/emit/literal.js";
import type { Names } from "../../generator/emit/target.js";
import type { EnumValue, Type } from "../../generator/model/type.js";

/**
 * A type as TypeScript writes it.
 *
 * No global type is mentioned: lists are `T[]`, maps are index signatures, so a model called `Array` or `Record`
 * cannot capture them.
 */
export function typeNode(type: Type, names: Names): string {
  switch (type.kind) {
    case "string":
      return "string";
    case "integer":
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "enum":
      return [...type.values.map(valueNode), ...(type.open ? openNodes(type.values) : [])].join(" | ");
    case "array":
      return `${parenthesized(type.items, names)}[]`;
    case "map":
      return `{ [key: string]: ${typeNode(type.values, names)} }`;
    case "reference":
      return names.type(type.model);
    case "union":
      return type.members.map((member) => parenthesized(member, names)).join(" | ");
    case "unknown":
      return "unknown";
  }
}

/** A value of an enumeration as a literal type. */
export function valueNode(value: EnumValue): string {
  return typeof value === "string" ? stringLiteral(value) : String(value);
}

/** `string & {}` keeps the known values in an editor's suggestions; a plain `string` would swallow them. */
function openNodes(values: readonly EnumValue[]): readonly string[] {
  const kinds = new Set(values.map((value) => (typeof value === "string" ? "(string & {})" : "(number & {})")));
  return [...kinds];
}

function parenthesized(type: Type, names: Names): string {
  const node = typeNode(type, names);
  return type.kind === "union" || type.kind === "enum" ? `(${node})` : node;
}
