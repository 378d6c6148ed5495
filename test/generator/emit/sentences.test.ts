import fc from "fast-check";
import { expect, test } from "vitest";
import { sentences } from "../../../generator/emit/sentences.js";

const part = fc.constantFrom(
  "e.g.",
  "i.e.",
  "etc.",
  "A.",
  "Mr.",
  ".",
  "!",
  "?",
  "...",
  " ",
  "  ",
  "\n",
  "Date",
  "time",
  "2",
  "(",
  ")",
  '"',
  "'",
  "[a]",
  "é.",
  "É",
);
const prose = fc.oneof(
  fc.array(part).map((parts) => parts.join("")),
  fc.string({ unit: "grapheme" }),
);

test("no sign but the space between sentences is lost, and order is kept", () => {
  fc.assert(
    fc.property(prose, (text) => {
      const found = sentences(text);
      let rest = text;
      for (const sentence of found) {
        expect(rest.startsWith(sentence)).toBe(true);
        rest = rest.slice(sentence.length).trimStart();
      }
      expect(rest.trim()).toBe("");
    }),
    { numRuns: 3000 },
  );
});

test("no sentence is empty, and only the first can begin with space", () => {
  fc.assert(
    fc.property(prose, (text) => {
      for (const [index, sentence] of sentences(text).entries()) {
        expect(sentence).not.toBe("");
        if (index > 0) expect(sentence).toBe(sentence.trimStart());
        expect(sentence).toBe(sentence.trimEnd());
      }
    }),
    { numRuns: 3000 },
  );
});

test("an edit of one sentence leaves the others as they are", () => {
  const words = fc.stringMatching(/^[A-Z][mrst]{2,5}(?: [mrst]{2,5}){1,3}$/);
  const list = fc.array(words, { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(list, words, fc.nat(), (written, other, at) => {
      const index = at % written.length;
      const edited = written.with(index, other);
      const print = (items: readonly string[]) => items.map((item) => `${item}.`).join(" ");
      expect(sentences(print(written)).with(index, `${other}.`)).toEqual(sentences(print(edited)));
    }),
  );
});

test.each([
  ["", []],
  ["   ", []],
  ["One", ["One"]],
  ["One. Two", ["One.", "Two"]],
  ["One.  Two.", ["One.", "Two."]],
  ["One! Two? Three", ["One!", "Two?", "Three"]],
  ['He said "no." Then left.', ['He said "no."', "Then left."]],
  ["One. two", ["One. two"]],
  ["Use e.g. Date here.", ["Use e.g. Date here."]],
  ["Use (e.g. Date) here.", ["Use (e.g. Date) here."]],
  ["By J. Smith", ["By J. Smith"]],
  ["Version 1.2 is out. 3 remain.", ["Version 1.2 is out.", "3 remain."]],
  ["yyyy-MM-ddTHH:mm:ss[.mmm]Z", ["yyyy-MM-ddTHH:mm:ss[.mmm]Z"]],
])("%j has the sentences %j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});
