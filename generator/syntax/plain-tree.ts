import type { ListItem, Root, RootContent } from "mdast";
import { bulletOf, kindOf, type LineKind } from "./line-kind.js";
import { type Block, endOfText, type Lines, offsetsOf, position } from "./plain-block.js";
import { readTable } from "./plain-table.js";

/**
 * The tree of a document whose blocks can be told by their first signs: headings, paragraphs, tables, fenced code and
 * flat lists, none of them indented. Undefined at the first line that could be anything else: that document is remark's.
 *
 * Everything behind this reads blocks and their places and takes its text from the source, so inlines are left out. A
 * test compares these trees with those of remark over every corpus and over mutated documents.
 */
export function plainTree(text: string, lines: readonly string[] = text.split("\n")): Root | undefined {
  // Tabs are as wide as their column, a carriage return is a line end, and the other two are not what they look like.
  if (/[\0\t\r\uFEFF]/.test(text)) return undefined;
  const source = { lines, offsets: offsetsOf(lines) };
  const children: RootContent[] = [];
  let line = 0;
  while (line < lines.length) {
    const kind = kindOf(lines[line] ?? "");
    if (kind === undefined || kind === "delimiter") return undefined;
    if (kind === "blank") {
      line++;
      continue;
    }
    const block = readBlock(source, line, kind);
    if (!block) return undefined;
    children.push(block.node);
    line = block.end;
  }
  return { type: "root", children };
}

function readBlock(source: Lines, line: number, kind: LineKind): Block | undefined {
  switch (kind) {
    case "heading": {
      const depth = (source.lines[line] ?? "").search(/[^#]/) as 1 | 2 | 3 | 4 | 5 | 6;
      return { node: { type: "heading", depth, children: [], position: position(source, line, line) }, end: line + 1 };
    }
    case "fence":
      return readCode(source, line);
    case "item":
      return readList(source, line);
    default: {
      const below = source.lines[line + 1];
      return below !== undefined && kindOf(below) === "delimiter"
        ? readTable(source, line)
        : readParagraph(source, line);
    }
  }
}

function readParagraph(source: Lines, first: number): Block | undefined {
  const end = endOfText(source, first + 1, isContinuation);
  if (end === undefined) return undefined;
  const place = position(source, first, end - 1);
  if (source.lines[first]?.startsWith("[") && isDefinition(source.lines.slice(first, end).join("\n"))) return undefined;
  return { node: { type: "paragraph", children: [], position: place }, end };
}

/** `[label]: target` at the start of a paragraph is no text. A label can go over lines. */
function isDefinition(text: string): boolean {
  return text.includes("]:");
}

/** Within a paragraph no code begins by indentation. */
function isContinuation(line: string): boolean {
  return /^ {4,}[^ ]/.test(line) || (line.startsWith(" ") && kindOf(line.trimStart()) === "text");
}

function readCode(source: Lines, first: number): Block | undefined {
  const { lines } = source;
  const fence = /^`+/.exec(lines[first] ?? "")?.[0] ?? "";
  for (let line = first + 1; line < lines.length; line++) {
    const text = lines[line] ?? "";
    if (!/^ {0,3}`{3,} *$/.test(text)) continue;
    if (text !== fence) return undefined;
    const value = lines.slice(first + 1, line).join("\n");
    return { node: { type: "code", value, position: position(source, first, line) }, end: line + 1 };
  }
  return undefined;
}

/** A list of lines with one bullet, blank lines between them or not. Undefined where it may go on in any other way. */
function readList(source: Lines, first: number): Block | undefined {
  const { lines } = source;
  const bullet = bulletOf(lines[first] ?? "");
  const items: ListItem[] = [];
  let last = first;
  for (let line = first; line < lines.length; line++) {
    const kind = kindOf(lines[line] ?? "");
    if (kind === "item" && bulletOf(lines[line] ?? "") === bullet) {
      items.push({ type: "listItem", children: [], position: position(source, line, line) });
      last = line;
    } else if (kind === undefined || kind === "item" || kind === "delimiter") return undefined;
    // Text goes on in the item above, unless a blank line parts the two.
    else if (kind === "text" && last === line - 1) return undefined;
    else if (kind !== "blank") break;
  }
  return { node: { type: "list", children: items, position: position(source, first, last) }, end: last + 1 };
}
