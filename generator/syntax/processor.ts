import type { Root } from "mdast";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import remarkParse from "remark-parse";
import { type Processor, unified } from "unified";

/**
 * The Markdown reader: the blocks of CommonMark and tables, nothing else.
 *
 * What stands inside of a paragraph, heading or cell is read from the source, so the parser does not look there: its
 * constructs for links, HTML and emphasis take quadratic time for thousands of `[`, `<!--` or `*a_` (10,000 signs: 5 s).
 *
 * Of GFM only tables are registered: autolinks and strikethrough can only harm descriptions, and the whole of GFM took
 * about 1.6 times as long (measured on 6,565 documents).
 */
const inline = [
  ...["attention", "autolink", "characterEscape", "characterReference", "codeText", "hardBreakEscape", "htmlText"],
  ...["labelEnd", "labelStartImage", "labelStartLink"],
];

const processor: Processor<Root> = unified()
  .data("micromarkExtensions", [gfmTable(), { disable: { null: inline } }])
  .data("fromMarkdownExtensions", [gfmTableFromMarkdown()])
  .use(remarkParse)
  .freeze();

/** Reads a Markdown text into a tree in which every node knows its place. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}
