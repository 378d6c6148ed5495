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
    const character = row[index];
    if (character === "\\") index++;
    else if (character === "|") {
      slices.push(trim(row, start, index));
      start = index + 1;
    }
  }
  slices.push(trim(row, start, row.length));
  const first = slices[0];
  if (first && first.start === first.end && row.trimStart().startsWith("|")) slices.shift();
  const last = slices.at(-1);
  if (last && last.start === last.end && slices.length > 1 && start > 0) slices.pop();
  return slices;
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
