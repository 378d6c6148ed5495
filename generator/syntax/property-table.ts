import type { Root, Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
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
  const headings = headingsOf(table, source).map(columnNamed);
  return headings.includes("name") && (headings.includes("type") || headings.includes("notes"));
}

/** The tables of a document that describe properties, in order. */
export function propertyTables(tree: Root, source: string): readonly Table[] {
  return tree.children.filter((node): node is Table => node.type === "table" && isPropertyTable(node, source));
}

/** Finds the columns by their headings; reports unknown ones, and answers undefined when a needed one is missing. */
export function readColumns(table: Table, document: Document, report: Report): Columns | undefined {
  const written = headingsOf(table, document.text);
  const headings = written.map(columnNamed);
  for (const [index, text] of written.entries()) {
    const column = columnNamed(text);
    if (known.includes(column) && headings.indexOf(column) === index) continue;
    report("unknown-column", { column: text }, document.place(table.children[0]?.children[index] ?? table));
  }
  const find = (heading: string) => (headings.includes(heading) ? headings.indexOf(heading) : undefined);
  const name = find("name");
  const type = find("type");
  if (name === undefined || type === undefined) {
    report("missing-column", { column: name === undefined ? "Name" : "Type" }, document.place(table));
    return undefined;
  }
  const head = headOf(table, document.text);
  const description = find("description");
  return {
    name,
    type,
    description,
    notes: find("notes"),
    mapping: find("mapping"),
    count: headings.length,
    prosaic: description ?? headings.length - 1,
    piped: /^\s*\|/.test(head),
    closed: /\|\s*$/.test(head),
  };
}

function columnNamed(heading: string): string {
  const name = heading.toLowerCase();
  return Object.hasOwn(synonyms, name) ? (synonyms[name] ?? name) : name;
}

function headOf(table: Table, source: string): string {
  const { start, end } = table.children[0]?.position ?? {};
  return source.slice(start?.offset, end?.offset);
}

function headingsOf(table: Table, source: string): readonly string[] {
  const head = headOf(table, source);
  return splitRow(head).map(({ start, end }) => label(head.slice(start, end)).text);
}
