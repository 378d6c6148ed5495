import { expect, test } from "vitest";
import { rowCells } from "../../../generator/syntax/row-cells.js";

const open = { count: 4, prosaic: 2, type: 1, closed: false };

function cells(row: string, shape = open): readonly string[] {
  return rowCells(row, shape).cells.map(({ start, end }) => row.slice(start, end));
}

test.each([
  ["**a** | **T** | text | [optional]", ["**a**", "**T**", "text", "[optional]"]],
  ["**a** | **T** | text |", ["**a**", "**T**", "text", ""]],
  ["**a** | **T** | one | two |", ["**a**", "**T**", "one | two", ""]],
  ["**a** | **T** | | a | b | | [optional] ", ["**a**", "**T**", "| a | b |", "[optional]"]],
  ["**a** | **Array<A | null>** | text | [optional]", ["**a**", "**Array<A | null>**", "text", "[optional]"]],
  ['**var"a|b"** | **T** | text | ', ['**var"a|b"**', "**T**", "text", ""]],
  ["**a** | **T** | text | [optional] [default to 'a|b']", ["**a**", "**T**", "text", "[optional] [default to 'a|b']"]],
  ["**a** | **T** | see [optional] | more | [readonly]", ["**a**", "**T**", "see [optional] | more", "[readonly]"]],
  [
    '**a** | **T** | x | y | if omitted the server will use the default value of "a|b"',
    ["**a**", "**T**", "x | y", 'if omitted the server will use the default value of "a|b"'],
  ],
])("%s", (row, expected) => {
  expect(cells(row)).toEqual(expected);
});

test("a row with outer pipes ends with the last cell before the pipe", () => {
  expect(cells("|**a** | **T** | one | two |  [optional] |", { ...open, closed: true })).toEqual([
    "**a**",
    "**T**",
    "one | two",
    "[optional]",
  ]);
});

test("a mapping that holds pipes ends where a bold type begins", () => {
  const shape = { count: 7, prosaic: 5, type: 4, closed: false };
  expect(cells("**a** | p|q | text |  | **T** | one | two | [optional]", shape)).toEqual([
    "**a**",
    "p|q",
    "text",
    "",
    "**T**",
    "one | two",
    "[optional]",
  ]);
});
