import type { EnumValue, Type } from "./type.js";

/**
 * A type on one line, for messages and reports: `array<DomainEntityRef>`, `map<string>`, `string<date-time>`,
 * `"a" | "b"`.
 *
 * Two types have one text exactly when they are the same type; the order of values and members is part of it.
 */
export function typeText(type: Type): string {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return type.format === undefined ? type.kind : `${type.kind}<${type.format}>`;
    case "boolean":
    case "unknown":
      return type.kind;
    case "enum":
      return [...type.values.map(valueText), ...(type.open ? ["…"] : [])].join(" | ");
    case "array":
      return `array<${typeText(type.items)}>`;
    case "map":
      return `map<${typeText(type.values)}>`;
    case "reference":
      return type.model;
    case "union":
      return type.members.map(typeText).join(" | ");
  }
}

/** A value of an enumeration as JSON writes it. */
export function valueText(value: EnumValue): string {
  return JSON.stringify(value);
}
