import type { Report } from "../diagnostics/reporter.js";
import type { Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";

/**
 * True for a document that costs no more to read than its size lets expect; otherwise the first excess is reported.
 *
 * Decided before the Markdown parser sees a sign of it, in one pass: the parser takes quadratic time for block quotes and
 * lists within each other and for underlined headings (measured: 2,500 list items on one line took 5 s), and what comes
 * after it copies rows and cells.
 */
export function isWithinLimits({ path, text }: SourceFile, limits: Limits, report: Report): boolean {
  const endOfLine = text.includes("\r") ? endOfAnyLine : endOfUnixLine;
  // No line and no text holds more of anything than it is long.
  const fewLines = Math.min(limits.rows, limits.underlines);
  const hasFewLines = text.length < fewLines || lineCount(text, endOfLine) <= fewLines;
  const narrow = Math.min(limits.columns, limits.cellCharacters, limits.nesting);
  let rows = 0;
  let underlines = 0;
  let line = 0;
  for (let start = 0, end = 0; start <= text.length; start = afterLine(text, end)) {
    end = endOfLine(text, start);
    line++;
    if (hasFewLines && end - start <= narrow) continue;
    const { pipes, longest } = cellsOf(text.slice(start, end));
    if (pipes > 0) rows++;
    if (isUnderline(text, start, end)) underlines++;
    const excess =
      over("columns", "pipes in a line", pipes, limits) ??
      over("cellCharacters", "characters in a cell", longest, limits) ??
      over("nesting", "block quotes and list items within each other", nestingOf(text, start, end), limits) ??
      over("rows", "rows in a document", rows, limits) ??
      over("underlines", "underlined headings in a document", underlines, limits);
    if (excess) {
      report("over-limit", excess, { file: path, line, column: 1 });
      return false;
    }
  }
  return true;
}

/** Finds where the line that begins at a place ends: at a line break, or at the end of the text. */
type EndOfLine = (text: string, start: number) => number;

function endOfUnixLine(text: string, start: number): number {
  const end = text.indexOf("\n", start);
  return end === -1 ? text.length : end;
}

/** At `\n`, `\r` or the end of the text, as in CommonMark 2.1. */
function endOfAnyLine(text: string, start: number): number {
  let end = start;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 || code === 13) break;
  }
  return end;
}

/** Where the next line begins; behind the text where there is none. */
function afterLine(text: string, end: number): number {
  return end + (text.startsWith("\r\n", end) ? 2 : 1);
}

function lineCount(text: string, endOfLine: EndOfLine): number {
  let lines = 0;
  for (let start = 0; start <= text.length; start = afterLine(text, endOfLine(text, start))) lines++;
  return lines;
}

/** What the diagnostic `over-limit` says of a count; undefined when it is no excess. */
function over(setting: keyof Limits, unit: string, found: number, limits: Limits) {
  const limit = limits[setting];
  return found > limit ? { found, unit, limit, setting } : undefined;
}

/** The pipes of a line, and the longest stretch between two of them; a line without a pipe is no row. */
function cellsOf(line: string): { readonly pipes: number; readonly longest: number } {
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
function isUnderline(text: string, start: number, end: number): boolean {
  let marks = 0;
  for (let index = start; index < end; index++) {
    const sign = text[index];
    if (sign === "=" || sign === "-") marks++;
    else if (sign !== " " && sign !== "\t" && sign !== ">") return false;
  }
  return marks > 0;
}

/** How many block quotes and list items the start of a line opens: `> - 1. text` opens three. */
function nestingOf(text: string, start: number, end: number): number {
  let depth = 0;
  for (let index = start; index < end; ) {
    const sign = text[index] ?? "";
    if (sign === " " || sign === "\t") index++;
    else if (sign === ">") {
      depth++;
      index++;
    } else {
      const after = endOfBullet(text, index);
      if (after === undefined || (after < end && text[after] !== " " && text[after] !== "\t")) return depth;
      depth++;
      index = after;
    }
  }
  return depth;
}

/** Where a bullet that begins at a place ends: `-`, `+`, `*`, or at most nine digits with `.` or `)`. */
function endOfBullet(text: string, start: number): number | undefined {
  if ("-+*".includes(text[start] ?? " ")) return start + 1;
  let index = start;
  while (index < start + 9 && /[0-9]/.test(text[index] ?? "")) index++;
  return index > start && (text[index] === "." || text[index] === ")") ? index + 1 : undefined;
}
