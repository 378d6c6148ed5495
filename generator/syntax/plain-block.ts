import type { RootContent } from "mdast";
import { isNumbered, kindOf } from "./line-kind.js";

/** The lines of a document. */
export interface Lines {
  readonly lines: readonly string[];
  /** Where each line begins. */
  readonly offsets: readonly number[];
}

/** A block, and the line behind it. */
export interface Block {
  readonly node: RootContent;
  readonly end: number;
}

/** The line behind a run of lines of text; undefined where it ends with one that only remark can tell. */
export function endOfText({ lines }: Lines, from: number, isText?: (line: string) => boolean): number | undefined {
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

/** The place of whole lines. */
export function position({ lines, offsets }: Lines, first: number, last: number): Position {
  return { start: pointAt(first, 0, offsets), end: pointAt(last, (lines[last] ?? "").length, offsets) };
}

/** A place in a line; lines and columns count from 0. */
export function pointAt(
  line: number,
  column: number,
  offsets: readonly number[],
): Position["start"] & { offset: number } {
  return { line: line + 1, column: column + 1, offset: (offsets[line] ?? 0) + column };
}

/** Where a node begins and ends. */
type Position = NonNullable<RootContent["position"]>;

/** Where each line begins. */
export function offsetsOf(lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map((line) => {
    const start = offset;
    offset += line.length + 1;
    return start;
  });
}
