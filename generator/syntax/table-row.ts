import type { TableRow } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document } from "./document.js";
import { label } from "./label.js";
import type { Cell, LabelCell, PropertyRow } from "./model-doc.js";
import type { Columns } from "./property-table.js";
import { rowCells } from "./row-cells.js";

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
    if (!row || isAttributeList(document.slice(row))) continue;
    const joined = joinContinuation(rows, index, columns, document);
    if (joined.rows > 1) report("row-continued", {}, document.place(row));
    index += joined.rows - 1;
    const property = readRow(row, joined.text, columns, document, report);
    if (property) read.push(property);
  }
  return read;
}

/** `{: class="table table-striped"}`: an attribute list of kramdown, which GFM reads as one more row. */
function isAttributeList(text: string): boolean {
  return /^\{:.*\}$/.test(text.trim());
}

interface JoinedRow {
  readonly text: string;
  readonly rows: number;
}

/** The row at `index` as one line. It ends on a line below when it has too few cells and those lines only have the rest. */
function joinContinuation(rows: readonly TableRow[], index: number, columns: Columns, document: Document): JoinedRow {
  const textOf = (at: number) => (rows[at] ? document.slice(rows[at]) : undefined);
  const alone = { text: textOf(index) ?? "", rows: 1 };
  if (rowCells(alone.text, columns).found >= columns.count) return alone;
  let text = alone.text;
  let pipes = pipesOf(text);
  for (let below = index + 1; below <= index + maximumContinuation; below++) {
    const next = textOf(below);
    if (next === undefined || next.startsWith("|") || isAttributeList(next)) return alone;
    text = `${text} ${next}`;
    pipes += pipesOf(next);
    // Counted line by line: to split the growing text anew for each line would take quadratic time.
    if (pipes + 1 >= columns.count && rowCells(text, columns).found >= columns.count) {
      return { text, rows: below - index + 1 };
    }
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

function readRow(
  row: TableRow,
  text: string,
  columns: Columns,
  document: Document,
  report: Report,
): PropertyRow | undefined {
  const { cells, found } = rowCells(text, columns);
  const at = document.place(row);
  if (found < columns.count) {
    report("short-row", { cells: found, columns: columns.count }, at);
    return undefined;
  }
  if (found > columns.count) report("row-overflow", { cells: found }, at);
  const cell = (column: number): Cell => {
    const { start, end } = cells[column] ?? { start: 0, end: 0 };
    return { text: text.slice(start, end), at: document.place(row, start) };
  };
  const labelled = (column: number): LabelCell => {
    const written = cell(column);
    return { ...label(written.text), at: written.at };
  };
  const name = labelled(columns.name);
  if (name.text === "") {
    const erased = cell(columns.name).text !== "";
    report(erased ? "erased-name" : "missing-name", {}, at);
    return undefined;
  }
  const type = labelled(columns.type);
  if (type.text === "" && cell(columns.type).text === "") {
    report(columns.piped ? "missing-type" : "erased-type", { property: name.text }, type.at);
    if (columns.piped) return undefined;
  }
  return {
    name,
    type,
    ...(columns.description !== undefined && { description: cell(columns.description) }),
    ...(columns.notes !== undefined && { notes: cell(columns.notes) }),
    ...(columns.mapping !== undefined && { mapping: labelled(columns.mapping) }),
    at,
  };
}
