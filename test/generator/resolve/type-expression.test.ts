import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTypeExpression, type TypeExpression } from "../../../generator/resolve/type-expression.js";

const name = fc
  .stringMatching(/^[A-Za-z_$][A-Za-z0-9_$]{0,8}(?:(?:\.|::|\\)[A-Za-z_]{1,4})?$/)
  .filter((text) => text !== "map");

/** A type without its text, which follows from the way it is written. */
type Shape =
  | { readonly form: "name"; readonly name: string; readonly arguments: readonly Shape[] }
  | { readonly form: "list"; readonly items: Shape }
  | { readonly form: "map"; readonly key: Shape; readonly values: Shape }
  | { readonly form: "marked"; readonly mark: string; readonly inner: Shape };

const { shape } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 4 },
    fc.record({ form: fc.constant("name" as const), name, arguments: fc.constant([]) }),
    fc.record({
      form: fc.constant("name" as const),
      name,
      arguments: fc.array(tie("shape"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ form: fc.constant("list" as const), items: tie("shape") }),
    fc.record({ form: fc.constant("map" as const), key: tie("shape"), values: tie("shape") }),
    fc.record({ form: fc.constant("marked" as const), mark: fc.constantFrom("?", "[]", "!"), inner: tie("shape") }),
  ),
}));

/** How types are written down: brackets, the space where the grammar takes some. */
interface Style {
  readonly brackets: readonly [string, string];
  readonly space: string;
  readonly literal: readonly [string, string];
}

const style: fc.Arbitrary<Style> = fc.record({
  brackets: fc.constantFrom(["[", "]"] as const, ["<", ">"] as const, ["(", ")"] as const, ["{", "}"] as const),
  space: fc.constantFrom("", " ", "\t  ", "\u00a0"),
  literal: fc.constantFrom(["[", "]"] as const, ["{", "}"] as const),
});

function print(written: Shape, how: Style): string {
  const [open, close] = how.brackets;
  switch (written.form) {
    case "name": {
      const list = written.arguments.map((argument) => how.space + print(argument, how)).join(`${how.space},`);
      return written.arguments.length === 0 ? written.name : written.name + open + list + how.space + close;
    }
    case "list":
      return `[${print(written.items, how)}${how.space}]`;
    case "map":
      return `${how.literal[0]}${print(written.key, how)}:${how.space}${print(written.values, how)}${how.literal[1]}`;
    case "marked":
      return print(written.inner, how) + written.mark;
  }
}

function withoutText(expression: TypeExpression | undefined): unknown {
  return JSON.parse(JSON.stringify(expression ?? null, (key, value) => (key === "text" ? undefined : value)));
}

const deep = (depth: number) => `${"list[".repeat(depth)}str${"]".repeat(depth)}`;

test("a type that was printed is read back as it was", () => {
  fc.assert(
    fc.property(shape, style, (written, how) => {
      expect(withoutText(parseTypeExpression(how.space + print(written, how) + how.space))).toEqual(written);
    }),
    { numRuns: 2000 },
  );
});

test("what is left over after a type makes the whole of it unreadable", () => {
  fc.assert(
    fc.property(shape, style, fc.constantFrom("]", ")", ">", ".", "|", "=", "}"), (written, how, rest) => {
      expect(parseTypeExpression(print(written, how) + rest)).toBeUndefined();
    }),
  );
});

test("no text makes it throw, and every part of what it reads is a part of the text", () => {
  const signs = fc.constantFrom(
    ..."[]<>(){},.?*! \t|:;@",
    "[]",
    "list",
    "dict(str, ",
    "map[string]",
    "Pointer to ",
    "a.b",
    "::",
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
  let read = 0;
  fc.assert(
    fc.property(garbage, (text) => {
      const found = parseTypeExpression(text);
      if (!found) return;
      read++;
      expect(text).toContain(found.text);
    }),
    { numRuns: 5000 },
  );
  expect(read).toBeGreaterThan(0);
});

test("nesting is read to a depth of 64 and refused below, without a stack overflow", () => {
  expect(parseTypeExpression(deep(63))).toBeDefined();
  expect(parseTypeExpression(deep(65))).toBeUndefined();
  for (const sign of ["list[", "a[", "[", "{", "(", "*", "[]", "Pointer to ", "map[string]", "@a "]) {
    expect(parseTypeExpression(sign.repeat(1_000_000))).toBeUndefined();
  }
  expect(parseTypeExpression(deep(1_000_000))).toBeUndefined();
});

const bare = (text: string) => ({ form: "name", name: text, arguments: [] });

test.each<[string, unknown]>([
  ["list[Segment]", { form: "name", name: "list", arguments: [bare("Segment")] }],
  ["LIST [Segment]", { form: "name", name: "LIST", arguments: [bare("Segment")] }],
  ["int?[]", { form: "marked", mark: "[]", inner: { form: "marked", mark: "?", inner: bare("int") } }],
  ["System.IO.Stream", bare("System.IO.Stream")],
  ["::models::Pet", bare("::models::Pet")],
  ["\\OpenAPI\\Client\\Model\\Pet", bare("\\OpenAPI\\Client\\Model\\Pet")],
  ["[]map[string]Pet", { form: "list", items: { form: "map", key: bare("string"), values: bare("Pet") } }],
  ["map[string]interface{}", { form: "map", key: bare("string"), values: bare("interface{}") }],
  [
    "Pointer to *os.File",
    { form: "marked", mark: "Pointer to", inner: { form: "marked", mark: "*", inner: bare("os.File") } },
  ],
  ["{str: ([Pet],)}", { form: "map", key: bare("str"), values: { form: "list", items: bare("Pet") } }],
  ["str, none_type", { form: "union", members: [bare("str"), bare("none_type")] }],
  [
    "Array<object | null>",
    { form: "name", name: "Array", arguments: [{ form: "union", members: [bare("object"), bare("null")] }] },
  ],
  ["{ [key: string]: Pet; }", { form: "map", key: bare("string"), values: bare("Pet") }],
  ["List<@Valid Pet>", { form: "name", name: "List", arguments: [bare("Pet")] }],
  [
    "array<string,Pet>[]",
    { form: "marked", mark: "[]", inner: { form: "name", name: "array", arguments: [bare("string"), bare("Pet")] } },
  ],
  [
    "NSArray<NSString*>*",
    {
      form: "marked",
      mark: "*",
      inner: { form: "name", name: "NSArray", arguments: [{ form: "marked", mark: "*", inner: bare("NSString") }] },
    },
  ],
  ["char *", { form: "marked", mark: "*", inner: bare("char") }],
  ["Page«User»", bare("Page«User»")],
])("%s is read", (text, expected) => {
  expect(withoutText(parseTypeExpression(text))).toEqual(expected);
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
  "a b",
])("`%s` is no type", (text) => {
  expect(parseTypeExpression(text)).toBeUndefined();
});
