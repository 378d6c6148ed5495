import fc from "fast-check";
import type { Table } from "mdast";
import { expect, test } from "vitest";
import { parseMarkdown } from "../../../generator/syntax/processor.js";
import { splitRow } from "../../../generator/syntax/split-row.js";

/** A row as micromark's GFM table reads it: its text, and the texts of its cells by their places in the tree. */
interface GfmRow {
  readonly text: string;
  readonly cells: readonly string[];
}

const head = "| a | b |\n| - | - |\n";

/** The row below a heading, or undefined when micromark takes the line for something else. */
function gfmRow(line: string): GfmRow | undefined {
  const source = `${head}${line}\n`;
  const { children } = parseMarkdown(source);
  const table = children[0] as Table;
  const row = table.children[1];
  if (children.length !== 1 || table.children.length !== 2 || !row) return undefined;
  const between = (from: number | undefined, to: number | undefined) => source.slice(from, to);
  const cells = row.children.map(({ children: inside }) =>
    inside.length === 0 ? "" : between(inside[0]?.position?.start.offset, inside.at(-1)?.position?.end.offset),
  );
  return { text: between(row.position?.start.offset, row.position?.end.offset), cells };
}

function ownCells(text: string): readonly string[] {
  return splitRow(text).map(({ start, end }) => text.slice(start, end));
}

const signs = fc.constantFrom(
  ..."|||\\\\ab  \t*_`~<>[](){}&;#!:-1.",
  "\\|",
  "\\\\|",
  "| |",
  "||",
  "`|`",
  "`\\|`",
  "**x**",
  "[l](u)",
  "&#124;",
  "é",
  "\u00a0",
  "\u{1f600}",
  "[optional]",
);

const line = fc.array(signs, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(""));

test("a row has the cells that micromark's GFM table gives it, with the same bounds", () => {
  let compared = 0;
  fc.assert(
    fc.property(line, (written) => {
      const row = gfmRow(written);
      if (!row) return;
      compared++;
      expect(ownCells(row.text)).toEqual(row.cells);
    }),
    { numRuns: 5000 },
  );
  expect(compared).toBeGreaterThan(1000);
});

test("bounds lie in the text, in order, and hold no white space at their ends and no pipe that parts", () => {
  fc.assert(
    fc.property(fc.oneof(line, fc.string({ unit: "binary" })), (text) => {
      let last = 0;
      for (const { start, end } of splitRow(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
        const cell = text.slice(start, end);
        expect(cell.replace(/\\./gs, "")).not.toContain("|");
        expect(cell).not.toMatch(/^[ \t]/);
        last = end;
      }
    }),
  );
});

test("cells that were joined with escaped pipes are found again", () => {
  const cell = fc
    .array(fc.constantFrom("a", "b c", "\\|", "*", "`", ".", "\\\\"), { maxLength: 6 })
    .map((parts) => parts.join(""));
  const pad = fc.constantFrom("", " ", "\t ");
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 6 }), pad, (cells, space) => {
      const row = `|${cells.map((text) => space + text + space).join("|")}|`;
      expect(ownCells(row)).toEqual(cells);
    }),
  );
});

test.each([
  ["| a | b |", ["a", "b"]],
  ["a | b", ["a", "b"]],
  ["| a | b", ["a", "b"]],
  ["a | b |", ["a", "b"]],
  ["| a | |", ["a", ""]],
  ["| | |", ["", ""]],
  ["| a \\| b | c |", ["a \\| b", "c"]],
  ["| a \\\\| b |", ["a \\\\", "b"]],
  ["| `a|b` |", ["`a", "b`"]],
  ["alone", ["alone"]],
])("%s has the cells %j", (row, cells) => {
  expect(ownCells(row)).toEqual(cells);
});
