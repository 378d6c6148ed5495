import type { Table, TableCell, TableRow } from "mdast";
import { type Block, endOfText, type Lines, pointAt, position } from "./plain-block.js";

/** Reads a table from its line of headings on; undefined where only remark can tell what it is. */
export function readTable(source: Lines, head: number): Block | undefined {
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

function rowAt(source: Lines, line: number): TableRow {
  return { type: "tableRow", children: [], position: position(source, line, line) };
}

/** The cells of the line of headings, of which alone the places are asked for. A cell begins with the pipe before it. */
function headings({ lines, offsets }: Lines, line: number): TableCell[] {
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
