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
    `  "format": ${quoted(catalogFormat)},`,
    `  "source": { "package": ${quoted(name)}, "version": ${quoted(version)}, "dialect": ${quoted(dialect)} },`,
    models === "" ? `  "models": []` : `  "models": [\n    ${models}\n  ]`,
    "}\n",
  ].join("\n");
}

/** The text by which a model begins in that of a catalog. Line ends in texts are escaped: only a model begins a line so. */
export function headInCatalogJson({ kind, name }: Pick<Model, "kind" | "name">): string {
  return `\n    { "kind": ${print(kind)}, "name": ${print(name)}, `;
}

/** The text of a model as it stands in that of a catalog. */
export function modelInCatalogJson(model: Model): string {
  return `\n    ${printModel(model)}`;
}

/** What follows a model in the text of a catalog: the next one behind a comma, or the end. */
export const behindModel = { next: ',\n    { "kind": ', end: "\n  ]\n}\n" } as const;

function printModel(model: Model): string {
  const description = model.description === undefined ? "" : `, "description": ${quoted(model.description)}`;
  const head = `{ "kind": "${model.kind}", "name": ${quoted(model.name)}${description}`;
  switch (model.kind) {
    case "enum":
      return `${head}, "values": ${print(model.values)} }`;
    case "union":
      return `${head}, "members": [${model.members.map(printType).join(", ")}] }`;
    case "object": {
      const extra = model.additionalProperties;
      const open = extra ? `${head}, "additionalProperties": ${printType(extra)}` : head;
      const rows = model.properties.map(printProperty);
      return rows.length === 0
        ? `${open}, "properties": [] }`
        : `${open}, "properties": [\n${rows.join(",\n")}\n    ] }`;
    }
  }
}

function printProperty(property: Property): string {
  const { description, default: fallback, nullable, readOnly, writeOnly, deprecated, origin } = property;
  let text = `      { "name": ${quoted(property.name)}, "writtenName": ${quoted(property.writtenName)}`;
  text += `, "type": ${printType(property.type)}, "required": ${property.required}`;
  if (description !== undefined) text += `, "description": ${quoted(description)}`;
  if (fallback !== undefined) text += `, "default": ${print(fallback)}`;
  if (nullable !== undefined) text += `, "nullable": ${nullable}`;
  if (readOnly !== undefined) text += `, "readOnly": ${readOnly}`;
  if (writeOnly !== undefined) text += `, "writeOnly": ${writeOnly}`;
  if (deprecated !== undefined) text += `, "deprecated": ${deprecated}`;
  if (origin !== undefined) text += `, "origin": ${print(origin)}`;
  return `${text} }`;
}

/** A type with its keys in the order of the contract, whatever the order they were set in. */
function printType(type: Type): string {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return `{ "kind": "${type.kind}"${type.format === undefined ? "" : `, "format": "${type.format}"`} }`;
    case "boolean":
    case "unknown":
      return `{ "kind": "${type.kind}" }`;
    case "enum":
      return `{ "kind": "enum", "values": ${print(type.values)}${type.open ? `, "open": true` : ""} }`;
    case "array":
      return `{ "kind": "array", "items": ${printType(type.items)} }`;
    case "map":
      return `{ "kind": "map", "values": ${printType(type.values)} }`;
    case "reference":
      return `{ "kind": "reference", "model": ${quoted(type.model)} }`;
    case "union":
      return `{ "kind": "union", "members": [${type.members.map(printType).join(", ")}] }`;
  }
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

/** JSON on one line, with a space inside braces and after commas and colons. */
function print(value: JsonValue): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return `[${value.map(print).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${quoted(key)}: ${print(member)}`);
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
