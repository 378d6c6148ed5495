import type { Table, TableCell, TableRow } from "mdast";
import { remembering } from "../text/remembering.js";
import { type Block, endOfText, type Lines, pointAt, position } from "./plain-block.js";

/** Reads a table from its line of headings on; undefined where only remark can tell what it is. */
export function readTable(source: Lines, head: number): Block | undefined {
  const { lines } = source;
  const { count, starts } = headOf(lines[head] ?? "");
  if (count < 2 || count !== delimiterCount(lines[head + 1] ?? "")) return undefined;
  const end = endOfText(source, head + 2);
  if (end === undefined) return undefined;
  const children: TableRow[] = [rowAt(source, head, headings(source, head, starts))];
  for (let line = head + 2; line < end; line++) {
    const sign = lines[line]?.[0];
    if (sign === "<" || sign === "[") return undefined;
    children.push(rowAt(source, line, noCells));
  }
  const node: Table = { type: "table", align: [], children, position: position(source, head, end - 1) };
  return { node, end };
}

/** Of rows below the headings only the places are asked for. */
const noCells: TableCell[] = [];

function rowAt(source: Lines, line: number, children: TableCell[]): TableRow {
  return { type: "tableRow", children, position: position(source, line, line) };
}

/** What a line of headings says of its table; a set of documents has a few such lines. */
interface Head {
  /** How many columns there are; 0 where only remark can tell. */
  readonly count: number;
  /** Where the cells begin, each with the pipe before it. */
  readonly starts: readonly number[];
}

const headOf = remembering((row): Head => {
  if (/^[<[]|\\/.test(row)) return { count: 0, starts: [] };
  const pipes = [...row.matchAll(/\|/g)].map(({ index }) => index).filter((index) => index > 0);
  if (/^ *$/.test(row.slice((pipes.at(-1) ?? 0) + 1))) pipes.pop();
  return { count: cellCount(row, /[^\s]/), starts: [0, ...pipes] };
});

const delimiterCount = remembering((row) => cellCount(row, /^ *:?-+:? *$/));

/** The cells of the line of headings, of which alone the places are asked for. */
function headings({ lines, offsets }: Lines, line: number, starts: readonly number[]): TableCell[] {
  const width = (lines[line] ?? "").length;
  return starts.map((start, index) => ({
    type: "tableCell",
    children: [],
    position: { start: pointAt(line, start, offsets), end: pointAt(line, starts[index + 1] ?? width, offsets) },
  }));
}

/** How many cells there are, when each is of that shape; 0 otherwise. The pipes at both ends part no cells. */
function cellCount(row: string, shape: RegExp): number {
  const cells = row.split("|");
  if (cells[0] === "") cells.shift();
  if (/^ *$/.test(cells.at(-1) ?? "")) cells.pop();
  return cells.every((cell) => shape.test(cell)) ? cells.length : 0;
}
