import type { RootContent } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import remarkStringify from "remark-stringify";
import { type Processor, unified } from "unified";

type Unsafe = NonNullable<NonNullable<Parameters<typeof remarkStringify>[0]>["unsafe"]>[number];

/** Signs that mean nothing to CommonMark and something to what reads Markdown after it. */
const alive: Unsafe[] = [
  // Expressions and elements of MDX.
  { character: "{", inConstruct: "phrasing" },
  { character: "}", inConstruct: "phrasing" },
  { character: "<", inConstruct: "phrasing" },
  // `import` and `export` begin a block of code in MDX; a letter can only be spelled as a reference.
  { atBreak: true, character: "i", after: "mport\\b" },
  { atBreak: true, character: "e", after: "xport\\b" },
  // GitHub: formulas, strikethrough, and addresses that become links by themselves.
  { character: "$", inConstruct: "phrasing" },
  { character: "~", inConstruct: "phrasing" },
  { before: "[A-Za-z]", character: ":", after: "\\/\\/", inConstruct: "phrasing" },
  { before: "[Ww]{3}", character: ".", after: "[\\w-]", inConstruct: "phrasing" },
  { before: "[\\w+.-]", character: "@", after: "[\\w.-]", inConstruct: "phrasing" },
];

let processor: Processor<undefined, undefined, undefined, import("mdast").Root, string> | undefined;

/**
 * Prints a Markdown page below a first line that says where it comes from.
 *
 * Text in text nodes stays text for CommonMark, GitHub, MDX and VitePress alike; the columns of tables are not padded, so
 * that one changed row is one changed line.
 *
 * @param banner the sentence of the first line, without comment signs
 */
export function printMarkdown(banner: string, children: RootContent[]): string {
  processor ??= unified()
    .data("toMarkdownExtensions", [gfmTableToMarkdown({ tablePipeAlign: false })])
    .use(remarkStringify, { bullet: "-", rule: "-", fences: true, unsafe: alive })
    .freeze();
  return `<!-- ${banner} -->\n\n${processor.stringify({ type: "root", children })}`;
}

/**
 * Text from a document as the value of a text node: on one line, and without the doubled braces of a Vue template.
 *
 * VitePress compiles `{{ }}` wherever it stands in the page, escaped or not, so the braces are parted by a space.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/\{(?=\{)/g, "{ ")
    .replace(/\}(?=\})/g, "} ")
    .trim();
}
