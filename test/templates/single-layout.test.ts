import { expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Model } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { catalog, codecs, docs, interfaces, validators } from "../../templates/index.js";
import { compile } from "../support/compile.js";

const at = { file: "A.md", line: 1, column: 1 };

function object(name: string, types: Readonly<Record<string, Type>>): Model {
  const properties = Object.entries(types).map(([key, type]) => ({
    name: key,
    writtenName: key,
    type,
    required: false,
    at,
  }));
  return { kind: "object", name, properties, at };
}

const to = (model: string): Type => ({ kind: "reference", model });
const models: readonly Model[] = [
  object("Array", { own: { kind: "array", items: to("Array") } }),
  { kind: "enum", name: "Colour", values: ["red", "green"], at },
  { kind: "enum", name: "Direction", description: "Where to.", values: [1, 2], at },
  object("Models", { colour: to("Colour"), direction: { kind: "map", values: to("Direction") } }),
  object("Record", { shape: to("Shape"), circle: to("Array") }),
  { kind: "union", name: "Shape", members: [to("Record"), to("Array"), { kind: "string" }], at },
];
const all: Catalog = { source: { package: "p", version: "1", dialect: "python" }, models };
const targets = [interfaces, validators, docs, catalog];

test("each target has one file, and none is left of the other layout", () => {
  const { files, diagnostics } = generate(all, { targets, layout: "single" });
  expect(diagnostics).toEqual([]);
  const paths = files.map(({ path }) => path).filter((path) => !path.startsWith("validators/runtime"));
  expect(paths).toEqual(["catalog.json", "docs.md", "interfaces.ts", "validators.ts"]);
});

test("both layouts compile under the strictest flags", () => {
  for (const layout of ["per-model", "single"] as const) {
    const { files } = generate(all, { targets, layout });
    const code = files.filter(({ path }) => path.endsWith(".ts"));
    expect(code.length).toBeGreaterThan(1);
    expect(compile(code.map(({ path, text }) => [path, text] as const))).toBe("");
  }
});

test("models stand apart by one empty line", () => {
  const { files } = generate(all, { targets: [interfaces], layout: "single" });
  const [, ...declarations] = (files[0]?.text ?? "").split(/\n\n(?! )/);
  expect(declarations).toHaveLength(models.length);
  expect(declarations[1]).toBe(
    'export type Colour = "red" | "green";\nexport const Colour = { red: "red", green: "green" } as const;',
  );
  expect(files[0]?.text.endsWith("}\n") || files[0]?.text.endsWith(";\n")).toBe(true);
});

test("links on the page lead to the headings of models, also where the title has taken a name", () => {
  const { files } = generate(all, { targets: [docs], layout: "single" });
  const page = files[0]?.text ?? "";
  expect(page).toContain("# Models\n\n- [Array](#array)\n- [Colour](#colour), an enumeration\n");
  expect(page).toContain("- [Models](#models-1)\n");
  expect(page).toContain("| `circle` | [Array](#array) |");
});

test("two models that meet in one name are reported in this layout too", () => {
  const meeting = { ...all, models: [object("a-b", {}), object("a_b", {})] };
  const codes = (layout: "per-model" | "single") =>
    generate(meeting, { targets: [interfaces], layout }).diagnostics.map(({ code }) => code);
  expect(codes("single")).toEqual(["path-collision"]);
  expect(codes("single")).toEqual(codes("per-model"));
});

test("targets in one file import from those of somebody else that keep a file per model", () => {
  const dated = object("Stay", {
    since: { kind: "string", format: "date-time" },
    next: to("Stay"),
    shape: to("Shape"),
  });
  const { single: _, ...ownInterfaces } = interfaces;
  const { single: __, ...ownValidators } = validators;
  for (const others of [
    [ownInterfaces, validators],
    [interfaces, ownValidators],
    [ownInterfaces, ownValidators],
  ]) {
    const { files, diagnostics } = generate(
      { ...all, models: [...models, dated] },
      { targets: [...others, codecs], layout: "single", dates: "Date" },
    );
    expect(diagnostics).toEqual([]);
    expect(files.some(({ path }) => path === "codecs.ts")).toBe(true);
    expect(compile(files.map(({ path, text }) => [path, text] as const))).toBe("");
  }
}, 60_000);
