import fc from "fast-check";
import { expect, test } from "vitest";
import { readNotes } from "../../../generator/resolve/notes.js";

const nothing = { optional: false, readOnly: false, unknown: [] };

test("notes are read in any order, with any space between them", () => {
  const value = fc.stringMatching(/^[^[\]]{0,12}$/).map((text) => text.trim());
  const given = fc.record({ optional: fc.boolean(), readOnly: fc.boolean(), default: fc.option(value) });
  fc.assert(
    fc.property(given, fc.nat(), fc.constantFrom("", " ", "\t "), (notes, turn, space) => {
      const written = [
        ...(notes.optional ? ["[optional]"] : []),
        ...(notes.readOnly ? ["[readonly]"] : []),
        ...(notes.default === null ? [] : [`[default to ${notes.default}]`]),
      ];
      const first = written.length === 0 ? 0 : turn % written.length;
      const turned = [...written.slice(first), ...written.slice(0, first)];
      expect(readNotes(turned.join(space))).toEqual({
        optional: notes.optional,
        readOnly: notes.readOnly,
        ...(notes.default !== null && { default: notes.default }),
        unknown: [],
      });
    }),
  );
});

test("no sign that is not space is lost: all of it is a known note or an unknown one", () => {
  const part = fc.constantFrom(
    "[",
    "]",
    "[[",
    "]]",
    "[optional]",
    "[readonly]",
    "[default to ",
    "x",
    " ",
    "\n",
    "{}",
    "[Optional]",
    "é",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join("");
      const { optional, readOnly, default: fallback, unknown } = readNotes(text);
      const rest = text
        .replaceAll("[optional]", "")
        .replaceAll("[readonly]", "")
        .replace(/\[default to /g, "");
      const kept = unknown.join("") + (fallback ?? "");
      if (optional || readOnly || fallback !== undefined) return;
      expect(kept.replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
      expect(kept.replace(/\s/g, "").length).toBeGreaterThanOrEqual(rest.replace(/\s/g, "").length);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ["", nothing],
  ["  ", nothing],
  ["[optional] ", { ...nothing, optional: true }],
  ["[optional] [readonly] ", { ...nothing, optional: true, readOnly: true }],
  ["[optional] [default to 'a b']", { ...nothing, optional: true, default: "'a b'" }],
  ["[default to [1, 2]]", { ...nothing, default: "[1, 2]" }],
  ["[default to ]", { ...nothing, default: "" }],
  ["[default to a\nb]", { ...nothing, default: "a\nb" }],
  ["[Optional]", { ...nothing, unknown: ["[Optional]"] }],
  ["[optional", { ...nothing, unknown: ["[optional"] }],
  ["[optional property]", { ...nothing, optional: true }],
  ["[default to 'a|b]']", { ...nothing, default: "'a|b]'" }],
  [
    '[optional] [default to ["x","y"]] [Enum: [a, b]]',
    { ...nothing, optional: true, default: '["x","y"]', enum: "a, b" },
  ],
  ["[optional] [Max: 10] [Min: 1] [Pattern: ^[a-z]$]", { ...nothing, optional: true }],
  ["[optional] [Enum: ]", { ...nothing, optional: true, enum: "" }],
  ['must be one of ["a", "b", ]', { ...nothing, enum: '"a", "b",' }],
  ["defaults to nulltype.Null", { ...nothing, default: "nulltype.Null" }],
  [
    "[optional] [readonly]  if omitted the server will use the default value of 3",
    { ...nothing, optional: true, readOnly: true, default: "3" },
  ],
  ["optional", { ...nothing, unknown: ["optional"] }],
  ["[enum: a, b] [optional]", { ...nothing, optional: true, unknown: ["[enum: a, b]"] }],
  ["see [optional]", { ...nothing, optional: true, unknown: ["see"] }],
])("%j is read", (text, expected) => {
  expect(readNotes(text)).toEqual(expected);
});

test("hostile notes are read in full: nesting and half brackets a hundred thousand deep", () => {
  for (const sign of ["[", "]", "[]", "[[]", "[a", "[default to "]) {
    const text = sign.repeat(100_000);
    const { unknown, default: fallback } = readNotes(text);
    expect((unknown.join("") + (fallback ?? "")).length).toBeGreaterThan(0);
  }
});
