/** A cell of a table row: its bounds in the row's text, without the white space around it. */
export interface Slice {
  readonly start: number;
  readonly end: number;
}

/**
 * The cells of one table row, by the rule of GFM 4.10: cells are parted by pipes, a pipe after a backslash does not
 * part, and the pipes at both ends of the row are optional.
 *
 * ```text
 * | **name** | str | one \| two | [optional] |
 *   ^^^^^^^^   ^^^   ^^^^^^^^^^   ^^^^^^^^^^
 * ```
 */
export function splitRow(row: string): Slice[] {
  const slices: Slice[] = [];
  const hasEscapes = row.includes("\\");
  let start = 0;
  for (let end = pipeIn(row, 0, hasEscapes); end !== -1; end = pipeIn(row, start, hasEscapes)) {
    const slice = trim(row, start, end);
    if (start > 0 || slice.start < slice.end) slices.push(slice);
    start = end + 1;
  }
  const last = trim(row, start, row.length);
  if (slices.length === 0 || last.start < last.end) slices.push(last);
  return slices;
}

/** Where the next pipe is that parts cells; -1 where none is left. */
function pipeIn(row: string, from: number, hasEscapes: boolean): number {
  if (!hasEscapes) return row.indexOf("|", from);
  for (let index = from; index < row.length; index++) {
    if (row[index] === "\\") index++;
    else if (row[index] === "|") return index;
  }
  return -1;
}

function trim(text: string, from: number, to: number): Slice {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  return { start, end };
}

function isSpace(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code === 32 || (code >= 9 && code <= 13);
}
