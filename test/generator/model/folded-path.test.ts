import { expect, test } from "vitest";
import { foldedPath } from "../../../generator/model/folded-path.js";

test.each([
  ["docs/Room.md", "docs/room.md"],
  ["é.md", "e\u0301.md"],
  ["straße.md", "STRASSE.md"],
  ["ſum.md", "sum.md"],
  ["Σας.md", "σΑΣ.md"],
  ["ﬁ.md", "FI.md"],
])("%s and %s are one file on some disk", (one, other) => {
  expect(foldedPath(one)).toBe(foldedPath(other));
});

test.each([
  ["a.md", "b.md"],
  ["a_b.md", "ab.md"],
  ["e.md", "é.md"],
])("%s and %s are two files on every disk", (one, other) => {
  expect(foldedPath(one)).not.toBe(foldedPath(other));
});
