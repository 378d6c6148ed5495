import { readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "scslre";
import { Project, SyntaxKind } from "ts-morph";
import { expect, test } from "vitest";
import { projectRoot } from "./support/case-folder.js";

interface Pattern {
  readonly place: string;
  readonly pattern: RegExp;
}

/** Every regular expression in the sources, those that are emitted with the validators too. */
function patterns(): readonly Pattern[] {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(["generator/**/*.ts", "templates/**/*.ts"].map((glob) => join(projectRoot, glob)));
  return project.getSourceFiles().flatMap((file) =>
    file.getDescendantsOfKind(SyntaxKind.RegularExpressionLiteral).map((literal): Pattern => {
      const text = literal.getText();
      const end = text.lastIndexOf("/");
      const place = `${file.getFilePath().slice(projectRoot.length)}:${literal.getStartLineNumber()} ${text}`;
      return { place, pattern: new RegExp(text.slice(1, end), text.slice(end + 1)) };
    }),
  );
}

function faults({ place, pattern }: Pattern): readonly string[] {
  return analyse(pattern).reports.map(({ type, exponential }) => `${place}: ${exponential ? "exponential" : type}`);
}

test("no regular expression takes more than linear time", () => {
  const found = patterns();
  expect(found.length).toBeGreaterThan(150);
  expect(found.flatMap(faults)).toEqual([]);
});

test("regular expressions made from text are known, and were read", () => {
  const project = new Project({ skipAddingFilesFromTsConfig: true });
  project.addSourceFilesAtPaths(["generator/**/*.ts", "templates/**/*.ts"].map((glob) => join(projectRoot, glob)));
  const made = project
    .getSourceFiles()
    .filter((file) => /\bnew RegExp\b/.test(file.getFullText()))
    .map((file) => file.getFilePath().slice(projectRoot.length));
  // A class of letters; names of constants in the tables of dialects, which the loop below reads; one of several signs.
  expect(made.toSorted()).toEqual([
    "generator/emit/literal.ts",
    "generator/resolve/default-value.ts",
    "generator/resolve/prose.ts",
  ]);
  for (const dialect of ["go", "rust"]) {
    const text = readFileSync(join(projectRoot, `generator/dialects/${dialect}.ts`), "utf8");
    const constants = [...text.matchAll(/constants: "([^"]+)"/g)].map(([, source = ""]) => new RegExp(source));
    expect(constants.length).toBeGreaterThan(0);
    expect(constants.flatMap((pattern) => faults({ place: dialect, pattern }))).toEqual([]);
  }
});

test.each([/^\s*\|/m, /^(a+)+$/, /\s+$/, /^title:[ \t]*(.+?)[ \t]*\r?$/m])("the analysis objects to %s", (pattern) => {
  expect(faults({ place: "", pattern })).not.toEqual([]);
});
