import type { Plain } from "../../generator/emit/code.js";
import { plainText } from "../../generator/emit/markdown.js";
import type { Cell, Row, Table } from "../../generator/emit/page.js";
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
  const { type, default: fallback } = property;
  const said = marks(property, context);
  if (fallback !== undefined) {
    const value = [words(", default "), code(JSON.stringify(fallback))];
    return [...typePhrase(type, context), ...(said === "" ? [] : [said]), ...value];
  }
  const known = typeCellsOf(context, said);
  let cell = known.get(type);
  if (!cell) {
    cell = said === "" ? typePhrase(type, context) : [...typePhrase(type, context), said];
    known.set(type, cell);
  }
  return cell;
}

/** The cells of types beside which the same is said. */
function typeCellsOf({ pathTo }: RenderContext, said: Plain): Map<Type, Cell> {
  let all = typeCells.get(pathTo);
  if (!all) {
    all = new Map();
    typeCells.set(pathTo, all);
  }
  let cells = all.get(said);
  if (!cells) {
    cells = new Map();
    all.set(said, cells);
  }
  return cells;
}

const typeCells = new WeakMap<RenderContext["pathTo"], Map<Plain, Map<Type, Cell>>>();

/**
 * A name as it stands on the wire, or as JSON where that would not show: spaces at its ends, control characters, nothing
 * at all, and a backslash before a pipe, of which tables swallow one.
 */
function visibleName(name: string): string {
  return /^$|^\s|\s$|\s\s|[\u0000-\u001f\u007f-\u009f]|\\\|/.test(name) ? JSON.stringify(name) : name;
}

function marks(
  { type, required, nullable, readOnly, writeOnly, deprecated }: Property,
  { options }: RenderContext,
): Plain {
  if (!(required || nullable || readOnly || writeOnly || deprecated || options.nulls === "optional")) return words("");
  const isNullable = type.kind !== "unknown" && (nullable ?? (options.nulls === "optional" && !required));
  return words(
    isNullable ? " or null" : "",
    required ? ", required" : "",
    readOnly ? ", read-only" : "",
    writeOnly ? ", write-only" : "",
    deprecated ? ", deprecated" : "",
  );
}
