import type { RootContent, Table } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Document, DocumentHeading } from "./document.js";
import { readFooter } from "./footer.js";
import type { Cell, ModelDoc, PropertyTable } from "./model-doc.js";
import { readName } from "./model-name.js";
import { isPropertyTable, readColumns, tableColumns } from "./property-table.js";
import { readSections } from "./section.js";
import { readRows } from "./table-row.js";
import { reportUnreadRows } from "./unread-rows.js";

/**
 * Reads a model document into its name, its property table and its other sections.
 *
 * A document whose property table cannot be read is reported and answers undefined: half a model is worse than none.
 */
export function readModelDoc(document: Document, report: Report): ModelDoc | undefined {
  const { name, title, at } = readName(document, report);
  const { nodes, properties, first, surplus, others } = findTables(document);
  reportUnreadRows(document, { nodes, properties, table: first, settled: new Set([...surplus, ...others]) }, report);
  for (const extra of surplus) report("second-table", {}, document.place(extra));
  const table = first && readTable(first, document, report);
  if (properties !== undefined && !table) return undefined;
  const [heading] = document.headings;
  const sections = readSections(document, (other) => other === heading || other === properties, first);
  const description = readDescription(document, first);
  const footer = readFooter(document);
  return { name, title, description, table, sections, footer, at };
}

/** What describes the properties of a document. */
interface Tables {
  /** The blocks that are about the model. */
  readonly nodes: readonly RootContent[];
  /** The heading `Properties`. */
  readonly properties: DocumentHeading | undefined;
  readonly first: Table | undefined;
  /** Tables that nobody expects. */
  readonly surplus: readonly Table[];
  /** Tables with the same columns that generators print about something else. */
  readonly others: readonly Table[];
}

/**
 * The property table, and those that nobody expects, in any chapter.
 *
 * It stands below the heading `Properties`; where there is none, it is the first that has such columns.
 */
function findTables(document: Document): Tables {
  const nodes = ownNodes(document);
  const properties = document.headings.find(({ isProperties, node }) => isProperties && nodes.includes(node));
  const surplus: Table[] = [];
  const others: Table[] = [];
  let first: Table | undefined;
  let heading = "";
  let next = 0;
  let isBelow = properties === undefined;
  for (const node of nodes) {
    if (node.type === "heading") {
      heading = document.headings[next++]?.text ?? "";
      if (node === properties?.node) isBelow = true;
    } else if (node.type === "table" && isPropertyTable(node, document.text)) {
      const isAside = aside.test(heading);
      if (isBelow && !first && !isAside) first = node;
      else if (isOther(node, heading, first, document)) others.push(node);
      else if (!isAside) surplus.push(node);
    }
  }
  return { nodes, properties, first, surplus, others };
}

/** Headings of tables that describe parameters or members. */
const aside = /^(?:parameters|(?:one|any|all)of)/i;

/**
 * True for a table that a generator prints about something else: parameters of the methods of a class (Ruby), or, behind
 * the table of a model in a database, those that join it with others (ktorm).
 */
function isOther(table: Table, heading: string, first: Table | undefined, { headings, text }: Document): boolean {
  if (aside.test(heading)) return headings.some((other) => /^class instance methods$/i.test(other.text));
  const isJoin = first !== undefined && [first, table].every((one) => tableColumns(one, text).includes("sql type"));
  return isJoin && headings.filter(({ node }) => node.depth === 1).length > 1;
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

/** The text between the first heading and the second, or the property table where that comes first. */
function readDescription(document: Document, table: Table | undefined): Cell | undefined {
  const [first, second] = document.headings;
  if (!first || !second) return undefined;
  const start = first.node.position?.end.offset ?? 0;
  const heading = second.node.position?.start.offset ?? start;
  const written = document.text.slice(start, Math.min(heading, table?.position?.start.offset ?? heading));
  const text = written
    .trim()
    .replace(/<a (?:id|name)="[^"\n]*"><\/a>$/, "")
    .trimEnd();
  return text === "" ? undefined : { text, at: document.place(first.node) };
}
