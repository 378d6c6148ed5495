import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dialect } from "../../../generator/dialects/dialect.js";
import { dialects } from "../../../generator/dialects/index.js";
import type { JsonValue } from "../../../generator/model/json-value.js";
import type { Type } from "../../../generator/model/type.js";
import { readDefault } from "../../../generator/resolve/default-value.js";

const named = (name: string) => dialects.find((dialect) => dialect.name === name) as Dialect;
const python = named("python");
const csharp = named("csharp");

/** The value of a default, where it has one. */
function defaultValue(written: string, type: Type, dialect: Dialect): JsonValue | undefined {
  const found = readDefault(written, type, dialect);
  return typeof found === "object" ? found.value : undefined;
}

const integer: Type = { kind: "integer" };
const number: Type = { kind: "number" };
const string: Type = { kind: "string" };
const boolean: Type = { kind: "boolean" };

test("an integer is read back from its digits", () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), (value) => {
      expect(defaultValue(String(value), integer, python)).toBe(value);
      expect(defaultValue(` ${value}.0 `, number, python)).toBe(value);
    }),
  );
});

test("a number is read back from its digits, with or without an exponent", () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const read = defaultValue(String(value), number, csharp);
      expect(Number(read)).toBe(value === 0 ? 0 : value);
    }),
  );
});

test("a text in either kind of quotes is the text between them", () => {
  const text = fc.string().map((inside) => inside.trim());
  fc.assert(
    fc.property(text, fc.constantFrom('"', "'"), (inside, quote) => {
      expect(defaultValue(quote + inside + quote, string, python)).toBe(inside);
    }),
  );
});

test("whatever is written, the answer is a value of the type or none", () => {
  const types: Readonly<Record<string, (value: JsonValue) => boolean>> = {
    string: (value) => typeof value === "string",
    integer: (value) => Number.isInteger(value),
    number: (value) => Number.isFinite(value),
    boolean: (value) => typeof value === "boolean",
  };
  const sign = fc.constantFrom(
    ..."0123456789.-+eE_xn'\" \n",
    "True",
    "true",
    "None",
    "null",
    "NaN",
    "Infinity",
    "constructor",
  );
  const written = fc.oneof(
    fc.array(sign, { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );
  let found = 0;
  fc.assert(
    fc.property(
      written,
      fc.constantFrom(integer, number, string, boolean),
      fc.constantFrom(python, csharp),
      (text, type, dialect) => {
        const value = defaultValue(text, type, dialect);
        if (value === undefined) return;
        if (type.kind !== "string") found++;
        expect(types[type.kind]?.(value)).toBe(true);
      },
    ),
    { numRuns: 3000 },
  );
  expect(found).toBeGreaterThan(0);
});

test("an enumeration takes its own values only, numbers as numbers", () => {
  const type: Type = { kind: "enum", values: ["asc", "desc", 3] };
  expect(defaultValue("'asc'", type, python)).toBe("asc");
  expect(defaultValue("desc", type, python)).toBe("desc");
  expect(defaultValue("3", type, python)).toBe(3);
  expect(defaultValue("ASC", type, python)).toBeUndefined();
  expect(defaultValue("", type, python)).toBeUndefined();
});

test.each<[string, Type, JsonValue | undefined]>([
  ["True", boolean, true],
  ["False", boolean, false],
  ["true", boolean, undefined],
  ["None", boolean, undefined],
  ["toString", boolean, undefined],
  ["1", boolean, undefined],
  ["1.5", integer, undefined],
  ["1.0", integer, 1],
  ["1e400", number, undefined],
  ["0x10", integer, undefined],
  ["1_000", integer, undefined],
  ["", integer, undefined],
  ["NaN", number, undefined],
  [".5", number, 0.5],
  ["'", string, "'"],
  ["''", string, ""],
  ["'a\"", string, "'a\""],
  ["'a'b'", string, "a'b"],
])("in Python %j as a value of %j is %j", (text, type, value) => {
  expect(defaultValue(text, type, python)).toBe(value);
});

test("C# writes its booleans in lower case", () => {
  expect(defaultValue("true", boolean, csharp)).toBe(true);
  expect(defaultValue("True", boolean, csharp)).toBeUndefined();
});

test("a list in the syntax of JSON is a value of a list, when all its items fit", () => {
  const strings: Type = { kind: "array", items: string };
  expect(defaultValue('["x", "y"]', strings, python)).toEqual(["x", "y"]);
  expect(defaultValue("[]", strings, python)).toEqual([]);
  expect(defaultValue("[1]", strings, python)).toBeUndefined();
  expect(defaultValue("['x']", strings, python)).toBeUndefined();
  expect(defaultValue("[[1], [2, 3]]", { kind: "array", items: { kind: "array", items: integer } }, python)).toEqual([
    [1],
    [2, 3],
  ]);
});

test.each([
  ["rust-server", 'Some("x".to_string())', string, "x"],
  ["rust-server", "Some(7)", integer, 7],
  ["csharp", "1.5M", number, 1.5],
  ["objc", '@"x"', string, "x"],
  ["objc", "@7", number, 7],
  ["objc", "@(YES)", boolean, true],
  ["powershell", "$true", boolean, true],
  ["r", "TRUE", boolean, true],
  ["ruby", "&#39;it&#39;s \\&quot;q\\&quot;&#39;", string, 'it\'s "q"'],
  ["ruby", "Date.parse(&quot;2020-02-29&quot;)", { kind: "string", format: "date" }, "2020-02-29"],
  ["go", '"Sat Feb 29 00:00:00 UTC 2020"', string, "2020-02-29"],
  ["swift5", ".green", string, undefined],
  ["rust", "Green", string, undefined],
  ["rust", "green", string, "green"],
  ["dart", "const []", { kind: "array", items: string }, undefined],
  ["java", "9007199254740993", integer, undefined],
] as readonly [string, string, Type, JsonValue | undefined][])(
  "in %s %j as a value of %j is %j",
  (name, text, type, value) => {
    const newest = dialects.find((dialect) => dialect.name === name && dialect.announcesLosses !== false) as Dialect;
    expect(defaultValue(text, type, newest)).toBe(value);
  },
);

test.each<Type>([{ kind: "map", values: string }, { kind: "reference", model: "A" }, { kind: "unknown" }])(
  "no table cell holds a value of %j",
  (type) => {
    for (const text of ["[]", "{}", "a", "1", "null", ""]) expect(defaultValue(text, type, python)).toBeUndefined();
  },
);
