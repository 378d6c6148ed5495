import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Dialect } from "../../../generator/dialects/dialect.js";
import { dialects } from "../../../generator/dialects/index.js";
import { wireName } from "../../../generator/resolve/wire-name.js";

const named = (name: string) => dialects.find((dialect) => dialect.name === name) as Dialect;
const python = named("python");
const csharp = named("csharp");

const camel = fc.stringMatching(/^[a-z][a-z0-9]*(?:[A-Z][a-z0-9]+){0,4}$/);

/** Snake case as Swagger Codegen makes it of a name in camel case. */
function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

describe("a Python name", () => {
  test("made from a name in camel case leads back to it", () => {
    fc.assert(
      fc.property(camel, (name) => {
        fc.pre(!/^pc(?:[A-Z])/.test(name));
        expect(wireName(snake(name), python)).toBe(name);
      }),
    );
  });

  test("keeps every letter and digit, in order, but for the prefix of reserved words", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z0-9_]{1,20}$/), (written) => {
        const squeezed = written.replaceAll("_", "").toLowerCase();
        const read = wireName(written, python).replaceAll("_", "").toLowerCase();
        expect([squeezed, squeezed.replace(/^pc/, "")]).toContain(read);
      }),
    );
  });

  test.each([
    ["start_time", "startTime"],
    ["id", "id"],
    ["pc_from", "from"],
    ["pc_import_status", "importStatus"],
    ["pcr", "pcr"],
    ["pc", "pc"],
    ["_id", "_id"],
    ["__proto__", "__proto__"],
    ["trailing_", "trailing_"],
    ["a__b", "aB"],
    ["line_1", "line1"],
    ["self_uri", "selfUri"],
    ["", ""],
  ])("%s is %s on the wire", (written, name) => {
    expect(wireName(written, python)).toBe(name);
  });
});

describe("a C# name", () => {
  test("made from a name in camel case leads back to it", () => {
    fc.assert(
      fc.property(camel, (name) => {
        const pascal = name.charAt(0).toUpperCase() + name.slice(1);
        expect(wireName(pascal, csharp)).toBe(name);
        expect(wireName(`_${pascal}`, csharp)).toBe(name);
      }),
    );
  });

  test.each([
    ["StartTime", "startTime"],
    ["_Default", "default"],
    ["_private", "_private"],
    ["Id", "id"],
    ["", ""],
  ])("%s is %s on the wire", (written, name) => {
    expect(wireName(written, csharp)).toBe(name);
  });
});

test("a dialect in camel case is taken at its word", () => {
  fc.assert(
    fc.property(fc.string(), (written) => {
      expect(wireName(written, { ...python, propertyCase: "camel" })).toBe(written);
    }),
  );
});

test.each([
  ["java", "propertyClass", "class"],
  ["java", "_default", "default"],
  ["java", "_2faEnabled", "2faEnabled"],
  ["kotlin", "`return`", "return"],
  ["go", "Var2faEnabled", "2faEnabled"],
  ["go", "Variant", "variant"],
  ["rust", "r#type", "type"],
  ["rust", "param_self", "self"],
  ["dart", "class_", "class"],
  ["julia-client", 'var"@type"', "@type"],
  ["r", "item_self", "self"],
  ["r", "item_name", "item_name"],
  ["bash", "snakeUnderscorecaseUnderscorename", "snake_case_name"],
  ["bash", "bracketsLeft_Square_BracketRight_Square_Bracket", "brackets[]"],
  ["markdown", "snake_case_name", "snake_case_name"],
])("in %s %s is %s on the wire", (dialect, written, name) => {
  expect(wireName(written, named(dialect))).toBe(name);
});
