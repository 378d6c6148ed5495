import type { ListItem, Root, RootContent, Table, TableCell, TableRow } from "mdast";

/**
 * The tree of a document whose blocks can be told by their first signs: headings, paragraphs, tables, fenced code and
 * flat lists, none of them indented. Undefined at the first line that could be anything else: that document is remark's.
 *
 * Everything behind this reads blocks and their places and takes its text from the source, so inlines are left out. A
 * test compares these trees with those of remark over every corpus and over mutated documents.
 */
export function plainTree(text: string): Root | undefined {
  // Tabs are as wide as their column, a carriage return is a line end, and the other two are not what they look like.
  if (/[\0\t\r\uFEFF]/.test(text)) return undefined;
  const lines = text.split("\n");
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

interface Source {
  readonly lines: readonly string[];
  /** Where each line begins. */
  readonly offsets: readonly number[];
}

/** A block, and the line behind it. */
interface Block {
  readonly node: RootContent;
  readonly end: number;
}

/** What a line is if nothing above it says otherwise; undefined for one that has to be left to remark. */
type LineKind = "blank" | "heading" | "fence" | "item" | "delimiter" | "text";

function kindOf(line: string): LineKind | undefined {
  switch (line[0]) {
    case undefined:
    case " ":
      return /^ *$/.test(line) ? "blank" : undefined;
    case "#":
      return /^#{1,6} +[^ ]/.test(line) ? "heading" : undefined;
    case "`":
      if (!line.startsWith("```")) return "text";
      return line.lastIndexOf("`") === line.search(/[^`]|$/) - 1 ? "fence" : undefined;
    case "|":
      return /^[-|: ]*$/.test(line) ? "delimiter" : "text";
    case "-":
      if (/^-[-|:][-|: ]*$/.test(line)) return "delimiter";
      return itemText.test(line) ? "item" : undefined;
    case "*":
      if (line[1] === " ") return itemText.test(line) ? "item" : undefined;
      return /[^* ]/.test(line) ? "text" : undefined;
    case "_":
      return /[^_ ]/.test(line) ? "text" : undefined;
    case "<":
      // A tag that stands alone begins a block of HTML; this one is followed by another.
      return /^<a (?:id|name)="[^"<>]*"><\/a>$/.test(line) ? "text" : undefined;
    case "0":
    case "1":
    case "2":
    case "3":
    case "4":
    case "5":
    case "6":
    case "7":
    case "8":
    case "9":
      if (itemText.test(line)) return "item";
      return /^\d+[.)]/.test(line) ? undefined : "text";
    case ">":
    case "+":
    case "=":
    case "~":
    case ":":
      return undefined;
    default:
      return "text";
  }
}

/** An item that holds one line of text and cannot hold another block. */
const itemText = /^(?:[*-]|\d{1,9}\.) (?:[\p{L}"'(]|\[(?!.*\]:)|`(?!``)|\*{1,2}[^ *]|_[^ _])/u;

function readBlock(source: Source, line: number, kind: LineKind): Block | undefined {
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

function readParagraph(source: Source, first: number): Block | undefined {
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

/** The line behind a run of lines of text; undefined where it ends with one that only remark can tell. */
function endOfText({ lines }: Source, from: number, isText?: (line: string) => boolean): number | undefined {
  let line = from;
  for (; line < lines.length; line++) {
    const text = lines[line] ?? "";
    if (isText?.(text)) continue;
    const kind = kindOf(text);
    if (kind === undefined || kind === "delimiter") return undefined;
    if (kind === "text") continue;
    // Only a list that begins with 1 ends a paragraph.
    if (kind === "item" && isNumbered(text)) return undefined;
    break;
  }
  return line;
}

function readTable(source: Source, head: number): Block | undefined {
  const { lines } = source;
  const columns = cellCount(lines[head] ?? "", /[^\s]/);
  if (columns < 2 || columns !== cellCount(lines[head + 1] ?? "", /^ *:?-+:? *$/)) return undefined;
  const end = endOfText(source, head + 2);
  if (end === undefined || /^[<[]|\\/.test(lines[head] ?? "")) return undefined;
  const children: TableRow[] = [{ ...rowAt(source, head), children: headings(source, head) }];
  for (let line = head + 2; line < end; line++) {
    if (/^[<[]/.test(lines[line] ?? "")) return undefined;
    children.push(rowAt(source, line));
  }
  const node: Table = { type: "table", align: [], children, position: position(source, head, end - 1) };
  return { node, end };
}

function rowAt(source: Source, line: number): TableRow {
  return { type: "tableRow", children: [], position: position(source, line, line) };
}

/** The cells of the line of headings, of which alone the places are asked for. A cell begins with the pipe before it. */
function headings({ lines, offsets }: Source, line: number): TableCell[] {
  const row = lines[line] ?? "";
  const starts = [...row.matchAll(/\|/g)].map(({ index }) => index).filter((index) => index > 0);
  if (/^ *$/.test(row.slice((starts.at(-1) ?? 0) + 1))) starts.pop();
  return [0, ...starts].map((start, index) => ({
    type: "tableCell",
    children: [],
    position: {
      start: pointAt(line, start, offsets),
      end: pointAt(line, starts[index] ?? row.length, offsets),
    },
  }));
}

/** How many cells there are, when each is of that shape; 0 otherwise. The pipes at both ends part no cells. */
function cellCount(row: string, shape: RegExp): number {
  const cells = row.split("|");
  if (cells[0] === "") cells.shift();
  if (/^ *$/.test(cells.at(-1) ?? "")) cells.pop();
  return cells.every((cell) => shape.test(cell)) ? cells.length : 0;
}

function readCode(source: Source, first: number): Block | undefined {
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
function readList(source: Source, first: number): Block | undefined {
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

/** Items of one list have the same bullet, or are numbered. */
function bulletOf(item: string): string | undefined {
  return isNumbered(item) ? "1" : item[0];
}

function isNumbered(item: string): boolean {
  return /^\d/.test(item);
}

function position({ lines, offsets }: Source, first: number, last: number): Position {
  return { start: pointAt(first, 0, offsets), end: pointAt(last, (lines[last] ?? "").length, offsets) };
}

function pointAt(line: number, column: number, offsets: readonly number[]): Position["start"] & { offset: number } {
  return { line: line + 1, column: column + 1, offset: (offsets[line] ?? 0) + column };
}

/** Where a node begins and ends. */
type Position = NonNullable<RootContent["position"]>;

function offsetsOf(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
