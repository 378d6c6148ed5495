import { isNoteText } from "./note-text.js";
import { type Slice, splitRow } from "./split-row.js";

/** What reading a row needs to know of its table. */
export interface RowShape {
  /** How many columns there are. */
  readonly count: number;
  /** The column that may hold pipes: the description, or the last. */
  readonly prosaic: number;
  /** The column of types, which are set in bold. */
  readonly type: number;
  /** True when the line of headings ends with a pipe, and so the rows do. */
  readonly closed: boolean;
}

/** The cells of a row, and how many a plain reading finds. */
export interface RowCells {
  readonly cells: readonly Slice[];
  readonly found: number;
}

/**
 * The cells of a row whose pipes may not be escaped: generators escape none, in types, descriptions and defaults alike.
 *
 * With surplus cells, a name or type reaches to the pipe behind its closing marks (`**Array<A | null>**`), the notes begin
 * at the last pipe behind which everything is notes (`[default to 'a|b']`), and the description is all that is between.
 */
export function rowCells(row: string, { count, prosaic, type, closed }: RowShape): RowCells {
  const slices = splitRow(row);
  // A row without outer pipes that ends with one ends with an empty cell: no notes.
  if (!closed && !/^\s*\|/.test(row) && /(?<!\\)\|$/.test(row.trimEnd())) {
    slices.push({ start: row.length, end: row.length });
  }
  const found = slices.length;
  if (found <= count) return { cells: slices, found };
  const cells: Slice[] = [];
  let next = 0;
  while (cells.length < prosaic) {
    const limit = found - (count - cells.length);
    // A column between the name and the type that holds pipes ends where a bold type begins.
    const isBetween = cells.length === 1 && type > 1;
    const last = isBetween ? startOfBold(row, slices, type, found) - type + 1 : endOfMarked(row, slices, next, limit);
    cells.push(joined(slices, next, last));
    next = last + 1;
  }
  const behind = count - prosaic - 1;
  const notes = behind === 1 ? startOfNotes(row, slices, next + 1) : found - behind;
  const prose = joined(slices, next, notes - 1);
  cells.push({ start: prose.start, end: prose.start + row.slice(prose.start, prose.end).trimEnd().length });
  if (behind === 1) cells.push(joined(slices, notes, found - 1));
  else for (let index = notes; index < found; index++) cells.push(joined(slices, index, index));
  return { cells, found };
}

/** The last slice of a name or type that begins at `first`; `first` itself when its marks never close. */
function endOfMarked(row: string, slices: readonly Slice[], first: number, limit: number): number {
  for (let last = first; last <= limit; last++) {
    const { start, end } = joined(slices, first, last);
    if (isClosed(row.slice(start, end))) return last;
  }
  return first;
}

function isClosed(text: string): boolean {
  return (text.match(/\*\*/g)?.length ?? 0) % 2 === 0 && (text.match(/`/g)?.length ?? 0) % 2 === 0;
}

/** The slice at or behind the column of types that begins with bold; that of the column where there is none. */
function startOfBold(row: string, slices: readonly Slice[], type: number, found: number): number {
  const index = slices.findIndex(
    ({ start }, at) => at >= type && at < found - 1 && /^\[?\*\*/.test(row.slice(start, start + 3)),
  );
  return index === -1 ? type : index;
}

function startOfNotes(row: string, slices: readonly Slice[], from: number): number {
  const last = slices.length - 1;
  for (let index = last; index >= from; index--) {
    const { start, end } = joined(slices, index, last);
    if (isNoteText(row.slice(start, end))) return index;
  }
  return last;
}

function joined(slices: readonly Slice[], first: number, last: number): Slice {
  return { start: slices[first]?.start ?? 0, end: slices[last]?.end ?? 0 };
}
