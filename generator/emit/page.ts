import type { Address, Diagram, Plain } from "./code.js";

/**
 * What a page is made of: the blocks that ours need, with values that no document writes. There is no block of HTML and
 * none of another page's Markdown, and a block of code holds a diagram.
 */
export type Block = Heading | Paragraph | List | Table | DiagramBlock;

/** What stands in a line: text, code or a link. */
export type Phrase = Plain | InlineCode | Link;

/** Text as it stands in code. */
export interface InlineCode {
  readonly type: "inlineCode";
  readonly value: Plain;
}

/** Text that leads to another place. */
export interface Link {
  readonly type: "link";
  readonly url: Address;
  readonly text: Plain;
}

interface Heading {
  readonly type: "heading";
  readonly depth: 1 | 2;
  readonly children: readonly Phrase[];
}

interface Paragraph {
  readonly type: "paragraph";
  readonly children: readonly Phrase[];
}

/** Items of one line each. */
export interface List {
  readonly type: "list";
  readonly items: readonly (readonly Phrase[])[];
}

/** Rows, of which the first is the head. */
export interface Table {
  readonly type: "table";
  readonly rows: readonly Row[];
}

/** Cells in a row. */
export type Row = readonly Cell[];

/** A phrase, or some. Rows share the cells of several phrases that say the same. */
export type Cell = Phrase | readonly Phrase[];

interface DiagramBlock {
  readonly type: "code";
  readonly lang: "mermaid";
  readonly value: Diagram;
}
