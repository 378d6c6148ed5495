import type { List, PhrasingContent, RootContent, Table, TableCell } from "mdast";
import { remembering } from "../text/remembering.js";

/** Prints a block by the rules of CommonMark's escapes, without a line break at its end. */
type Print = (block: RootContent) => string;

/**
 * Prints the blocks that our pages are made of without asking for each sign whether it means something.
 *
 * Text is printed here where every sign of it is either inert in any place or escaped in any place; whatever depends on
 * its neighbours goes to `print`, by the paragraph or the cell. A test compares the two over whole SDKs and over text
 * of strangers.
 */
export function printBlock(block: RootContent, print: Print): string {
  switch (block.type) {
    case "paragraph":
      return phrasing(block.children, "\n") ?? print(block);
    case "heading": {
      const content = phrasing(block.children, "\n");
      return content === undefined || content.endsWith("#") ? print(block) : `${"#".repeat(block.depth)} ${content}`;
    }
    case "table":
      return printTable(block, print);
    case "list":
      return printList(block, print);
    default:
      return print(block);
  }
}

function printList(list: List, print: Print): string {
  if (list.ordered || list.spread || list.children.length === 0) return print(list);
  const items = list.children.map((item) => {
    const [first] = item.children;
    const isPlain = item.children.length === 1 && first?.type === "paragraph" && typeof item.checked !== "boolean";
    const content = isPlain ? phrasing(first.children, "\n") : undefined;
    return content === undefined ? print({ ...list, children: [item] }) : `- ${content}`;
  });
  return items.join("\n");
}

function printTable(table: Table, print: Print): string {
  const [head, ...body] = table.children;
  const columns = head?.children.length ?? 0;
  if (!head || columns === 0 || table.align || body.some(({ children }) => children.length !== columns))
    return print(table);
  const [first, ...rows] = table.children.map(
    ({ children }) => `|${children.map((cell) => padded(cell, print)).join("")}`,
  );
  return [first, `|${" - |".repeat(columns)}`, ...rows].join("\n");
}

function padded(cell: TableCell, print: Print): string {
  if (cell.children.length === 0) return " |";
  const content = phrasing(cell.children, " ");
  if (content !== undefined) return content === "" ? " |" : ` ${content} |`;
  const alone = print({ type: "table", children: [{ type: "tableRow", children: [cell] }] });
  return alone.slice(1, alone.indexOf("\n"));
}

/** Text, code and links in a row between two equal signs; undefined where a sign depends on its neighbours. */
function phrasing(nodes: readonly PhrasingContent[], around: "\n" | " "): string | undefined {
  const isCell = around === " ";
  const [only, other] = nodes;
  if (isCell && only?.type === "text" && !other) return printWholeCell(only.value);
  let printed = "";
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) break;
    const before = printed === "" ? around : printed.slice(-1);
    // Behind a sign that was escaped in the text before, remark-stringify escapes more than within one text.
    if (node.type === "text" && nodes[index - 1]?.type === "text" && escapable.test(before)) return undefined;
    const next = nodes[index + 1];
    const part = printPhrase(node, before, next ? startOf(next) : around, isCell);
    if (part === undefined) return undefined;
    printed += part;
  }
  return printed === "" ? undefined : printed;
}

function startOf(node: PhrasingContent): string {
  return node.type === "text" ? node.value.charAt(0) : node.type === "link" ? "[" : "`";
}

function printPhrase(node: PhrasingContent, before: string, after: string, isCell: boolean): string | undefined {
  switch (node.type) {
    case "text":
      return printText(node.value, before, after, isCell);
    case "inlineCode":
      return !isCell || !node.value.includes("|") ? printCode(node.value) : undefined;
    case "link": {
      const [label] = node.children;
      if (node.children.length !== 1 || label?.type !== "text" || node.title || !isInert(node.url)) {
        return undefined;
      }
      const text = /[[\]]/.test(label.value) ? undefined : printText(label.value, "[", "]", isCell);
      return text === undefined ? undefined : `[${text}](${node.url})`;
    }
    default:
      return undefined;
  }
}

/** A relative address without a sign that any reader of Markdown looks for. */
const inertAddress = /^(?!.*(?:\/\/|www\.))(?:\.\.?\/[\w./%-]+|(?=#))(?:#[\w%-]+)?$/i;

const isInert = remembering((address) => inertAddress.test(address));

function printCode(value: string): string | undefined {
  return value === "" || /^\s|\s$|[`\r\n]/.test(value) ? undefined : `\`${value}\``;
}

/** Where the meaning of a sign depends on what is beside it; the signs beside the text are part of the question. */
const dependent =
  /[\t\r\\]|&[#A-Za-z]|\]\(|\/\/|www\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|\n[^\p{L}\p{N}"'(]|\n(?:im|ex)port|\n\d+[.)]|[ \n]\n/iu;

/** Signs that are escaped wherever they stand. */
const escapable = /[[*`{}<$~@|]/;

/** Words, between a sign of ours on either side: nothing that could mean more, and by far the most frequent. */
const inert = /^[)[`]?[A-Za-z0-9 ,]*[\][`]?$/;

/** The text of a cell, most of which are a description and nothing else. */
const printWholeCell = remembering((value) => printText(value, " ", " ", true));

function printText(value: string, before: string, after: string, isCell: boolean): string | undefined {
  if (value === "" || value.includes("\n") || (after === "[" && value.endsWith("!"))) return undefined;
  const line = before + value + after;
  if (before !== "" && after !== "" && inert.test(line)) return value;
  if (dependent.test(line)) return undefined;
  if (!(isCell ? /[[*`{}<$~@|]/ : /[[*`{}<$~@]/).test(value)) return value;
  const escaped = value.replace(isCell ? /[[*`{}<$~@|]/g : /[[*`{}<$~@]/g, "\\$&");
  return escaped.replace(/\\<(?=[\\!/?A-Za-z])/g, "&lt;");
}
