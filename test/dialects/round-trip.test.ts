import { describe, expect, test } from "vitest";
import { dialects } from "../../generator/dialects/index.js";
import { hasDialects } from "./corpus.js";
import { lostIn } from "./matrix.js";
import { lineOf, type Score, scores } from "./scores.js";

/** Dialects of which every fact that the documents say is to be found. */
const complete = /\/(?:java|kotlin|python|go|csharp|ruby|php|javascript|rust|swift)/;

describe.skipIf(!hasDialects)("real documents of every dialect, against the specification they came from", () => {
  const all: readonly Score[] = hasDialects ? scores() : [];
  const width = Math.max(0, ...all.map(({ folder }) => folder.length));
  if (all.length > 0) {
    console.log(
      all.map((one) => `${one.folder.padEnd(width)}  ${one.found} of ${one.recoverable}, ${one.lost} lost`).join("\n"),
    );
  }

  test("there are 56 of them", () => {
    expect(all).toHaveLength(56);
  });

  test.each(all)("$folder is read without a doubt and without an invented fact", (score) => {
    const { folder, dialect, invented, missed, doubts, errors, found, recoverable } = score;
    expect(dialect).toBe(folder.split("/")[1]?.split("+")[0]);
    expect(doubts).toEqual([]);
    expect(errors).toEqual([]);
    expect(invented.map(lineOf)).toEqual([]);
    expect(found).toBeGreaterThan(1400);
    if (complete.test(folder)) expect(missed.map(lineOf)).toEqual([]);
    else expect(found / recoverable, missed.map(lineOf).join("\n")).toBeGreaterThanOrEqual(0.995);
  });

  test.each(all)("the table of the dialect of $folder says what is lost", ({ folder, dialect }) => {
    const said = new Set(
      dialects.filter(({ name }) => name === dialect).flatMap((one) => [...one.loses, ...one.losesInPart]),
    );
    expect([...lostIn(folder)].filter((fact) => !said.has(fact))).toEqual([]);
  });
});
