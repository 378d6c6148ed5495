import { jsonLiteral } from "../../generator/emit/literal.js";
import type { Names } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";

/** The expression that checks a type: `v.array(v.reference(() => segmentSchema))`. */
export function typeCheck(type: Type, names: Names): string {
  switch (type.kind) {
    case "string":
      // The other formats are promises of the sender: what they allow differs from one implementation to the next.
      return type.format === "date-time" ? "v.dateTime" : type.format === "date" ? "v.date" : "v.string";
    case "integer":
    case "number":
    case "boolean":
    case "unknown":
      return `v.${type.kind}`;
    case "enum":
      return `v.${type.open ? "openEnumeration" : "enumeration"}(${jsonLiteral(type.values)})`;
    case "array":
      return `v.array(${typeCheck(type.items, names)})`;
    case "map":
      return `v.map(${typeCheck(type.values, names)})`;
    case "reference":
      return `v.reference(() => ${names.value(type.model)}Schema)`;
    case "union":
      return `v.union([${type.members.map((member) => typeCheck(member, names)).join(", ")}])`;
  }
}
