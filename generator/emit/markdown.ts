import type { Root, Text } from "mdast";
import { gfmTableToMarkdown } from "mdast-util-gfm-table";
import remarkStringify, { type Options } from "remark-stringify";
import { type Processor, unified } from "unified";
import type { Address, Banner, Page, Plain } from "./code.js";
import type { Block } from "./page.js";
import { printBlock } from "./plain-markdown.js";
import { toMdast } from "./to-mdast.js";

type Unsafe = NonNullable<Options["unsafe"]>[number];
type PrintText = NonNullable<NonNullable<Options["handlers"]>["text"]>;

/**
 * Signs that mean nothing to CommonMark and something to what reads Markdown after it.
 *
 * Conditions are assertions of no width: a pattern that ate its surroundings would miss the second of two neighbours.
 */
const alive: Unsafe[] = [
  // Expressions and elements of MDX.
  { character: "{", inConstruct: "phrasing" },
  { character: "}", inConstruct: "phrasing" },
  { character: "<", inConstruct: "phrasing" },
  // `import` and `export` begin a block of code in MDX; a letter can only be spelled as a reference.
  { atBreak: true, character: "i", after: "(?=mport\\b)" },
  { atBreak: true, character: "e", after: "(?=xport\\b)" },
  // Containers of VitePress: `::: raw`.
  { atBreak: true, character: ":", after: "(?=::)" },
  // GitHub: formulas and strikethrough.
  { character: "$", inConstruct: "phrasing" },
  { character: "~", inConstruct: "phrasing" },
  // Addresses that become links by themselves. The slashes are parted as well, for VitePress makes a link of `//host`.
  { character: ":", after: "(?=\\/\\/)", inConstruct: "phrasing" },
  { before: "(?<=\\/)", character: "/", inConstruct: "phrasing" },
  { before: "(?<=[Ww]{3})", character: ".", inConstruct: "phrasing" },
  // Without a condition: a condition is waived where the sign before is escaped already, as in `_@`.
  { character: "@", inConstruct: "phrasing" },
];

/**
 * Text, with `<` as a reference wherever it could open a tag or a comment: VitePress looks for its own
 * (`<!--@include: …-->`, `<llm-only>`) in the source of the page, where a backslash does not stop it.
 */
const printText: PrintText = (node: Text, _parent, state, info) =>
  state.safe(node.value, info).replace(/\\<(?=[\\!/?A-Za-z])/g, "&lt;");

let processor: Processor<undefined, undefined, undefined, Root, string> | undefined;

/**
 * Prints a Markdown page below a first line that says where it comes from.
 *
 * Text in text nodes stays text for CommonMark, GitHub, MDX and VitePress alike; the columns of tables are not padded, so
 * that one changed row is one changed line.
 *
 * @param banner the sentence of the first line, without comment signs
 */
export function printMarkdown(banner: Banner, children: readonly Block[]): Page {
  // Two lists in a row must be told apart, so neither can be printed alone.
  const isApart = children.every(({ type }, index) => type !== "list" || children[index + 1]?.type !== "list");
  return `<!-- ${banner} -->\n\n${isApart ? printApart(children) : stringify(children)}` as Page;
}

function printApart(children: readonly Block[]): string {
  const text = children.map((block) => printBlock(block, stringifyAlone)).join("\n\n");
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}

function stringifyAlone(block: Block): string {
  return stringify([block]).replace(/\n$/, "");
}

/** Blocks as remark-stringify prints them. */
export function stringify(children: readonly Block[]): string {
  processor ??= unified()
    .data("toMarkdownExtensions", [gfmTableToMarkdown({ tablePipeAlign: false, tableCellPadding: true })])
    .use(remarkStringify, { bullet: "-", rule: "-", fences: true, unsafe: alive, handlers: { text: printText } })
    .freeze();
  return processor.stringify({ type: "root", children: children.map(toMdast) });
}

/**
 * Text from a document as the value of a text node: on one line, and without the doubled braces of a Vue template.
 *
 * VitePress compiles `{{ }}` wherever it stands in the page; markdown-it takes a backslash away before Vue sees it, so
 * the braces are parted by a space.
 */
export function plainText(text: string): Plain {
  if (ordinary.test(text)) return text as Plain;
  return text
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/\{(?=\{)/g, "{ ")
    .replace(/\}(?=\})/g, "} ")
    .trim() as Plain;
}

/** Visible signs but braces, a space between two words: nothing to change. */
const ordinary = /^(?:[!-z]+(?: [!-z]+)*)?$/;

/**
 * Text from a document as the value of inline code. Nothing can be escaped there, so what VitePress looks for in the
 * source of the page is parted by a space as well.
 */
export function plainCode(text: string): Plain {
  return plainText(text).replace(/<(?=!--|\/?llm-)/g, "< ") as Plain;
}

/** A relative path, as `pathTo` answers it, as the address of a link. It leads to no other host and is no script. */
export function relativeAddress(path: string): Address {
  if (/^(?:\.{1,2}\/|#)[\w./-]*$/.test(path)) return path as Address;
  if (!/^(?:\.{1,2}\/|#)/.test(path)) throw new RangeError(`Unexpected path ${path}, expected a relative one.`);
  return encodeURI(path) as Address;
}
