import { isNullable } from "../../generator/emit/is-nullable.js";
import { plainText } from "../../generator/emit/markdown.js";
import type { Cell, Phrase, Row, Table } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { code, typePhrase, words } from "./type-phrase.js";

/** The table of a model's properties, a row each, in the document's order. */
export function propertyTable(properties: readonly Property[], context: RenderContext): Table {
  const rows: Row[] = [head];
  for (const property of properties) {
    const { name, description = "" } = property;
    rows.push([code(visibleName(name)), typeCell(property, context), plainText(description)]);
  }
  return { type: "table", rows };
}

const head: Row = [words("Property"), words("Type"), words("Description")];

/** What a value may be. Properties share their types, and pages of one folder the cells of these. */
function typeCell(property: Property, context: RenderContext): Cell {
  const { type } = property;
  const said = marks(property, context);
  if (said.length > 0) return [...typePhrase(type, context), ...said];
  const known = typeCellsIn(context);
  const shared = known.get(type);
  if (shared) return shared;
  const cell = typePhrase(type, context);
  known.set(type, cell);
  return cell;
}

/** The cells of types beside which nothing is said. */
function typeCellsIn({ pathTo }: RenderContext): Map<Type, Cell> {
  const known = typeCells.get(pathTo);
  if (known) return known;
  const cells = new Map<Type, Cell>();
  typeCells.set(pathTo, cells);
  return cells;
}

const typeCells = new WeakMap<RenderContext["pathTo"], Map<Type, Cell>>();

/**
 * A name as it stands on the wire, or as JSON where that would not show: spaces at its ends, control characters, nothing
 * at all, and a backslash before a pipe, of which tables swallow one.
 */
function visibleName(name: string): string {
  if (/^\w+$/.test(name)) return name;
  return /^$|^\s|\s$|\s\s|[\u0000-\u001f\u007f-\u009f]|\\\|/.test(name) ? JSON.stringify(name) : name;
}

function marks(property: Property, { options }: RenderContext): readonly Phrase[] {
  const { type, required, readOnly, writeOnly, deprecated, default: fallback } = property;
  const all: Phrase[] = [];
  if (isNullable(property, options) && type.kind !== "unknown") all.push(words(" or null"));
  if (required) all.push(words(", required"));
  if (readOnly) all.push(words(", read-only"));
  if (writeOnly) all.push(words(", write-only"));
  if (deprecated) all.push(words(", deprecated"));
  if (fallback !== undefined) all.push(words(", default "), code(JSON.stringify(fallback)));
  return all;
}
