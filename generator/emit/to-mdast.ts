import type { PhrasingContent, RootContent, TableCell } from "mdast";
import type { Block, Cell, Phrase } from "./page.js";

/** A block of a page as the tree that remark-stringify prints. */
export function toMdast(block: Block): RootContent {
  switch (block.type) {
    case "heading":
      return { type: "heading", depth: block.depth, children: nodesOf(block.children) };
    case "paragraph":
      return { type: "paragraph", children: nodesOf(block.children) };
    case "list": {
      const children = block.items.map((item) => ({
        type: "listItem" as const,
        spread: false,
        children: [{ type: "paragraph" as const, children: nodesOf(item) }],
      }));
      return { type: "list", ordered: false, spread: false, children };
    }
    case "table": {
      const children = block.rows.map((row) => ({ type: "tableRow" as const, children: row.map(cellOf) }));
      return { type: "table", children };
    }
    case "code":
      return block;
  }
}

function cellOf(cell: Cell): TableCell {
  return { type: "tableCell", children: nodesOf(Array.isArray(cell) ? cell : [cell]) };
}

function nodesOf(phrases: readonly Phrase[]): PhrasingContent[] {
  return phrases.filter((phrase) => phrase !== "").map(nodeOf);
}

function nodeOf(phrase: Phrase): PhrasingContent {
  if (typeof phrase === "string") return { type: "text", value: phrase };
  if (phrase.type === "inlineCode") return phrase;
  const { text, url } = phrase;
  return { type: "link", url, children: text === "" ? [] : [{ type: "text", value: text }] };
}
