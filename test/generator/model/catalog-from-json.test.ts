import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { catalogFromJson, catalogToJson } from "../../../generator/index.js";
import { caseNames, fixtures, projectRoot } from "../../support/case-folder.js";

const paths = [
  join(projectRoot, "out/catalog.json"),
  ...caseNames("generate").map((name) => join(fixtures, "generate", name, "expected/catalog.json")),
];

test.each(paths)("%s is read back to the same bytes", (path) => {
  const text = readFileSync(path, "utf8");
  const read = catalogFromJson(text);
  expect("catalog" in read ? catalogToJson(read.catalog) : read.problem).toBe(text);
});

const text = readFileSync(join(projectRoot, "out/catalog.json"), "utf8");

function problem(change: (json: string) => string): string {
  const changed = change(text);
  expect(changed).not.toBe(text);
  const read = catalogFromJson(changed);
  return "problem" in read ? read.problem : "";
}

describe("what is no catalog is refused with a reason:", () => {
  const cases: readonly (readonly [name: string, change: (json: string) => string, said: RegExp])[] = [
    ["no JSON", (json) => json.slice(1), /^text that is no JSON/],
    ["another format", (json) => json.replace("catalog@1", "catalog@2"), /^the format "schemadown\/catalog@2" \(this/],
    ["a list", (json) => `[${json}]`, /as the catalog$/],
    ["a key nobody knows", (json) => json.replace('"models"', '"modles"'), /^the key `modles` of the catalog$/],
    ["a kind nobody knows", (json) => json.replace('"kind": "object"', '"kind": "objekt"'), /^the kind "objekt" of/],
    ["a type nobody knows", (json) => json.replace('"kind": "string"', '"kind": "str"'), /^the type .* of `\w+\.\w+`$/],
    ["no required", (json) => json.replace(', "required": true', ""), /without `required`$/],
    [
      "a mark that is not true",
      (json) => json.replace('"required": true', '"required": true, "nullable": false'),
      /other than true$/,
    ],
    [
      "a reference to nothing",
      (json) => json.replace('"model": "Segment"', '"model": "Segmnet"'),
      /^a reference from `\w+` to `Segmnet`/,
    ],
    ["a model twice", (json) => json.replace('"name": "Segment"', '"name": "Callback"'), /^a second model `Callback`$/],
    ["no name", (json) => json.replace('"name": "Segment", ', ""), /^nothing as the name of/],
  ];
  test.each(cases)("%s", (_, change, said) => {
    expect(problem(change)).toMatch(said);
  });

  test("anything else, without an exception", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (anything) => "problem" in catalogFromJson(anything)),
      { numRuns: 500, seed: 5 },
    );
  });
});
