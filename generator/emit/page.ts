import type { Address, Diagram, Plain } from "./code.js";

/**
 * What a page is made of: the nodes of mdast that our pages need, with values that no document writes. There is no node
 * of HTML and none of another page's Markdown, and a block of code holds a diagram.
 */
export type Block = Heading | Paragraph | List | Table | DiagramBlock;

/** What stands in a line. */
export type Phrase = Text | InlineCode | Link;

interface Text {
  readonly type: "text";
  readonly value: Plain;
}

interface InlineCode {
  readonly type: "inlineCode";
  readonly value: Plain;
}

interface Link {
  readonly type: "link";
  readonly url: Address;
  readonly children: Phrase[];
}

interface Heading {
  readonly type: "heading";
  readonly depth: 1 | 2;
  readonly children: Phrase[];
}

/** Phrases in a row. */
export interface Paragraph {
  readonly type: "paragraph";
  readonly children: Phrase[];
}

interface List {
  readonly type: "list";
  readonly ordered: false;
  readonly spread: false;
  readonly children: { readonly type: "listItem"; readonly spread: false; readonly children: Paragraph[] }[];
}

/** Rows, of which the first is the head. */
export interface Table {
  readonly type: "table";
  readonly children: Row[];
}

/** Cells in a row. */
export interface Row {
  readonly type: "tableRow";
  readonly children: { readonly type: "tableCell"; readonly children: Phrase[] }[];
}

interface DiagramBlock {
  readonly type: "code";
  readonly lang: "mermaid";
  readonly value: Diagram;
}
