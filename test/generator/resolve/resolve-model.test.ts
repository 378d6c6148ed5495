import { describe, expect, test } from "vitest";
import { parse } from "../../../generator/parse.js";

const frame = `# Thing

About things.
## Properties
Name | Type | Description | Notes
------------ | ------------- | ------------- | -------------
`;

function read(rows: string, dialect = "python-experimental") {
  const { catalog, diagnostics } = parse([{ path: "docs/Thing.md", text: frame + rows }], { dialect });
  const [model] = catalog.models;
  return { model, said: diagnostics.filter(({ severity }) => severity !== "info") };
}

describe("the row of additional properties", () => {
  test("gives their type", () => {
    const { model, said } = read("**any string name** | **int** | any | [optional]\n");
    expect(model).toMatchObject({ kind: "object", properties: [], additionalProperties: { kind: "integer" } });
    expect(said).toEqual([]);
  });

  test("is unknown, and said, where its type cannot be read", () => {
    const { model, said } = read("**known** | **str** | a | \n**any string name** | **strange<** | any | [optional]\n");
    expect(model).toMatchObject({ kind: "object", additionalProperties: { kind: "unknown" } });
    expect(said).toMatchObject([{ code: "unknown-type", at: { line: 8 } }]);
  });

  test("is an error where there is a second one", () => {
    const { said } = read(
      "**any string name** | **int** | any | [optional]\n**any_string_name** | **str** | any | [optional]\n",
    );
    expect(said).toMatchObject([{ code: "duplicate-property", at: { line: 8 } }]);
  });
});

describe("a single row `value`", () => {
  test("is the type of the model where it has its description", () => {
    const { model, said } = read("**value** | **int** | About things. | \n");
    expect(model).toMatchObject({ kind: "union", members: [{ kind: "integer" }] });
    expect(said).toEqual([]);
  });

  test.each(["[optional]", "[optional property]"])("is a property where it is %s", (note) => {
    const { model } = read(`**value** | **int** | About things. | ${note}\n`);
    expect(model).toMatchObject({ kind: "object", properties: [{ name: "value", required: false }] });
  });

  test("is said where its type cannot be read", () => {
    const { model, said } = read("**value** | **strange<** | About things. | \n");
    expect(model).toMatchObject({ kind: "union", members: [{ kind: "unknown" }] });
    expect(said).toMatchObject([{ code: "unknown-type", at: { line: 7 } }]);
  });
});

test("a description ends where the property table begins, with a heading for it or without", () => {
  const table = "|Name | Type | Description | Notes|\n|---|---|---|---|\n| **a** | int | An a. | |\n";
  const text = `# Thing\n\nAbout things.\n\n${table}\n## Remarks\n\nNone.\n`;
  const { catalog } = parse([{ path: "docs/Thing.md", text }], { dialect: "python" });
  expect(catalog.models).toMatchObject([{ description: "About things.", properties: [{ name: "a" }] }]);
});
