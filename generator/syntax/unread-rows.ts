import type { Nodes, RootContent, Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document, DocumentHeading } from "./document.js";
import { isPropertyTable, tableColumns } from "./property-table.js";
import { isRowLine, isStrayLine } from "./row-line.js";
import { splitRow } from "./split-row.js";

/** Where the rows of a document are looked for. */
export interface Chapter {
  /** The blocks that are about the model. */
  readonly nodes: readonly RootContent[];
  /** The heading `Properties`. */
  readonly properties: DocumentHeading | undefined;
  /** The table that is read. */
  readonly table: Table | undefined;
  /** Tables that are reported elsewhere, or known to be about something else. */
  readonly settled: ReadonlySet<Table>;
}

/**
 * Reports the rows that no table holds, wherever they stand: below a blank line, under another heading, in a list or a
 * quote, under headings without dashes; and tables that are one of properties but for their headings.
 *
 * Between the table and the next heading nothing but rows is expected, and a line that looks like one is an error.
 * Elsewhere descriptions may hold tables of their own, and it is a warning. Fenced code and comments are left alone.
 */
export function reportUnreadRows(document: Document, chapter: Chapter, report: Report): void {
  const { properties, table } = chapter;
  const begin = table ?? properties?.node;
  const end = chapter.nodes.at(-1)?.position?.end.offset ?? 0;
  const isStrayed = hasPipeOutside(document.text, table, end) && reportLines(document, chapter, report);
  if (table || isStrayed || !begin) return;
  report("broken-table", { found: "heading `Properties` without a table" }, document.place(begin));
}

/** Nearly all documents have no pipe outside of their table, which tells that there is nothing to look for. */
function hasPipeOutside(text: string, table: Table | undefined, end: number): boolean {
  const start = table?.position?.start.offset ?? 0;
  const first = text.indexOf("|");
  if (first === -1 || first >= end) return false;
  if (!table || first < start) return true;
  const next = text.indexOf("|", table.position?.end.offset);
  return next !== -1 && next < end;
}

/** Looks at all lines; true when rows stand where the property table should. */
function reportLines(document: Document, { nodes, properties, table, settled }: Chapter, report: Report): boolean {
  const lines = document.text.split(/\r\n|\n|\r/);
  const kinds = new Map<number, LineKind>();
  const count = table ? tableColumns(table, document.text).length : usualColumns;
  markBelow(nodes, table ?? properties?.node, document, kinds);
  for (const node of nodes) markRead(node, document, { table, settled, count }, kinds, report);
  const last = nodes.at(-1)?.position?.end.line ?? 0;
  let isStrayed = false;
  for (let line = 1; line <= last; line++) {
    if (!isRow(line)) continue;
    const first = line;
    const isBelow = kinds.get(first) === "below";
    while (line < last && isRow(line + 1) && (kinds.get(line + 1) === "below") === isBelow) line++;
    const text = lines[first - 1] ?? "";
    const at = { file: document.path, line: first, column: 1 + text.search(/[^\s>]|$/) };
    if (!isBelow) report("unread-row", outside, at);
    else if (!table || lines.slice(first - 1, line).some((row) => heads.test(row))) {
      report("broken-table", { found: "rows that are no table" }, at);
    } else report("row-outside-table", {}, at);
    isStrayed ||= isBelow;
  }
  return isStrayed;

  function isRow(line: number): boolean {
    const kind = kinds.get(line);
    const text = lines[line - 1] ?? "";
    if (kind === "read" || !text.includes("|")) return false;
    return kind === "below" ? isStrayLine(text, table ? count : undefined) : isRowLine(text, count);
  }
}

/** What is known of a line: it stands where rows are expected, or belongs to what is read or of no concern. */
type LineKind = "below" | "read";

const outside = {
  found: "row outside of the property table",
  expected: "all rows of a model in its one table",
  remedy: "move it there or, if it is no property, into fenced code",
};

const usualColumns = 4;

const heads = /^[ \t]*(?:\|[ \t]*)?name[ \t]*\|/i;

/** Marks text between the property table, or its heading, and the next heading. */
function markBelow(
  nodes: readonly RootContent[],
  begin: RootContent | undefined,
  document: Document,
  kinds: Map<number, LineKind>,
): void {
  if (!begin) return;
  for (let index = nodes.indexOf(begin); index < nodes.length; index++) {
    const node = nodes[index];
    if (!node || (node.type === "heading" && node !== begin)) return;
    const isText = node.type === "paragraph" || node.type === "heading" || node.type === "code";
    if (isText && !isClosedFence(node, document)) mark(node, "below", kinds);
  }
}

interface Tables {
  readonly table: Table | undefined;
  readonly settled: ReadonlySet<Table>;
  readonly count: number;
}

/** Marks tables, fenced code and comments, on any level; reports tables that look like one of properties. */
function markRead(node: Nodes, document: Document, tables: Tables, kinds: Map<number, LineKind>, report: Report): void {
  if (node.type === "table") {
    const isSettled = node === tables.table || tables.settled.has(node);
    const isUnread = !isSettled && isUnreadTable(node, document);
    if (isUnread) report("unread-row", outside, document.place(node));
    for (const [index, row] of node.children.entries()) {
      const isOwn = isSettled || isUnread || index === 0;
      if (isOwn || !isStrayRow(document.slice(row), node, document, tables)) mark(row, "read", kinds);
    }
    const [head] = node.children;
    if (head) kinds.set((head.position?.start.line ?? 0) + 1, "read");
  } else if (isClosedFence(node, document) || isClosedComment(node, document)) mark(node, "read", kinds);
  else if ("children" in node) for (const child of node.children) markRead(child, document, tables, kinds, report);
}

/** True for a row with all the cells of the property table in one with another number of columns. */
function isStrayRow(row: string, within: Table, document: Document, { table, count }: Tables): boolean {
  if (!table || !isRowLine(row, count, true)) return false;
  return splitRow(row).length !== tableColumns(within, document.text).length;
}

/** True for a table within a list or quote with the columns of a property table, or one that lacks only `Name`. */
function isUnreadTable(table: Table, document: Document): boolean {
  const columns = tableColumns(table, document.text);
  if (columns.includes("name")) return isPropertyTable(table, document.text);
  // Beside an accessed type, a type is what a whole model is.
  if (columns.includes("accessed type")) return false;
  return ["type", "description", "notes"].every((column) => columns.includes(column));
}

function mark(node: Nodes, kind: LineKind, kinds: Map<number, LineKind>): void {
  const { start, end } = node.position ?? {};
  for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) kinds.set(line, kind);
}

/** A fence that is never closed swallows the rest of the document, which nobody meant. */
function isClosedFence(node: Nodes, document: Document): boolean {
  if (node.type !== "code") return false;
  const text = document.slice(node);
  const fence = /^(?:`{3,}|~{3,})/.exec(text)?.[0];
  return fence !== undefined && text.slice(text.lastIndexOf("\n") + 1).includes(fence) && /[\r\n]/.test(text);
}

function isClosedComment(node: Nodes, document: Document): boolean {
  if (node.type !== "html") return false;
  const text = document.slice(node).trim();
  return text.startsWith("<!--") && text.indexOf("-->", 4) === text.length - 3;
}
