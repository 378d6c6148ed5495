import type { TableRow } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import { remembering } from "../text/remembering.js";
import type { Document } from "./document.js";
import { label } from "./label.js";
import type { PropertyRow } from "./model-doc.js";
import type { Columns } from "./property-table.js";
import { type RowCells, rowCells } from "./row-cells.js";
import { isRowLine } from "./row-line.js";

/**
 * Reads the rows of a property table below its headings; every row ends in the answer or in a diagnostic.
 *
 * Two faults of generated tables are repaired and reported: a pipe in a description that was not escaped (the surplus
 * cells are joined), and a line break in a description (the row is joined with the lines below until it has all its cells).
 */
export function readRows(
  rows: readonly TableRow[],
  columns: Columns,
  document: Document,
  report: Report,
): readonly PropertyRow[] {
  const read: PropertyRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index];
    const written = row && document.slice(row);
    if (!row || written === undefined || isAttributeList(written)) continue;
    const { cells, found } = rowCells(written, columns);
    const alone: JoinedRow = { text: written, cells, found, rows: 1 };
    const joined = alone.found < columns.count ? joinContinuation(rows, index, alone, columns, document) : alone;
    if (joined.rows > 1) report("row-continued", {}, document.place(row));
    index += joined.rows - 1;
    const property = readRow(row, joined, columns, document, report);
    if (property) read.push(property);
  }
  return read;
}

/** `{: class="table table-striped"}`: an attribute list of kramdown, which GFM reads as one more row. */
function isAttributeList(text: string): boolean {
  return text.includes("{:") && /^\{:.*\}$/.test(text.trim());
}

/** A row as one line, and how many rows of the tree it takes. */
interface JoinedRow extends RowCells {
  readonly text: string;
  readonly rows: number;
}

/** A row that has too few cells, with the lines below that only have the rest; itself where they do not. */
function joinContinuation(
  rows: readonly TableRow[],
  index: number,
  alone: JoinedRow,
  columns: Columns,
  document: Document,
): JoinedRow {
  let { text } = alone;
  let pipes = pipesOf(text);
  for (let below = index + 1; below <= index + maximumContinuation; below++) {
    const row = rows[below];
    const next = row && document.slice(row);
    if (next === undefined || next.startsWith("|") || isAttributeList(next) || isRowLine(next, columns.count, true)) {
      return alone;
    }
    text = `${text} ${next}`;
    pipes += pipesOf(next);
    // Counted line by line: to split the growing text anew for each line would take quadratic time.
    const joined = pipes + 1 >= columns.count ? rowCells(text, columns) : alone;
    if (joined.found >= columns.count) return { ...joined, text, rows: below - index + 1 };
  }
  return alone;
}

/** More line breaks than any description has. */
const maximumContinuation = 100;

/** The pipes of a line that part cells: those that are not escaped. */
function pipesOf(line: string): number {
  let pipes = 0;
  for (let index = 0; index < line.length; index++) {
    if (line[index] === "\\") index++;
    else if (line[index] === "|") pipes++;
  }
  return pipes;
}

/** Signs that authors of tables put into long names to have them wrapped or turned; those that join letters are spelling. */
const invisible = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

function codePoint(sign: string): string {
  return `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

const nameOf = remembering(label);
const typeOf = remembering(label);

function readRow(
  row: TableRow,
  { text, cells, found }: JoinedRow,
  columns: Columns,
  document: Document,
  report: Report,
): PropertyRow | undefined {
  const at = document.place(row);
  if (found < columns.count) {
    report("short-row", { cells: found === 1 ? "1 cell" : `${found} cells`, columns: columns.count }, at);
    return undefined;
  }
  if (found > columns.count) report("row-overflow", { cells: found }, at);
  const cell = (column: number) => text.slice(cells[column]?.start ?? 0, cells[column]?.end ?? 0);
  const writtenName = cell(columns.name);
  const name = nameOf(writtenName);
  if (name.text === "") {
    report(writtenName === "" ? "missing-name" : "erased-name", {}, at);
    return undefined;
  }
  const sign = invisible.exec(name.text)?.[0];
  if (sign !== undefined) report("invisible-sign", { sign: codePoint(sign), property: name.text }, at);
  const writtenType = cell(columns.type);
  const type = typeOf(writtenType);
  const typeColumn = at.column + (cells[columns.type]?.start ?? 0);
  if (type.text === "" && writtenType === "") {
    const place = { ...at, column: typeColumn };
    report(columns.piped ? "missing-type" : "erased-type", { property: name.text }, place);
    if (columns.piped) return undefined;
  }
  const { description, notes, mapping } = columns;
  return {
    name,
    type,
    description: description === undefined ? undefined : cell(description),
    notes: notes === undefined ? undefined : cell(notes),
    mapping: mapping === undefined ? undefined : nameOf(cell(mapping)),
    at,
    typeColumn,
    notesColumn: at.column + (notes === undefined ? 0 : (cells[notes]?.start ?? 0)),
  };
}
