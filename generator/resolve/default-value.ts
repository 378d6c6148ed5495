import type { Dialect } from "../dialects/dialect.js";
import type { JsonValue } from "../model/json-value.js";
import type { Type } from "../model/type.js";

/**
 * A default as a value of the property's type: `True` is `true`, `'asc'` is `"asc"`.
 *
 * Undefined when the text is no value of that type, or the type is one whose values no table cell can hold.
 */
export function defaultValue(written: string, type: Type, dialect: Dialect): JsonValue | undefined {
  const text = written.trim();
  switch (type.kind) {
    case "string":
      return unquote(text);
    case "enum":
      return type.values.find((value) => String(value) === unquote(text));
    case "integer":
    case "number": {
      if (!/^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text)) return undefined;
      const value = Number(text);
      return Number.isFinite(value) && (type.kind === "number" || Number.isInteger(value)) ? value : undefined;
    }
    case "boolean": {
      const value = Object.hasOwn(dialect.literals, text) ? dialect.literals[text] : undefined;
      return typeof value === "boolean" ? value : undefined;
    }
    case "array":
    case "map":
    case "reference":
    case "union":
    case "unknown":
      return undefined;
  }
}

function unquote(text: string): string {
  return /^(["']).*\1$/s.test(text) && text.length > 1 ? text.slice(1, -1) : text;
}
