import type { Report } from "../diagnostics/reporter.js";
import type { Limits } from "../source/limits.js";

/**
 * True for a document that costs no more to read than its size lets expect; otherwise the first excess is reported.
 *
 * Decided before the Markdown parser sees a sign of it, in one pass: the parser takes quadratic time for block quotes and
 * lists within each other and for underlined headings (measured: 2,500 list items on one line took 5 s), and what comes
 * after it copies rows and cells.
 */
export function isWithinLimits(path: string, lines: readonly string[], limits: Limits, report: Report): boolean {
  // No text holds more rows than lines, and no line more of anything than it is long.
  const hasFewLines = lines.length <= Math.min(limits.rows, limits.underlines);
  const narrow = Math.min(limits.columns, limits.cellCharacters);
  const flat = Math.min(narrow, limits.nesting);
  let rows = 0;
  let underlines = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? "";
    if (hasFewLines && line.length <= flat) continue;
    const { pipes, longest } = hasFewLines && line.length <= narrow ? noCells : cellsOf(line);
    if (pipes > 0) rows++;
    if (!hasFewLines && isUnderline(line)) underlines++;
    const excess =
      over("columns", "pipes in a line", pipes, limits) ??
      over("cellCharacters", "characters in a cell", longest, limits) ??
      over("nesting", "block quotes and list items within each other", nestingOf(line), limits) ??
      over("rows", "rows in a document", rows, limits) ??
      over("underlines", "underlined headings in a document", underlines, limits);
    if (excess) {
      report("over-limit", excess, { file: path, line: index + 1, column: 1 });
      return false;
    }
  }
  return true;
}

/** What the diagnostic `over-limit` says of a count; undefined when it is no excess. */
function over(setting: keyof Limits, unit: string, found: number, limits: Limits) {
  const limit = limits[setting];
  return found > limit ? { found, unit, limit, setting } : undefined;
}

/** The pipes of a line, and the longest stretch between two of them. */
interface Cells {
  readonly pipes: number;
  readonly longest: number;
}

const noCells: Cells = { pipes: 0, longest: 0 };

/** A line without a pipe is no row. */
function cellsOf(line: string): Cells {
  let pipes = 0;
  let longest = 0;
  let cell = 0;
  for (let pipe = line.indexOf("|"); pipe !== -1; pipe = line.indexOf("|", cell)) {
    longest = Math.max(longest, pipe - cell);
    cell = pipe + 1;
    pipes++;
  }
  return { pipes, longest: pipes === 0 ? 0 : Math.max(longest, line.length - cell) };
}

/** True for a line of nothing but `=` or `-`, indented or behind the marks of block quotes. */
function isUnderline(line: string): boolean {
  let marks = 0;
  for (const sign of line) {
    if (sign === "=" || sign === "-") marks++;
    else if (sign !== " " && sign !== "\t" && sign !== ">") return false;
  }
  return marks > 0;
}

/** How many block quotes and list items the start of a line opens: `> - 1. text` opens three. */
function nestingOf(line: string): number {
  let depth = 0;
  for (let index = 0; index < line.length; ) {
    const sign = line[index];
    if (sign === " " || sign === "\t") index++;
    else if (sign === ">") {
      depth++;
      index++;
    } else {
      const after = endOfBullet(line, index);
      if (after === undefined || (after < line.length && line[after] !== " " && line[after] !== "\t")) return depth;
      depth++;
      index = after;
    }
  }
  return depth;
}

/** Where a bullet that begins at a place ends: `-`, `+`, `*`, or at most nine digits with `.` or `)`. */
function endOfBullet(line: string, start: number): number | undefined {
  if ("-+*".includes(line[start] ?? " ")) return start + 1;
  let index = start;
  while (index < start + 9 && /[0-9]/.test(line[index] ?? "")) index++;
  return index > start && (line[index] === "." || line[index] === ")") ? index + 1 : undefined;
}
