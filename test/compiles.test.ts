import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runtimePaths } from "../templates/validators/target.js";
import { caseNames, expectedFiles, filesBelow, projectRoot } from "./support/case-folder.js";
import { compile } from "./support/compile.js";

const runtime = runtimePaths.map(
  (path) => [path, readFileSync(join(projectRoot, "templates/validators", path), "utf8")] as const,
);

/** The TypeScript that the cases expect and that lies in `out/`, each in a folder of its own. */
function generated(): readonly (readonly [string, string])[] {
  const folders = caseNames("generate").map((name) => [name, expectedFiles("generate", name)] as const);
  return [...folders, ["out", filesBelow(join(projectRoot, "out"))] as const].flatMap(([name, files]) => [
    ...runtime.map(([path, text]) => [`${name}/validators/${path}`, text] as const),
    ...[...files].filter(([path]) => path.endsWith(".ts")).map(([path, text]) => [`${name}/${path}`, text] as const),
  ]);
}

test("everything generated compiles without a diagnostic under the strictest flags", () => {
  expect(generated().length).toBeGreaterThan(50);
  expect(compile(generated())).toBe("");
});

test("and under the flags of a careless project too", () => {
  const careless = { strict: false, exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false };
  expect(compile(generated(), { ...careless, isolatedDeclarations: false, lib: ["ES2022", "DOM"] })).toBe("");
});

test("the compiler is really asked", () => {
  expect(compile([["a.ts", "export const a: string = 1;\n"]])).toContain("TS2322");
});
