import fc from "fast-check";
import { ScriptTarget, ts } from "ts-morph";
import { expect, test } from "vitest";
import { isIdentifier, jsonLiteral, objectKey, propertyKey, stringLiteral } from "../../../generator/emit/literal.js";
import type { JsonValue } from "../../../generator/model/json-value.js";

const disturbing = fc.constantFrom(
  ..."\"'`\\/*$\n\r\t\0\u0085\u2028\u2029\u202e\u2066\u200e\ufeff\u007f",
  "\ud800",
  "\udc00",
  "$" + "{x}",
  "*/",
  "</script>",
  "\\u0022",
  "__proto__",
  "constructor",
  "\u{1f600}",
);
const text = fc.oneof(
  fc.array(disturbing, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

function evaluate(expression: string): unknown {
  return new Function(`"use strict"; return (${expression});`)();
}

/** The names of an interface's members as TypeScript's own parser reads them, and how many faults it sees. */
function membersOf(source: string): { readonly names: readonly string[]; readonly faults: number } {
  const file = ts.createSourceFile("a.ts", source, ScriptTarget.Latest);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly unknown[] };
  const [declaration] = file.statements;
  if (file.statements.length !== 1 || !declaration || !ts.isInterfaceDeclaration(declaration))
    return { names: [], faults: Number.NaN };
  const names = declaration.members.map((member) =>
    member.name && (ts.isStringLiteral(member.name) || ts.isIdentifier(member.name)) ? member.name.text : "?",
  );
  return { names, faults: parseDiagnostics.length };
}

test("the literal of any text evaluates to the text", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(evaluate(stringLiteral(value))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});

test("a literal stands on one line and holds nothing that an editor shows otherwise than it is", () => {
  fc.assert(
    fc.property(text, (value) => {
      expect(stringLiteral(value)).not.toMatch(
        /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/,
      );
      expect(stringLiteral(value)).not.toMatch(/\p{Surrogate}/u);
    }),
    { numRuns: 2000 },
  );
});

test("the literal of any JSON value evaluates to the value, with `__proto__` as a key like others", () => {
  const key = fc.oneof(fc.constantFrom("__proto__", "constructor", "a", "1", "a-b", ""), text);
  const { value } = fc.letrec<{ value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      text,
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.uniqueArray(fc.tuple(key, tie("value")), { maxLength: 3, selector: ([name]) => name }).map(Object.fromEntries),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      const read = evaluate(jsonLiteral(given));
      expect(JSON.stringify(read)).toBe(JSON.stringify(given));
      if (typeof read === "object" && read !== null && !Array.isArray(read))
        expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    }),
    { numRuns: 2000 },
  );
});

test("the key of any name in an interface is read by TypeScript as that name", () => {
  const identifier = fc.stringMatching(/^[\p{ID_Start}$_][\p{ID_Continue}$]{0,5}$/u);
  fc.assert(
    fc.property(fc.oneof(text, identifier), (name) => {
      fc.pre(!/\p{Surrogate}/u.test(name));
      expect(membersOf(`interface A { ${propertyKey(name)}?: string }`)).toEqual({ names: [name], faults: 0 });
    }),
    { numRuns: 2000 },
  );
});

test("the key of any name in an object literal sets an own property of that name", () => {
  fc.assert(
    fc.property(
      fc.oneof(text, fc.constantFrom("__proto__", "class", "get", "async", "1", "-1", "é", "a b")),
      (name) => {
        expect(Object.entries(evaluate(`{ ${objectKey(name)}: 1 }`) as object)).toEqual([[name, 1]]);
      },
    ),
    { numRuns: 2000 },
  );
});

test.each(["a", "$", "_", "é", "class", "a1", "__proto__", "e\u0301", "שם", "नाम"])("%s is an identifier", (name) => {
  expect(isIdentifier(name)).toBe(true);
});

test.each([
  "",
  "1",
  "a b",
  "a-b",
  "a.b",
  "\u200d",
  "\u200b",
  "a\n",
  "\ud800",
  "“a”",
  "\u{10400}",
  "\u{13460}",
  "\ua7dc",
])("%j is no identifier", (name) => {
  expect(isIdentifier(name)).toBe(false);
});
