import type { RootContent } from "mdast";
import type { Report } from "../diagnostics/reporter.js";
import type { Location } from "../source/location.js";
import type { Document } from "./document.js";
import { isPropertiesHeading } from "./document-kind.js";
import { readFooter } from "./footer.js";
import { label } from "./label.js";
import type { ModelDoc } from "./model-doc.js";
import { propertyTables, readColumns } from "./property-table.js";
import { readRows } from "./table-row.js";

/**
 * Reads a model document into its name, its rows and its footer.
 *
 * A document without a readable property table is reported and answers undefined: half a model is worse than none.
 */
export function readModelDoc(document: Document, report: Report): ModelDoc | undefined {
  const { name, at } = readName(document, report);
  const [table, ...surplus] = propertyTables(document.tree, document.text);
  reportStrayRows(document, table !== undefined, report);
  for (const extra of surplus) report("second-table", {}, document.place(extra));
  if (!table) return undefined;
  const columns = readColumns(table, document, report);
  if (!columns) return undefined;
  const footer = readFooter(document);
  const rows = readRows(table.children.slice(1), columns, document, report);
  return { name, rows, ...(footer && { footer }), at };
}

/** The name of a model: its first heading, the title of the front matter, or the name of the file. */
function readName(document: Document, report: Report): { readonly name: string; readonly at: Location } {
  const file = (document.path.split("/").at(-1) ?? "").replace(/\.md$/i, "");
  const start = { file: document.path, line: 1, column: 1 };
  const heading = document.tree.children.find((node) => node.type === "heading");
  const written = heading ? label(heading, document.text).trim() : "";
  if (!heading || written === "" || isPropertiesHeading(written)) return { name: document.title ?? file, at: start };
  const at = document.place(heading);
  if (written === file) return { name: file, at };
  // Some generators print the namespace too: `ININ.PureCloudApi.Model.Segment`.
  const last = written.split(".").at(-1) ?? written;
  if (last !== file) report("title-mismatch", { title: written, name: file }, at);
  return { name: last === file ? file : written, at };
}

/** Rows that Markdown does not read as part of a table: below a blank line, or under headings without dashes. */
function reportStrayRows(document: Document, hasTable: boolean, report: Report): void {
  const stray = document.tree.children.filter((node) => isStray(node, document));
  for (const node of stray) {
    const heads = /^\s*\|?\s*name\s*\|/im.test(document.slice(node));
    if (heads || !hasTable) report("broken-table", { found: "rows that are no table" }, document.place(node));
    else report("row-outside-table", {}, document.place(node));
  }
  if (hasTable || stray.length > 0) return;
  const heading = document.tree.children.find(
    (node) => node.type === "heading" && isPropertiesHeading(label(node, document.text)),
  );
  const at = heading ? document.place(heading) : { file: document.path, line: 1, column: 1 };
  report("broken-table", { found: "heading `Properties` without a table" }, at);
}

/** True for a block of text, or of code by indentation, in which a line begins as a table row does. */
function isStray(node: RootContent, document: Document): boolean {
  const text = document.slice(node);
  if (node.type === "code") return !/^(?:`{3}|~{3})/.test(text) && /^\s*\|/m.test(text);
  return (node.type === "paragraph" || node.type === "heading") && /^\s*\|/m.test(text);
}
