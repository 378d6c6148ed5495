import type { RootContent, Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document, DocumentHeading } from "./document.js";
import { readFooter } from "./footer.js";
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
  const { properties, first, surplus } = findTables(document);
  reportStrayRows(document, first, properties, report);
  for (const extra of surplus) report("second-table", {}, document.place(extra));
  const table = first && readTable(first, document, report);
  if (properties !== undefined && !table) return undefined;
  const [heading] = document.headings;
  const sections = readSections(document, (other) => other === heading || other === properties, first);
  const description = readDescription(document);
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

/** What describes the properties of a document. */
interface Tables {
  /** The heading `Properties`. */
  readonly properties: DocumentHeading | undefined;
  readonly first: Table | undefined;
  /** Tables that nobody expects. */
  readonly surplus: readonly Table[];
}

/**
 * The property table, and those that nobody expects.
 *
 * It stands below the heading `Properties`; where there is none, it is the first that has such columns. Tables of later
 * chapters (a second heading of the first rank) and of parameters describe something else.
 */
function findTables(document: Document): Tables {
  const nodes = ownNodes(document);
  const properties = document.headings.find(({ isProperties, node }) => isProperties && nodes.includes(node));
  const tables: Table[] = [];
  let heading = "";
  let next = 0;
  let chapters = 0;
  let isBelow = properties === undefined;
  for (const node of nodes) {
    if (node.type === "heading") {
      heading = document.headings[next++]?.text ?? "";
      if (node.depth === 1 && tables.length > 0) chapters++;
      if (node === properties?.node) isBelow = true;
    } else if (node.type === "table" && chapters === 0 && isBelow && isPropertyTable(node, document.text)) {
      if (!/^(?:parameters|(?:one|any|all)of)/i.test(heading)) tables.push(node);
    }
  }
  return { properties, first: tables[0], surplus: tables.slice(1) };
}

/**
 * What is about the model itself. Below `Model Type Info`, every further heading of the first rank begins the schema of a
 * property, with tables of the same columns.
 */
function ownNodes({ tree: { children }, headings }: Document): readonly RootContent[] {
  if (!headings.some(({ text }) => /^model type info$/i.test(text))) return children;
  const second = headings.filter(({ node }) => node.depth === 1)[1];
  return second ? children.slice(0, children.indexOf(second.node)) : children;
}

function readTable(table: Table, document: Document, report: Report): PropertyTable | undefined {
  const columns = readColumns(table, document, report);
  if (!columns) return undefined;
  const rows = readRows(table.children.slice(1), columns, document, report);
  return { rows, piped: columns.piped, at: document.place(table) };
}

/** The text between the first heading and the second. */
function readDescription(document: Document): Cell | undefined {
  const [first, second] = document.headings;
  if (!first || !second) return undefined;
  const start = first.node.position?.end.offset ?? 0;
  const written = document.text.slice(start, second.node.position?.start.offset);
  const text = written
    .trim()
    .replace(/<a (?:id|name)="[^"\n]*"><\/a>$/, "")
    .trimEnd();
  return text === "" ? undefined : { text, at: document.place(first.node) };
}

/** Rows that Markdown does not read as part of a table: below a blank line, or under headings without dashes. */
function reportStrayRows(
  document: Document,
  table: Table | undefined,
  properties: DocumentHeading | undefined,
  report: Report,
): void {
  const begin = table ?? properties?.node;
  if (!begin) return;
  const { children } = document.tree;
  let isStrayed = false;
  for (let index = children.indexOf(begin); index < children.length; index++) {
    const node = children[index];
    if (!node || (node.type === "heading" && node !== begin)) break;
    if (!isStray(node, document)) continue;
    isStrayed = true;
    const heads = /^[ \t]*(?:\|[ \t]*)?name[ \t]*\|/im.test(document.slice(node));
    if (heads || !table) report("broken-table", { found: "rows that are no table" }, document.place(node));
    else report("row-outside-table", {}, document.place(node));
  }
  if (table || isStrayed) return;
  report("broken-table", { found: "heading `Properties` without a table" }, document.place(begin));
}

/** True for a block of text, or of code by indentation, in which a line begins as a table row does. */
function isStray(node: RootContent, document: Document): boolean {
  if (node.type !== "code" && node.type !== "paragraph" && node.type !== "heading") return false;
  const text = document.slice(node);
  if (!text.includes("|")) return false;
  if (node.type === "code" && /^(?:`{3}|~{3})/.test(text)) return false;
  return /^[ \t]*\|/m.test(text);
}
