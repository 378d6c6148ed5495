import type { Html, Nodes, Paragraph, Table } from "mdast";
import type { Values } from "../diagnostics/codes.js";
import type { Report } from "../diagnostics/reporter.js";
import type { Document } from "./document.js";
import { headsProperties, isPropertyTable, tableHeadings } from "./property-table.js";

/**
 * Reports a document that nothing speaks for, at the place where its table should be read: a line of headings without
 * dashes, a property table within a list or quote, a table with other headings or one in HTML. Where there is none, it
 * says so of the whole document.
 */
export function reportUnrecognized(document: Document, report: Report): void {
  const broken = headLine(document);
  if (broken !== undefined) {
    report("broken-table", { found: "rows that are no table" }, { file: document.path, line: broken, column: 1 });
    return;
  }
  const table = blocks(document.tree).find(isTable);
  if (!table) report("unrecognized-document", bare, { file: document.path });
  else report("unrecognized-document", whatIsWrong(table, document), document.place(table));
}

const bare: Values<"unrecognized-document"> = {
  found: "document without a property table",
  remedy: "move it out of the folder",
};

function whatIsWrong(table: Table | Html, document: Document): Values<"unrecognized-document"> {
  const remedy = "or move the document out of the folder if it is about something else";
  if (table.type === "html") return { found: "table in HTML", remedy: `write it in Markdown, ${remedy}` };
  if (isPropertyTable(table, document.text)) {
    return { found: "property table within a list or quote", remedy: `take it out, ${remedy}` };
  }
  const headings = tableHeadings(table, document.text);
  const shown = headings.length > 4 ? [...headings.slice(0, 4), "…"] : headings;
  return { found: `table headed \`${shown.join(" | ")}\``, remedy: `head its columns so, ${remedy}` };
}

/** The first line that heads the columns of a property table and is in none. */
function headLine(document: Document): number | undefined {
  for (const node of blocks(document.tree)) {
    if (node.type !== "paragraph") continue;
    const lines = document.slice(node).split(/\r\n|\n|\r/);
    const index = lines.findIndex((line) => line.includes("|") && headsProperties(line.replace(/^[ \t>]*/, "")));
    if (index !== -1) return (node.position?.start.line ?? 1) + index;
  }
  return undefined;
}

/** The blocks that hold text, in order, whatever lists and quotes they stand in. */
function blocks(node: Nodes): readonly (Table | Html | Paragraph)[] {
  if (node.type === "table" || node.type === "html" || node.type === "paragraph") return [node];
  return "children" in node ? node.children.flatMap(blocks) : [];
}

function isTable(node: Table | Html | Paragraph): node is Table | Html {
  return node.type === "table" || (node.type === "html" && /<table\b/i.test(node.value));
}
