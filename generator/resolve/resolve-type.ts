import type { Dialect } from "../dialects/dialect.js";
import type { Type } from "../model/type.js";
import { parseTypeExpression, type TypeExpression } from "./type-expression.js";

/**
 * What a type cell means in a dialect; undefined when it cannot be read.
 *
 * A name that the dialect does not know is a reference; whether a model of that name exists is the linker's question.
 */
export function resolveType(written: string, dialect: Dialect): Type | undefined {
  const expression = parseTypeExpression(written);
  return expression && resolve(expression, dialect);
}

function resolve(expression: TypeExpression, dialect: Dialect): Type | undefined {
  let type = resolveBare(expression, dialect);
  for (const suffix of expression.suffixes) {
    if (type === undefined) return undefined;
    if (suffix === "[]") type = { kind: "array", items: type };
    else if (!dialect.noise.includes(suffix)) return undefined;
  }
  return type;
}

function resolveBare({ name, arguments: given }: TypeExpression, dialect: Dialect): Type | undefined {
  const types = given.map((argument) => resolve(argument, dialect));
  if (dialect.lists.includes(name)) {
    if (types.length === 0) return { kind: "array", items: { kind: "unknown" } };
    const [items] = types;
    return items && types.length === 1 ? { kind: "array", items } : undefined;
  }
  if (dialect.maps.includes(name)) {
    if (types.length === 0) return { kind: "map", values: { kind: "unknown" } };
    const [keys, values] = types;
    // Keys of a JSON object are strings, whatever the language calls them; a key that is itself a structure is not.
    const plain = keys && keys.kind !== "array" && keys.kind !== "map";
    return plain && values && types.length === 2 ? { kind: "map", values } : undefined;
  }
  if (types.length > 0) return undefined;
  return Object.hasOwn(dialect.scalars, name) ? dialect.scalars[name] : { kind: "reference", model: name };
}
