import type { JsonValue } from "./json-value.js";

const formats: Readonly<Record<string, readonly string[]>> = {
  string: ["date-time", "date", "uuid", "uri", "email", "byte", "binary"],
  integer: ["int32", "int64"],
  number: ["float", "double"],
};

/** True for JSON that is a `Type` of the catalog, and nothing beside. */
export function isType(value: JsonValue): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { kind, ...facts } = value as Readonly<Record<string, JsonValue>>;
  const has = (...keys: string[]) => Object.keys(facts).every((key) => keys.includes(key));
  switch (kind) {
    case "string":
    case "integer":
    case "number":
      return has("format") && (facts.format === undefined || formats[kind]?.includes(facts.format as string) === true);
    case "boolean":
    case "unknown":
      return has();
    case "enum":
      return (
        has("values", "open") &&
        (facts.open === undefined || facts.open === true) &&
        isList(facts.values, (item) => typeof item === "string" || Number.isFinite(item))
      );
    case "array":
      return has("items") && facts.items !== undefined && isType(facts.items);
    case "map":
      return has("values") && facts.values !== undefined && isType(facts.values);
    case "reference":
      return has("model") && typeof facts.model === "string" && facts.model !== "";
    case "union":
      return has("members") && isList(facts.members, isType);
    default:
      return false;
  }
}

function isList(value: JsonValue | undefined, test: (item: JsonValue) => boolean): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(test);
}
