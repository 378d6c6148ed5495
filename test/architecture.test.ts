import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./support/case-folder.js";

interface Rule {
  readonly folders: readonly string[];
  readonly packages: readonly string[];
}

/** The import table of ARCHITECTURE.md: rows of three cells whose first is a folder in backticks. */
const rules = new Map<string, Rule>(
  [...readFileSync(join(projectRoot, "ARCHITECTURE.md"), "utf8").matchAll(/^\| `([^`]+)` \|([^|]*)\|([^|]*)\|$/gm)].map(
    ([, folder = "", folders = "", packages = ""]) => [
      folder,
      { folders: ticked(folders), packages: ticked(packages) },
    ],
  ),
);

function ticked(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
}

function modules(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ts"))
    .map((path) => join(folder, path));
}

/** Every module that a module names, in `import`, `export … from` or `import()`. */
function specifiers(module: string): readonly string[] {
  const text = readFileSync(join(projectRoot, module), "utf8");
  const found = text.matchAll(/(?:^(?:import|export)\b[^;]*?\bfrom\s+|^import\s+|\bimport\()"([^"]+)"/gm);
  return [...found].map(([, specifier = ""]) => specifier);
}

/** What a rule says of an import, or undefined when the rule allows it. */
function objection(module: string, specifier: string): string | undefined {
  const folder = dirname(module);
  const rule = rules.get(folder);
  if (!rule) return `${folder} has no row in the import table`;
  if (!specifier.startsWith(".")) {
    return rule.packages.includes(specifier) ? undefined : `${module} imports the package ${specifier}`;
  }
  const target = normalize(join(folder, specifier)).replace(/\.js$/, "");
  const allowed = [folder, ...rule.folders].some((place) => dirname(target) === place || target === place);
  return allowed ? undefined : `${module} imports ${target}`;
}

const sources = [...modules("generator"), ...modules("templates")];

test("every import is one that ARCHITECTURE.md allows", () => {
  const objections = sources.flatMap((module) => specifiers(module).map((specifier) => objection(module, specifier)));
  expect(objections.length).toBeGreaterThan(100);
  expect(objections.filter((said) => said !== undefined)).toEqual([]);
});

test("every row of the import table is of a folder that exists, and every permission is used", () => {
  const used = new Map<string, Set<string>>();
  for (const module of sources) {
    const folder = dirname(module);
    const names = used.get(folder) ?? new Set();
    used.set(folder, names);
    for (const specifier of specifiers(module)) {
      const target = normalize(join(folder, specifier)).replace(/\.js$/, "");
      for (const name of specifier.startsWith(".") ? [target, dirname(target)] : [specifier]) names.add(name);
    }
  }
  expect([...rules.keys()].toSorted()).toEqual([...used.keys()].toSorted());
  for (const [folder, { folders, packages }] of rules) {
    const unused = [...folders, ...packages].filter((name) => !used.get(folder)?.has(name));
    expect(unused, `permissions of ${folder}`).toEqual([]);
  }
});

test("the rules object to what they forbid", () => {
  expect(objection("generator/dialects/python.ts", "../syntax/document.js")).toBeDefined();
  expect(objection("generator/resolve/resolve-model.ts", "../syntax/document.js")).toBeDefined();
  expect(objection("generator/syntax/document.ts", "node:fs")).toBeDefined();
  expect(objection("templates/docs/target.ts", "../interfaces/target.js")).toBeDefined();
  expect(objection("generator/nowhere/at-all.ts", "./x.js")).toBeDefined();
});

test("dialects hold no function", () => {
  for (const module of modules("generator/dialects")) {
    expect(readFileSync(join(projectRoot, module), "utf8"), module).not.toMatch(/=>|\bfunction\b/);
  }
});
