import { plainText } from "../../generator/emit/markdown.js";
import type { Phrase, Row, Table } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Property } from "../../generator/model/model.js";
import { remembering } from "../../generator/text/remembering.js";
import { code, typePhrase, words } from "./type-phrase.js";

/** The table of a model's properties, a row each, in the document's order. */
export function propertyTable(properties: readonly Property[], context: RenderContext): Table {
  return { type: "table", children: [head, ...properties.map((property) => propertyRow(property, context))] };
}

type Cell = Row["children"][number];

const head = row([cell(words("Property")), cell(words("Type")), cell(words("Description"))]);

function propertyRow(property: Property, context: RenderContext): Row {
  const type = [...typePhrase(property.type, context), ...marks(property, context)];
  return row([nameCell(property.name), cell(type), descriptionCell(property.description ?? "")]);
}

const nameCell = remembering((name) => cell([code(visibleName(name))]));
const descriptionCell = remembering((text) => cell(words(plainText(text))));

/**
 * A name as it stands on the wire, or as JSON where that would not show: spaces at its ends, control characters, nothing
 * at all, and a backslash before a pipe, of which tables swallow one.
 */
function visibleName(name: string): string {
  return /^$|^\s|\s$|\s\s|[\u0000-\u001f\u007f-\u009f]|\\\|/.test(name) ? JSON.stringify(name) : name;
}

function marks(property: Property, { options }: RenderContext): Phrase[] {
  const { type, required, readOnly, writeOnly, deprecated, default: fallback } = property;
  const nullable = property.nullable ?? (options.nulls === "optional" && !required);
  const all: Phrase[] = [];
  if (nullable && type.kind !== "unknown") all.push(...words(" or null"));
  if (required) all.push(...words(", required"));
  if (readOnly) all.push(...words(", read-only"));
  if (writeOnly) all.push(...words(", write-only"));
  if (deprecated) all.push(...words(", deprecated"));
  if (fallback !== undefined) all.push(...words(", default "), code(JSON.stringify(fallback)));
  return all;
}

function row(children: Cell[]): Row {
  return { type: "tableRow", children };
}

function cell(children: Phrase[]): Cell {
  return { type: "tableCell", children };
}
