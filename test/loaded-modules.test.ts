import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./support/case-folder.js";
import { anew, loaded as loadedBy } from "./support/loaded-modules.js";
import { modelDocument, project, writeAll } from "./support/run-binary.js";

/** What a run that ends well loads. */
function loaded(folder: string, ...args: readonly string[]) {
  const found = loadedBy(folder, ...args);
  expect(found.code, found.error).toBe(0);
  return found;
}

const specs = {
  "specs/A.md": modelDocument("A", ["x", "[B](B)", "An x."]),
  "specs/B.md": modelDocument("B", ["y", "str", "A y."]),
};

test.each(["--help", "--version"])("%s loads the command line and nothing that reads or prints", (flag) => {
  const { packages, ours } = loaded(project({}), flag);
  expect([...packages].toSorted()).toEqual(["commander", "fastest-levenshtein"]);
  expect(
    [...ours].filter((path) =>
      /\/(?:syntax|resolve|link|emit|templates|json|changes|pull)\/(?!refusal\.js)/.test(path),
    ),
  ).toEqual([]);
});

test("catalog loads a parser of Markdown only for a document that is not plain", () => {
  const odd = { ...specs, "specs/C.md": `${modelDocument("C", ["z", "str", "A z."])}\n> Quoted.\n` };
  expect(loaded(project(specs), "catalog").packages).not.toContain("micromark");
  expect(loaded(project(odd), "catalog").packages).toContain("micromark");
});

test("catalog loads no template and no printer", () => {
  const { packages, ours } = loaded(project(specs), "catalog");
  expect(packages).not.toContain("ts-morph");
  expect(packages).not.toContain("remark-stringify");
  expect([...ours].filter((path) => /\/(?:emit|templates)\//.test(path))).toEqual([]);
});

test("diff reads two sets and loads no template, no printer of TypeScript, and no parser of Markdown for plain documents", () => {
  const { packages, ours } = loaded(project(specs), "diff", "specs", "specs");
  expect(packages).not.toContain("micromark");
  expect(packages).not.toContain("ts-morph");
  expect([...ours].filter((path) => /\/templates\/|\/emit\/(?:typescript|plan|emit)\.js/.test(path))).toEqual([]);
});

test("generate, and check on a fresh tree, print without ts-morph", () => {
  const folder = project(specs);
  expect(loaded(folder, "generate").packages).not.toContain("ts-morph");
  expect(loaded(folder, "check").packages).not.toContain("ts-morph");
});

test("a target of the user's own may print with ts-morph, and only then it is loaded", () => {
  const folder = project(specs);
  const module = join(projectRoot, "dist/generator/emit/ts-morph.js");
  writeAll(folder, {
    "package.json": '{ "type": "module" }',
    "own/classes/target.js": `import { printWithTsMorph, StructureKind } from ${JSON.stringify(module)};
export default {
  name: "classes",
  folder: "classes",
  perModel: {
    path: (model, names) => names.type(model.name) + ".ts",
    render: (model, context) =>
      printWithTsMorph(context.banner(model), {
        statements: [{ kind: StructureKind.Class, name: context.names.type(model.name), isExported: true }],
      }),
  },
};
`,
  });
  const { packages } = loaded(folder, "generate", "--templates", "own", "--target", "classes");
  expect(packages).toContain("ts-morph");
  const text = readFileSync(join(folder, "out/classes/A.ts"), "utf8");
  expect(text).toBe("// @generated from A.md. Do not edit: run `schemadown generate`.\n\nexport class A {\n}\n");
});

test("a run in which nothing has changed loads nothing that compiles or prints", () => {
  const folder = project({ "package.json": "{}", ...specs });
  expect([...loaded(folder, "generate").ours]).toContain(anew);
  const { ours } = loaded(folder, "generate");
  expect([...ours].filter((path) => /\/(?:syntax|resolve|link|templates)\//.test(path) || path === anew)).toEqual([]);
});

test("a run in which one document has changed loads nothing that compiles all, unless others may mean something else now", () => {
  const folder = project({ "package.json": "{}", ...specs });
  const after = (text: string) => {
    writeAll(folder, { "specs/B.md": text });
    return loaded(folder, "generate").ours.has(anew);
  };
  expect(after(modelDocument("B", ["y", "str", "A y."]))).toBe(true);
  expect(after(modelDocument("B", ["y", "str", "Another y."]))).toBe(false);
  expect(after(modelDocument("B", ["why", "str", "Another y."]))).toBe(false);
  expect(after(modelDocument("B", ["why", "list[int]", "Another y."]))).toBe(false);
  expect(after(modelDocument("B", ["why", "list[int]", "Another y."], ["a", "[A](A)", "An a."]))).toBe(false);
  expect(after(modelDocument("C", ["why", "list[int]", "Another y."]))).toBe(true);
});
