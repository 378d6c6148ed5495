import fc from "fast-check";
import { expect, test } from "vitest";
import { createNames } from "../../../generator/emit/names.js";
import { generate } from "../../../generator/generate.js";
import type { Catalog } from "../../../generator/model/catalog.js";
import type { Model } from "../../../generator/model/model.js";
import { interfaces, validators } from "../../../templates/index.js";
import { compile } from "../../support/compile.js";

const at = { file: "A.md", line: 1, column: 1 };

function catalogOf(models: readonly Model[]): Catalog {
  return { source: { package: "", version: "", dialect: "python" }, models };
}

function namesOf(...names: readonly string[]) {
  return createNames(catalogOf(names.map((name) => ({ kind: "object", name, properties: [], at }))));
}

/** Words that mean something to ECMAScript or TypeScript somewhere, and names of globals that generated code stands on. */
const words = [
  ..."abstract accessor any arguments as asserts assert async await bigint boolean break case catch class const".split(
    " ",
  ),
  ..."constructor continue debugger declare default defer delete do else enum eval export extends false finally".split(
    " ",
  ),
  ..."for from function get global globalThis if implements import in infer instanceof interface intrinsic is".split(
    " ",
  ),
  ..."keyof let module namespace never new null number object of out override package private protected public".split(
    " ",
  ),
  ..."readonly require exports return satisfies set static string super switch symbol this throw true try type".split(
    " ",
  ),
  ..."typeof undefined unique unknown using var void while with yield NaN Infinity v validate parse".split(" "),
  ..."Array Boolean Date Error Function Map Number Object Partial Promise Record Result String Symbol".split(" "),
  ..."ValidationError Issue Schema __proto__ toString hasOwnProperty prototype $ _ index runtime con NUL aux com1".split(
    " ",
  ),
];

test("a name that TypeScript and every disk can take is left as it is", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Z][a-z]{3,10}[A-Z][A-Za-z0-9_]{0,5}$/), (name) => {
      expect(namesOf(name).type(name)).toBe(name);
      expect(namesOf(name).value(name)).toBe(name.charAt(0).toLowerCase() + name.slice(1));
    }),
  );
});

test("whatever a model is called, its name is an identifier, no reserved word and no device of Windows", () => {
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(...words, "a/b", "..", ".", "a\\b", "a:b", "a\0b", "1st"),
  );
  fc.assert(
    fc.property(name, (model) => {
      const type = namesOf(model).type(model);
      expect(type).toMatch(/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u);
      expect(type).not.toMatch(/[\s/\\.:*?"<>|\u0000-\u001f]/);
      expect(type).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|index|runtime)$/i);
      expect(() => new Function(`"use strict"; const ${type} = 1;`)).not.toThrow();
      expect(() => new Function(`"use strict"; const ${namesOf(model).value(model)}Schema = 1;`)).not.toThrow();
    }),
    { numRuns: 2000 },
  );
});

test("a model that the catalog does not hold is named by the same rule", () => {
  expect(namesOf().type("a-b")).toBe(namesOf("a-b").type("a-b"));
});

test.each([
  ["Segment", "Segment", "segment"],
  ["string", "string_", "string_"],
  ["class", "class_", "class_"],
  ["Class", "Class", "class"],
  ["Con", "Con_", "con_"],
  ["index", "index_", "index_"],
  ["1st", "_1st", "_1st"],
  ["a-b.c", "a_b_c", "a_b_c"],
  ["", "_", "_"],
  ["😀", "_", "_"],
  ["Ärger", "Ärger", "ärger"],
  ["v", "v_", "v_"],
])("the model %j is the type %s and the value %s", (model, type, value) => {
  expect([namesOf(model).type(model), namesOf(model).value(model)]).toEqual([type, value]);
});

test.each(["object", "enum", "union"] as const)("%s models named by every word there is compile", (kind) => {
  const reference = (model: string) => ({ kind: "reference", model }) as const;
  const model = (name: string): Model => {
    const next = words[(words.indexOf(name) + 1) % words.length] ?? name;
    if (kind === "enum") return { kind, name, values: ["a", 1], at };
    if (kind === "union") return { kind, name, members: [reference("Leaf"), { kind: "string" }], at };
    const properties = [name, next].map((key) => ({
      name: key,
      writtenName: key,
      type: reference(next),
      required: false,
    }));
    return { kind, name, properties: properties.map((property) => ({ ...property, at })), at };
  };
  const leaf: Model = { kind: "object", name: "Leaf", properties: [], at };
  const models = [...words.map(model), leaf].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const { files, diagnostics } = generate(catalogOf(models), { targets: [interfaces, validators] });
  expect(diagnostics).toEqual([]);
  expect(compile(files.map(({ path, text }) => [path, text] as const))).toBe("");
});
