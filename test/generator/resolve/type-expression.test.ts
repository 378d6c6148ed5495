import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTypeExpression, type TypeExpression } from "../../../generator/resolve/type-expression.js";

const name = fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_$]{0,8}$/);
const suffixes = fc.array(fc.constantFrom("?", "[]"), { maxLength: 3 });
const { expression } = fc.letrec<{ expression: TypeExpression }>((tie) => ({
  expression: fc.record({
    name,
    arguments: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie("expression"), { minLength: 1, maxLength: 3 })),
    suffixes,
  }),
}));

/** How an expression is written down: brackets, the space where the grammar takes some, qualifiers of names. */
interface Style {
  readonly brackets: readonly [string, string];
  readonly space: string;
  readonly qualifier: string;
}

const style: fc.Arbitrary<Style> = fc.record({
  brackets: fc.constantFrom(["[", "]"] as const, ["<", ">"] as const, ["(", ")"] as const),
  space: fc.constantFrom("", " ", "\t  ", "\u00a0"),
  qualifier: fc.constantFrom("", "System.", "a.b_1.$c."),
});

function print(written: TypeExpression, how: Style): string {
  const [open, close] = how.brackets;
  const list = written.arguments.map((argument) => how.space + print(argument, how)).join(`${how.space},`);
  const bracketed = written.arguments.length === 0 ? "" : open + list + how.space + close;
  return how.qualifier + written.name + bracketed + written.suffixes.join("");
}

const deep = (depth: number) => `${"list[".repeat(depth)}str${"]".repeat(depth)}`;

test("an expression that was printed is read back as it was", () => {
  fc.assert(
    fc.property(expression, style, (written, how) => {
      expect(parseTypeExpression(how.space + print(written, how) + how.space)).toEqual(written);
    }),
    { numRuns: 2000 },
  );
});

test("what is left over after an expression makes the whole of it unreadable", () => {
  fc.assert(
    fc.property(
      expression,
      style,
      fc.constantFrom("]", ")", ">", ",", ".", "|", "*", " str", "{}"),
      (written, how, rest) => {
        expect(parseTypeExpression(print(written, how) + rest)).toBeUndefined();
      },
    ),
  );
});

test("no text makes it throw, and whatever it reads it reads again from its own print", () => {
  const signs = fc.constantFrom(
    ..."[]<>(),.?* \t|",
    "[]",
    "list",
    "dict(str, ",
    "a.b",
    "é",
    "\u{10400}",
    "\ud800",
    "\n",
    "9",
  );
  const garbage = fc.oneof(
    fc.array(signs, { maxLength: 40 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );
  const plain: Style = { brackets: ["[", "]"], space: "", qualifier: "" };
  let read = 0;
  fc.assert(
    fc.property(garbage, (text) => {
      const found = parseTypeExpression(text);
      if (!found) return;
      read++;
      expect(parseTypeExpression(print(found, plain))).toEqual(found);
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(0);
});

test("nesting is read to a depth of 64 and refused below, without a stack overflow", () => {
  expect(parseTypeExpression(deep(64))).toBeDefined();
  expect(parseTypeExpression(deep(65))).toBeUndefined();
  expect(parseTypeExpression(deep(1_000_000))).toBeUndefined();
  expect(parseTypeExpression("a[".repeat(1_000_000))).toBeUndefined();
});

test.each([
  ["list[Segment]", { name: "list", arguments: [{ name: "Segment", arguments: [], suffixes: [] }], suffixes: [] }],
  ["int?[]", { name: "int", arguments: [], suffixes: ["?", "[]"] }],
  ["System.String", { name: "String", arguments: [], suffixes: [] }],
])("%s is read", (text, expected) => {
  expect(parseTypeExpression(text)).toEqual(expected);
});

test.each([
  "",
  " ",
  "list[",
  "list[]]",
  "list[str)",
  "list[,]",
  "list[str,]",
  "dict(str, )",
  "a..b",
  ".a",
  "a.",
  "9a",
  "a b",
  "a [b]",
  "a ?",
])("`%s` is no type", (text) => {
  expect(parseTypeExpression(text)).toBeUndefined();
});
