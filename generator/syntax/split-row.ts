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
export function splitRow(row: string): readonly Slice[] {
  const slices: Slice[] = [];
  let start = 0;
  for (let index = 0; index < row.length; index++) {
    const sign = row.charCodeAt(index);
    if (sign === backslash) index++;
    else if (sign === pipe) {
      const slice = trim(row, start, index);
      if (start > 0 || slice.start < slice.end) slices.push(slice);
      start = index + 1;
    }
  }
  const last = trim(row, start, row.length);
  if (slices.length === 0 || last.start < last.end) slices.push(last);
  return slices;
}

const backslash = 92;
const pipe = 124;

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
