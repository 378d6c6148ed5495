import type { Catalog } from "./catalog.js";
import type { JsonValue } from "./json-value.js";
import type { Model, Property } from "./model.js";
import type { Type } from "./type.js";

/** The name and version of the JSON form. A reader must refuse a format that it does not know. */
export const catalogFormat = "schemadown/catalog@1";

/**
 * The catalog as JSON text: one property per line, fixed key order, `\n` line ends.
 *
 * The text depends on nothing but the catalog, so a change upstream is a change of exactly the lines it concerns.
 * Locations are left out: they travel in memory only.
 */
export function catalogToJson(catalog: Catalog): string {
  const { package: name, version, dialect } = catalog.source;
  const models = catalog.models.map(printModel).join(",\n    ");
  return [
    "{",
    `  "format": ${print(catalogFormat)},`,
    `  "source": ${print({ package: name, version, dialect })},`,
    models === "" ? `  "models": []` : `  "models": [\n    ${models}\n  ]`,
    "}\n",
  ].join("\n");
}

/** The JSON text of a model as it stands in that of a catalog, and the texts that begin and follow it there. */
export function modelInCatalogJson(model: Model): {
  readonly head: string;
  readonly text: string;
  readonly next: string;
  readonly end: string;
} {
  // Line ends in texts are escaped: a line that begins so is one that a model began.
  const head = `\n    { "kind": ${print(model.kind)}, "name": ${print(model.name)}, `;
  return { head, text: `\n    ${printModel(model)}`, next: ',\n    { "kind": ', end: "\n  ]\n}\n" };
}

function printModel(model: Model): string {
  const description = model.description === undefined ? {} : { description: model.description };
  const head = { kind: model.kind, name: model.name, ...description };
  switch (model.kind) {
    case "enum":
      return print({ ...head, values: model.values });
    case "union":
      return print({ ...head, members: model.members.map(typeToJson) });
    case "object": {
      const extra = model.additionalProperties;
      const open = print(extra ? { ...head, additionalProperties: typeToJson(extra) } : head).slice(0, -2);
      const rows = model.properties.map((property) => `      ${print(propertyToJson(property))}`);
      return rows.length === 0
        ? `${open}, "properties": [] }`
        : `${open}, "properties": [\n${rows.join(",\n")}\n    ] }`;
    }
  }
}

function propertyToJson(property: Property): JsonObject {
  return defined({
    name: property.name,
    writtenName: property.writtenName,
    type: typeToJson(property.type),
    required: property.required,
    description: property.description,
    default: property.default,
    nullable: property.nullable,
    readOnly: property.readOnly,
    writeOnly: property.writeOnly,
    deprecated: property.deprecated,
    origin: property.origin,
  });
}

/** A type with its keys in the order of the contract, whatever the order they were set in. */
function typeToJson(type: Type): JsonObject {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return defined({ kind: type.kind, format: type.format });
    case "boolean":
    case "unknown":
      return { kind: type.kind };
    case "enum":
      return defined({ kind: type.kind, values: type.values, open: type.open });
    case "array":
      return { kind: type.kind, items: typeToJson(type.items) };
    case "map":
      return { kind: type.kind, values: typeToJson(type.values) };
    case "reference":
      return { kind: type.kind, model: type.model };
    case "union":
      return { kind: type.kind, members: type.members.map(typeToJson) };
  }
}

type JsonObject = { readonly [key: string]: JsonValue };

function defined(object: { readonly [key: string]: JsonValue | undefined }): JsonObject {
  const said: Record<string, JsonValue> = {};
  for (const key of Object.keys(object)) {
    const value = object[key];
    if (value !== undefined) said[key] = value;
  }
  return said;
}

/** JSON on one line, with a space inside braces and after commas and colons. */
function print(value: JsonValue): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let members = "";
  for (const [key, member] of Object.entries(value)) {
    members += `${members === "" ? "" : ", "}${JSON.stringify(key)}: ${print(member)}`;
  }
  return members === "" ? "{}" : `{ ${members} }`;
}
