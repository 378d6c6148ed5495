import type { Block, Cell, Link, List, Phrase, Table } from "./page.js";

/** Prints a block by the rules of CommonMark's escapes, without a line break at its end. */
type Print = (block: Block) => string;

/**
 * Prints the blocks that our pages are made of without asking for each sign whether it means something.
 *
 * Text is printed here where every sign of it is either inert in any place or escaped in any place; whatever depends on
 * its neighbours goes to `print`, by the paragraph or the cell. A test compares the two over whole SDKs and over text
 * of strangers.
 */
export function printBlock(block: Block, print: Print): string {
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
    case "code":
      return print(block);
  }
}

function printList(list: List, print: Print): string {
  if (list.items.length === 0) return print(list);
  const items = list.items.map((item) => {
    const content = phrasing(item, "\n");
    return content === undefined ? print({ type: "list", items: [item] }) : `- ${content}`;
  });
  return items.join("\n");
}

function printTable(table: Table, print: Print): string {
  const { rows } = table;
  const columns = rows[0]?.length ?? 0;
  if (columns === 0) return print(table);
  let printed = "";
  for (const row of rows) {
    if (row.length !== columns) return print(table);
    if (printed !== "") printed += "\n";
    printed += "|";
    for (const cell of row) printed += printCell(cell, print);
    if (row === rows[0]) printed += `\n|${" - |".repeat(columns)}`;
  }
  return printed;
}

/** A cell with the line behind it. */
function printCell(cell: Cell, print: Print): string {
  if (cell === "") return " |";
  if (typeof cell === "string" || "type" in cell) return lined(printPhrase(cell, " ", " ", true), cell, print);
  let printed = printedCells.get(cell);
  if (printed === undefined) {
    printed = lined(phrasing(cell, " "), cell, print);
    printedCells.set(cell, printed);
  }
  return printed;
}

/** What is printed of the phrases that rows share. */
const printedCells = new WeakMap<readonly Phrase[], string>();

function lined(content: string | undefined, cell: Cell, print: Print): string {
  if (content !== undefined) return ` ${content} |`;
  const table = print({ type: "table", rows: [[cell]] });
  return table.slice(1, table.indexOf("\n"));
}

/** Text, code and links in a row between two equal signs; undefined where a sign depends on its neighbours. */
function phrasing(phrases: readonly Phrase[], around: "\n" | " "): string | undefined {
  const isCell = around === " ";
  let printed = "";
  let before: string = around;
  for (let index = 0; index < phrases.length; index++) {
    const phrase = phrases[index] as Phrase;
    // Behind a sign that was escaped in the text before, remark-stringify escapes more than within one text.
    if (typeof phrase === "string" && typeof phrases[index - 1] === "string" && escapable.test(before))
      return undefined;
    const next = phrases[index + 1];
    const part = printPhrase(phrase, before, next === undefined ? around : startOf(next), isCell);
    if (part === undefined) return undefined;
    printed += part;
    before = endOf(phrase);
  }
  return printed === "" ? undefined : printed;
}

function startOf(phrase: Phrase): string {
  return typeof phrase === "string" ? phrase.charAt(0) : phrase.type === "link" ? "[" : "`";
}

function endOf(phrase: Phrase): string {
  return typeof phrase === "string" ? phrase.slice(-1) : phrase.type === "link" ? ")" : "`";
}

function printPhrase(phrase: Phrase, before: string, after: string, isCell: boolean): string | undefined {
  if (typeof phrase === "string") return printText(phrase, before, after, isCell);
  if (phrase.type === "link") return printLink(phrase, isCell);
  return isCell && phrase.value.includes("|") ? undefined : printCode(phrase.value);
}

function printLink({ text, url }: Link, isCell: boolean): string | undefined {
  if (!inertAddress.test(url) || /[[\]]/.test(text)) return undefined;
  const label = printText(text, "[", "]", isCell);
  return label === undefined ? undefined : `[${label}](${url})`;
}

/** A relative address without a sign that any reader of Markdown looks for. */
const inertAddress = /^(?!.*(?:\/\/|www\.))(?:\.\.?\/[\w./%-]+|(?=#))(?:#[\w%-]+)?$/i;

function printCode(value: string): string | undefined {
  return value === "" || /^\s|\s$|[`\r\n]/.test(value) ? undefined : `\`${value}\``;
}

function printText(value: string, before: string, after: string, isCell: boolean): string | undefined {
  if (value === "") return undefined;
  return startsApart(value, before) && endsApart(value, after)
    ? printApart(value, isCell)
    : printBeside(value, before, after, isCell);
}

/** True when no sign before a text gives another meaning to its first ones: none of our own, and at a start no mark. */
function startsApart(value: string, before: string): boolean {
  return before === "\n" ? opening.test(value) : before !== "" && " )[`".includes(before);
}

function endsApart(value: string, after: string): boolean {
  const last = value.charAt(value.length - 1);
  if (after === "" || last === "!" || last === "\\") return false;
  return after === "\n" ? last !== " " : " ][`".includes(after);
}

/** What neither begins a block nor, in MDX, a line of code. */
const opening = /^(?!(?:im|ex)port\b|\d+[.)])[\p{L}\p{N}"'(]/u;

/** A text that nothing beside it gives another meaning, nor it to them. */
function printApart(value: string, isCell: boolean): string | undefined {
  if (inert.test(value)) return value;
  if (/[\t\r\n]|&[#A-Za-z]|\]\(|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/.test(value)) return undefined;
  return escaped(value.replace(conditional, "\\$&"), isCell);
}

/** Prose without a sign that could mean anything. */
const inert = /^(?:[ !"#%'()+,\-0-9:;=>?A-Z^a-z]|(?<!\/)\/|(?<![Ww])\.)+$/;

/** Signs that are escaped before or behind others: a backslash, and what makes links of addresses. */
const conditional = /\\(?=[!-/:-@[-`{-~])|:(?=\/\/)|(?<=\/)\/|(?<=[Ww]{3})\./g;

/** A text where the signs beside it are part of the question what its own mean. */
function printBeside(value: string, before: string, after: string, isCell: boolean): string | undefined {
  if (value.includes("\n") || (after === "[" && value.endsWith("!"))) return undefined;
  return dependent.test(before + value + after) ? undefined : escaped(value, isCell);
}

const dependent =
  /[\t\r\\]|&[#A-Za-z]|\]\(|\/\/|www\.|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|\n[^\p{L}\p{N}"'(]|\n(?:im|ex)port|\n\d+[.)]|[ \n]\n/iu;

/** Signs that are escaped wherever they stand. */
const escapable = /[[*`{}<$~@|]/;

function escaped(value: string, isCell: boolean): string {
  if (!escapable.test(value)) return value;
  return value.replace(isCell ? /[[*`{}<$~@|]/g : /[[*`{}<$~@]/g, "\\$&").replace(/\\<(?=[\\!/?A-Za-z])/g, "&lt;");
}
