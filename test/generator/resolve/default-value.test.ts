import fc from "fast-check";
import { expect, test } from "vitest";
import { csharp } from "../../../generator/dialects/csharp.js";
import { python } from "../../../generator/dialects/python.js";
import type { JsonValue } from "../../../generator/model/json-value.js";
import type { Type } from "../../../generator/model/type.js";
import { defaultValue } from "../../../generator/resolve/default-value.js";

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

test.each<Type>([
  { kind: "array", items: string },
  { kind: "map", values: string },
  { kind: "reference", model: "A" },
  { kind: "union", members: [string] },
  { kind: "unknown" },
])("no table cell holds a value of %j", (type) => {
  for (const text of ["[]", "{}", "a", "1", "null", ""]) expect(defaultValue(text, type, python)).toBeUndefined();
});
