import type { Nodes, Root, Table } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { unified } from "unified";

const processor = unified()
  .data("micromarkExtensions", [gfmTable()])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze();

/** A printed page, read again as CommonMark with tables. */
export function readPage(page: string): Root {
  return processor.parse(page);
}

/** Text as a reader sees it. */
export function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** The cells of a table as a reader sees them. */
export function cellsOf(table: Table): string[][] {
  return table.children.map((row) => row.children.map(textOf));
}

/** A node and all below it. */
export function allNodes(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap((child) => allNodes(child)) : [])];
}
