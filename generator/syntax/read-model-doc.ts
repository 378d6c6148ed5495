import type { Heading, RootContent, Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document } from "./document.js";
import { readFooter } from "./footer.js";
import { isPropertiesHeading } from "./heading.js";
import type { Cell, ModelDoc, PropertyTable } from "./model-doc.js";
import { readName } from "./model-name.js";
import { isPropertyTable, readColumns } from "./property-table.js";
import { readSections } from "./section.js";
import { readRows } from "./table-row.js";

/**
 * Reads a model document into its name, its property table and its other sections.
 *
 * A document whose property table cannot be read is reported and answers undefined: half a model is worse than none.
 */
export function readModelDoc(document: Document, report: Report): ModelDoc | undefined {
  const { name, title, at } = readName(document, report);
  const { first, surplus } = findTables(document);
  const properties = ownNodes(document).find((node) => isProperties(node, document));
  reportStrayRows(document, first, properties !== undefined, report);
  for (const extra of surplus) report("second-table", {}, document.place(extra));
  const table = first && readTable(first, document, report);
  if (properties !== undefined && !table) return undefined;
  const headings = document.tree.children.filter((node): node is Heading => node.type === "heading");
  const sections = readSections(document, (node) => node === headings[0] || node === properties, first);
  const description = readDescription(document, headings);
  const footer = readFooter(document);
  return {
    name,
    title,
    ...(description && { description }),
    ...(table && { table }),
    sections,
    ...(footer && { footer }),
    at,
  };
}

/**
 * The property table, and those that nobody expects.
 *
 * It stands below the heading `Properties`; where there is none, it is the first that has such columns. Tables of later
 * chapters (a second heading of the first rank) and of parameters describe something else.
 */
function findTables(document: Document): { readonly first: Table | undefined; readonly surplus: readonly Table[] } {
  const tables: Table[] = [];
  const nodes = ownNodes(document);
  const headed = nodes.some((node) => isProperties(node, document));
  let heading = "";
  let chapters = 0;
  let isBelow = !headed;
  for (const node of nodes) {
    if (node.type === "heading") {
      heading = document.heading(node);
      if (node.depth === 1 && tables.length > 0) chapters++;
      if (isPropertiesHeading(heading)) isBelow = true;
    } else if (node.type === "table" && chapters === 0 && isBelow && isPropertyTable(node, document.text)) {
      if (!/^(?:parameters|(?:one|any|all)of)/i.test(heading)) tables.push(node);
    }
  }
  return { first: tables[0], surplus: tables.slice(1) };
}

/**
 * What is about the model itself. Below `Model Type Info`, every further heading of the first rank begins the schema of a
 * property, with tables of the same columns.
 */
function ownNodes(document: Document): readonly RootContent[] {
  const { children } = document.tree;
  const isTyped = children.some((node) => node.type === "heading" && /^model type info$/i.test(document.heading(node)));
  if (!isTyped) return children;
  const titles = children.filter((node) => node.type === "heading" && node.depth === 1);
  const second = titles[1];
  return second ? children.slice(0, children.indexOf(second)) : children;
}

function readTable(table: Table, document: Document, report: Report): PropertyTable | undefined {
  const columns = readColumns(table, document, report);
  if (!columns) return undefined;
  const rows = readRows(table.children.slice(1), columns, document, report);
  return { rows, piped: columns.piped, at: document.place(table) };
}

/** The text between the first heading and the second. */
function readDescription(document: Document, headings: readonly Heading[]): Cell | undefined {
  const [first, second] = headings;
  if (!first || !second) return undefined;
  const start = first.position?.end.offset ?? 0;
  const written = document.text.slice(start, second.position?.start.offset);
  const text = written
    .trim()
    .replace(/<a (?:id|name)="[^"\n]*"><\/a>$/, "")
    .trimEnd();
  return text === "" ? undefined : { text, at: document.place(first) };
}

function isProperties(node: RootContent, document: Document): boolean {
  return node.type === "heading" && isPropertiesHeading(document.heading(node));
}

/** Rows that Markdown does not read as part of a table: below a blank line, or under headings without dashes. */
function reportStrayRows(document: Document, table: Table | undefined, isHeaded: boolean, report: Report): void {
  const { children } = document.tree;
  const from = table ? children.indexOf(table) : children.findIndex((node) => isProperties(node, document));
  if (!table && !isHeaded) return;
  const end = children.findIndex((node, index) => index > from && node.type === "heading");
  const stray = children.slice(from, end === -1 ? undefined : end).filter((node) => isStray(node, document));
  for (const node of stray) {
    const heads = /^[ \t]*(?:\|[ \t]*)?name[ \t]*\|/im.test(document.slice(node));
    if (heads || !table) report("broken-table", { found: "rows that are no table" }, document.place(node));
    else report("row-outside-table", {}, document.place(node));
  }
  if (table || stray.length > 0) return;
  const heading = children[from];
  const at = heading ? document.place(heading) : { file: document.path, line: 1, column: 1 };
  report("broken-table", { found: "heading `Properties` without a table" }, at);
}

/** True for a block of text, or of code by indentation, in which a line begins as a table row does. */
function isStray(node: RootContent, document: Document): boolean {
  const text = document.slice(node);
  if (node.type === "code") return !/^(?:`{3}|~{3})/.test(text) && /^[ \t]*\|/m.test(text);
  return (node.type === "paragraph" || node.type === "heading") && /^[ \t]*\|/m.test(text);
}
