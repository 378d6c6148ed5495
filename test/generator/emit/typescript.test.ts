import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createReporter } from "../../../generator/diagnostics/reporter.js";
import type { Banner } from "../../../generator/emit/code.js";
import type { SourceFileStructure, StatementStructure } from "../../../generator/emit/structure.js";
import * as reference from "../../../generator/emit/ts-morph.js";
import { printTypeScript, StructureKind, VariableDeclarationKind } from "../../../generator/emit/typescript.js";
import { link } from "../../../generator/link/link.js";
import { parse } from "../../../generator/parse.js";
import type { SourceFile } from "../../../generator/source/source-file.js";
import { interfaces, validators } from "../../../templates/index.js";
import { hasCorpus, readArchive } from "../../corpus/archive.js";
import { arbitraryCatalog } from "../../support/arbitrary-catalog.js";
import { fixtures, projectRoot } from "../../support/case-folder.js";
import { renderAll } from "../../support/render-all.js";
import { type Written, written } from "../../support/written.js";
import { hostileText } from "../../templates/docs/hostile-text.js";

const printed = vi.hoisted(() => [] as { readonly structure: unknown; readonly text: string }[]);

vi.mock("../../../generator/emit/typescript.js", async (load) => {
  const original = await load<typeof import("../../../generator/emit/typescript.js")>();
  return {
    ...original,
    printTypeScript(banner: Banner, structure: SourceFileStructure) {
      const text = original.printTypeScript(banner, structure);
      printed.push({ structure, text });
      return text;
    },
  };
});

afterEach(() => {
  printed.length = 0;
});

/** How many files were printed since; fails on the first that ts-morph prints otherwise. */
function compared(): number {
  for (const { structure, text } of printed) {
    const banner = text.slice(3, text.indexOf("\n"));
    const other = reference.printWithTsMorph(banner, structure as Parameters<typeof reference.printWithTsMorph>[1]);
    if (text !== other) expect(text).toBe(other);
  }
  return printed.splice(0).length;
}

function printAll(sources: readonly SourceFile[], roots: readonly string[] = []): void {
  const { catalog } = parse(sources, { roots });
  renderAll(catalog, { targets: [interfaces, validators] });
  renderAll(catalog, { targets: [interfaces], layout: "single" });
}

function documentsBelow(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map(({ parentPath, name }) => ({ path: name, text: readFileSync(join(parentPath, name), "utf8") }));
}

describe("every file is what ts-morph prints for its structure", () => {
  test("for the models in specs/", () => {
    printAll(documentsBelow(join(projectRoot, "specs")));
    expect(compared()).toBeGreaterThan(15);
  });

  test("for the documents of all cases", () => {
    for (const kind of ["generate", "diagnostics"])
      for (const name of readdirSync(join(fixtures, kind))) printAll(documentsBelow(join(fixtures, kind, name)));
    expect(compared()).toBeGreaterThan(100);
  });

  const whole = "for a whole SDK, and for the validators of a conversation and all that it reaches";
  test.skipIf(!hasCorpus)(
    whole,
    () => {
      const sources = readArchive("python-213.0.0");
      const { catalog } = parse(sources);
      renderAll(catalog, { targets: [interfaces] });
      expect(compared()).toBe(4763 + 1);
      printAll(sources, ["Conversation"]);
      expect(compared()).toBeGreaterThan(100);
    },
    600_000,
  );

  test("for models that nobody would write", () => {
    // Behind a literal that ends with a backslash ts-morph loses count of the quotation marks: it leaves out
    // indentation, or closes a comment that is none.
    const text = hostileText.filter((said) => !said.endsWith("\\"));
    fc.assert(
      fc.property(arbitraryCatalog(text, 1), (catalog) => {
        const { models, source } = catalog;
        renderAll(link(models, { source, overrides: [], words: [], unread: new Set() }, createReporter().report), {
          targets: [interfaces, validators],
        });
        compared();
      }),
      { numRuns: 300 },
    );
  });

  test("for any order of statements", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...statements), { maxLength: 6 }), (list) => {
        printTypeScript(written<Banner>("banner"), { statements: written(list) });
        expect(compared()).toBe(1);
      }),
      { numRuns: 1000 },
    );
  });
});

const { Const, Let } = VariableDeclarationKind;
const statements: readonly Written<StatementStructure>[] = [
  "const text = 1;",
  "\n/** Apart. */\nfunction apart() {\n  return `{\n}`;\n}",
  "\n\n",
  "if (x) {\n}\n",
  "// }\n\n",
  { kind: StructureKind.ImportDeclaration, moduleSpecifier: "./a.js" },
  { kind: StructureKind.ImportDeclaration, isTypeOnly: true, namedImports: ["A", "B as C"], moduleSpecifier: "./a.js" },
  { kind: StructureKind.ImportDeclaration, namespaceImport: "v", moduleSpecifier: './a"\\.js' },
  { kind: StructureKind.ExportDeclaration, moduleSpecifier: "./a.js" },
  { kind: StructureKind.ExportDeclaration, isTypeOnly: true, namedExports: ["A", "B"], moduleSpecifier: "./a.js" },
  { kind: StructureKind.Interface, name: "Empty" },
  {
    kind: StructureKind.Interface,
    name: "Full",
    isExported: true,
    docs: ["\nOne.\n\n@two", "Three"],
    indexSignatures: [{ keyName: "key", keyType: "string", returnType: "unknown" }],
    properties: [
      { name: "a", type: "string", docs: ["A "] },
      { name: '"b-c"', type: "1 | 2", hasQuestionToken: true, docs: ["\nB.\nC."], leadingTrivia: "\n" },
      { name: "d", type: "{ [key: string]: 1 }[]" },
    ],
  },
  { kind: StructureKind.TypeAlias, name: "Alias", type: '"a" | "b"', isExported: true, docs: [""] },
  { kind: StructureKind.TypeAlias, name: "Alias", type: "{ a: 1 }" },
  {
    kind: StructureKind.VariableStatement,
    declarationKind: Const,
    isExported: true,
    docs: ["x\ny"],
    declarations: [{ name: "a", initializer: "{ a: 1 } as const" }],
  },
  {
    kind: StructureKind.VariableStatement,
    declarationKind: Let,
    declarations: [{ name: "a", type: "number" }, { name: "b" }],
  },
  { kind: StructureKind.Function, name: "empty" },
  {
    kind: StructureKind.Function,
    name: "full",
    isExported: true,
    docs: ["Does."],
    parameters: [
      { name: "a", type: "unknown" },
      { name: "...b", type: "B[]" },
    ],
    returnType: "a is B",
    statements: "if (a) {\n  // \"it's\n\n  return true;\n}\nreturn false;",
  },
];

test("structures have the kinds of ts-morph", () => {
  for (const [name, number] of Object.entries(StructureKind)) expect(reference.StructureKind[number]).toBe(name);
  expect(reference.VariableDeclarationKind).toMatchObject(VariableDeclarationKind);
});
