import type { Root, Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document } from "./document.js";
import { label } from "./label.js";

/** The columns of a property table by their headings: where each stands, counted from 0. */
export interface Columns {
  readonly name: number;
  readonly type: number;
  readonly description: number | undefined;
  readonly notes: number | undefined;
  /** How many there are, known or not. */
  readonly count: number;
}

/** True for a table whose headings begin with `Name` and `Type` or contain both. */
export function isPropertyTable(table: Table, source: string): boolean {
  const headings = headingsOf(table, source);
  return headings.includes("name") && (headings.includes("type") || headings.includes("notes"));
}

/** The tables of a document that describe properties, in order. */
export function propertyTables(tree: Root, source: string): readonly Table[] {
  return tree.children.filter((node): node is Table => node.type === "table" && isPropertyTable(node, source));
}

/** Finds the columns by their headings; reports unknown ones, and answers undefined when a needed one is missing. */
export function readColumns(table: Table, document: Document, report: Report): Columns | undefined {
  const headings = headingsOf(table, document.text);
  const cells = table.children[0]?.children ?? [];
  for (const [index, heading] of headings.entries()) {
    const known = ["name", "type", "description", "notes"].includes(heading) && headings.indexOf(heading) === index;
    const cell = cells[index];
    if (!known && cell) {
      report("unknown-column", { column: label(cell, document.text).trim() }, document.place(cell));
    }
  }
  const find = (heading: string) => (headings.includes(heading) ? headings.indexOf(heading) : undefined);
  const name = find("name");
  const type = find("type");
  if (name === undefined || type === undefined) {
    report("missing-column", { column: name === undefined ? "Name" : "Type" }, document.place(table));
    return undefined;
  }
  return { name, type, description: find("description"), notes: find("notes"), count: headings.length };
}

function headingsOf(table: Table, source: string): readonly string[] {
  return (table.children[0]?.children ?? []).map((cell) => label(cell, source).trim().toLowerCase());
}
