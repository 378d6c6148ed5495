import type { Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import { remembering } from "../text/remembering.js";
import type { Document } from "./document.js";
import { label } from "./label.js";
import type { RowShape } from "./row-cells.js";
import { splitRow } from "./split-row.js";

/** The columns of a property table by their headings: where each stands, counted from 0. */
export interface Columns extends RowShape {
  readonly name: number;
  readonly type: number;
  readonly description: number | undefined;
  readonly notes: number | undefined;
  readonly mapping: number | undefined;
  /** True when the line of headings begins with a pipe. */
  readonly piped: boolean;
}

/** Headings of columns that are read, and of those that some dialect has and nobody needs. */
const known = ["name", "type", "description", "notes", "mapping", "sql type", "default", "accessed type"];

/** What Python clients of OpenAPI Generator 6.2 to 6.6 call these columns. The type of what is read back says nothing new. */
const synonyms: Readonly<Record<string, string>> = { key: "name", "input type": "type" };

/** True for a table whose headings begin with `Name` and `Type` or contain both. */
export function isPropertyTable(table: Table, source: string): boolean {
  const { columns } = readHead(headOf(table, source));
  return columns.includes("name") && (columns.includes("type") || columns.includes("notes"));
}

/** The columns of a table by their headings, in lower case and without synonyms. */
export function tableColumns(table: Table, source: string): readonly string[] {
  return readHead(headOf(table, source)).columns;
}

/** The headings of a table, as written but for their markup. */
export function tableHeadings(table: Table, source: string): readonly string[] {
  return readHead(headOf(table, source)).headings;
}

/** True for a line that heads the columns of a property table. */
export function headsProperties(line: string): boolean {
  const { columns } = readHead(line);
  return columns.includes("name") && columns.includes("type");
}

/** Finds the columns by their headings; reports unknown ones, and answers undefined when a needed one is missing. */
export function readColumns(table: Table, document: Document, report: Report): Columns | undefined {
  const head = readHead(headOf(table, document.text));
  const { headings, columns } = head;
  for (const index of head.unknown) {
    const at = document.place(table.children[0]?.children[index] ?? table);
    const heading = headings[index];
    report("unknown-column", { column: heading ? `\`${heading}\`` : "without a heading" }, at);
  }
  const find = (heading: string) => (columns.includes(heading) ? columns.indexOf(heading) : undefined);
  const name = find("name");
  const type = find("type");
  if (name === undefined || type === undefined) {
    report("missing-column", { column: name === undefined ? "Name" : "Type" }, document.place(table));
    return undefined;
  }
  const description = find("description");
  return {
    name,
    type,
    description,
    notes: find("notes"),
    mapping: find("mapping"),
    count: columns.length,
    prosaic: description ?? columns.length - 1,
    piped: head.piped,
    closed: head.closed,
  };
}

/** The line of headings of a table. */
interface Head {
  /** As written, without markup. */
  readonly headings: readonly string[];
  /** What columns they head. */
  readonly columns: readonly string[];
  /** Which of them head no column that is known, or one that is there already. */
  readonly unknown: readonly number[];
  /** True when the line begins with a pipe. */
  readonly piped: boolean;
  /** True when the line ends with a pipe. */
  readonly closed: boolean;
}

const readHead = remembering((head): Head => {
  const headings = splitRow(head).map(({ start, end }) => label(head.slice(start, end)).text);
  const columns = headings.map(columnNamed);
  const unknown = [...columns.keys()].filter((index) => {
    const column = columns[index] ?? "";
    // A column of defaults is one of databases, beside that of their types; elsewhere it says something.
    const isKnown = known.includes(column) && (column !== "default" || columns.includes("sql type"));
    return !isKnown || columns.indexOf(column) !== index;
  });
  return { headings, columns, unknown, piped: /^\s*\|/.test(head), closed: /\|\s*$/.test(head) };
});

function columnNamed(heading: string): string {
  const name = heading.toLowerCase();
  return Object.hasOwn(synonyms, name) ? (synonyms[name] ?? name) : name;
}

function headOf(table: Table, source: string): string {
  const { start, end } = table.children[0]?.position ?? {};
  return source.slice(start?.offset, end?.offset);
}
