import type { TableRow } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document } from "./document.js";
import { firstLink, label } from "./label.js";
import type { Cell, PropertyRow, TypeCell } from "./model-doc.js";
import type { Columns } from "./property-table.js";
import { prose } from "./prose.js";
import { type Slice, splitRow } from "./split-row.js";

/**
 * Reads the rows of a property table below its headings; every row ends in the answer or in a diagnostic.
 *
 * Names and types come from the tree, prose from the source. Two faults of generated tables are repaired and reported:
 * a pipe in a description that was not escaped (the surplus cells are joined), and a line break in a description
 * (the row is joined with the lines below until it has all its cells).
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
  let text = alone.text;
  for (let below = index + 1; splitRow(text).length < columns.count; below++) {
    const next = textOf(below);
    if (next === undefined || next.startsWith("|") || isAttributeList(next)) return alone;
    text = `${text} ${next}`;
    if (splitRow(text).length >= columns.count) return { text, rows: below - index + 1 };
  }
  return alone;
}

function readRow(
  row: TableRow,
  text: string,
  columns: Columns,
  document: Document,
  report: Report,
): PropertyRow | undefined {
  const slices = splitRow(text);
  const at = document.place(row);
  if (slices.length < columns.count) {
    report("short-row", { cells: slices.length, columns: columns.count }, at);
    return undefined;
  }
  if (slices.length > columns.count) report("row-overflow", { cells: slices.length }, at);
  const surplus = slices.length - columns.count;
  const prosaic = columns.description ?? columns.count - 1;
  const cell = (column: number): Cell => {
    const first = slices[column > prosaic ? column + surplus : column] as Slice;
    const last = column === prosaic ? (slices[column + surplus] as Slice) : first;
    return { text: prose(text.slice(first.start, last.end)), at: document.place(row, first.start) };
  };
  const name = labelled(row, columns.name, cell(columns.name), document);
  if (name.text === "") {
    report("missing-name", {}, at);
    return undefined;
  }
  const type = labelled(row, columns.type, cell(columns.type), document);
  if (type.text === "") {
    report("missing-type", { property: name.text }, type.at);
    return undefined;
  }
  return {
    name,
    type,
    ...(columns.description !== undefined && { description: cell(columns.description) }),
    ...(columns.notes !== undefined && { notes: cell(columns.notes) }),
    at,
  };
}

/** A cell whose text is read from the tree, without markup. */
function labelled(row: TableRow, column: number, cell: Cell, document: Document): TypeCell {
  const node = row.children[column];
  if (!node) return cell;
  const link = firstLink(node);
  return { text: label(node, document.text).trim(), at: cell.at, ...(link !== undefined && { link }) };
}
