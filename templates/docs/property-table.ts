import { plainText } from "../../generator/emit/markdown.js";
import type { Phrase, Row, Table } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Property } from "../../generator/model/model.js";
import { code, typePhrase, words } from "./type-phrase.js";

/** The table of a model's properties, a row each, in the document's order. */
export function propertyTable(properties: readonly Property[], context: RenderContext): Table {
  const head = row([words("Property"), words("Type"), words("Description")]);
  return { type: "table", children: [head, ...properties.map((property) => propertyRow(property, context))] };
}

function propertyRow(property: Property, context: RenderContext): Row {
  return row([
    [code(visibleName(property.name))],
    [...typePhrase(property.type, context), ...marks(property, context)],
    words(plainText(property.description ?? "")),
  ]);
}

/**
 * A name as it stands on the wire, or as JSON where that would not show: spaces at its ends, control characters, nothing
 * at all, and a backslash before a pipe, of which tables swallow one.
 */
function visibleName(name: string): string {
  return /^$|^\s|\s$|\s\s|[\u0000-\u001f\u007f-\u009f]|\\\|/.test(name) ? JSON.stringify(name) : name;
}

function marks(property: Property, { options }: RenderContext): Phrase[] {
  const nullable = property.nullable ?? (options.nulls === "optional" && !property.required);
  return [
    ...words(nullable && property.type.kind !== "unknown" ? " or null" : ""),
    ...words(property.required ? ", required" : ""),
    ...words(property.readOnly ? ", read-only" : ""),
    ...words(property.writeOnly ? ", write-only" : ""),
    ...words(property.deprecated ? ", deprecated" : ""),
    ...(property.default === undefined ? [] : [...words(", default "), code(JSON.stringify(property.default))]),
  ];
}

function row(cells: readonly Phrase[][]): Row {
  return { type: "tableRow", children: cells.map((children) => ({ type: "tableCell", children })) };
}
