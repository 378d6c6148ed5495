import { beforeAll, describe, expect, test } from "vitest";
import { type Change, type DiffResult, diff } from "../generator/index.js";
import { caseNames } from "./support/case-folder.js";
import { compileWhole } from "./support/compile.js";
import { brandedInterfaces, expectedReport, type Releases, readReleases, runDiff } from "./support/diff-case.js";

const names = caseNames("diff");

describe("a report says what changed, and nothing else:", () => {
  for (const name of names) {
    test(name, async () => {
      const { code, out, error } = await runDiff(name);
      expect(error).toBe("");
      expect(out).toBe(expectedReport(name, out));
      expect(out.includes(": no changes.")).toBe(name.startsWith("nothing-changes"));
      expect(code).toBe(/\d breaking change/.test(out) ? 1 : 0);
    });
  }
});

/** A question to the compiler: a module that compiles exactly when a kind of code goes on compiling. */
interface Probe {
  readonly path: string;
  readonly text: string;
}

/** Code that uses what a change is about, once reading and once building a value. */
function probesOf(change: Change, folder: string, index: number): { readonly reader: Probe; readonly writer: Probe } {
  const { kind, model, property } = change;
  const key = JSON.stringify(property);
  const imports = `import type { ${model} as Old } from "./before/${model}.js";\nimport type { ${model} as New } from "./after/${model}.js";\n`;
  const probe = (who: string, text: string): Probe => ({ path: `${folder}/${index}-${who}.ts`, text });
  if (kind === "model-added") {
    const anything = `import type { ${model} } from "./after/${model}.js";\nexport type Any = ${model};\n`;
    return { reader: probe("reader", anything), writer: probe("writer", anything) };
  }
  // What is gone can only be named, not compared.
  if (kind === "model-removed") {
    const named = `import type { ${model} } from "./after/${model}.js";\nexport type Named = ${model};\n`;
    return { reader: probe("reader", named), writer: probe("writer", named) };
  }
  if (kind === "property-removed") {
    const named = `import type { ${model} as New } from "./after/${model}.js";\nexport type Named = New[${key}];\n`;
    return { reader: probe("reader", named), writer: probe("writer", named) };
  }
  // A model without rows is printed as an index signature, which promises no name: what it admits is no property.
  const named = "type Named<T> = { [K in keyof T as string extends K ? never : K]: T[K] };\n";
  const part = (side: string) =>
    property === undefined ? side : `Pick<Named<${side}>, ${key} & keyof Named<${side}>>`;
  const assign = (from: string, to: string) =>
    `${imports}${property === undefined ? "" : named}declare const from: ${part(from)};\nexport const to: ${part(to)} = from;\n`;
  return { reader: probe("reader", assign("New", "Old")), writer: probe("writer", assign("Old", "New")) };
}

describe("the compiler agrees with every verdict:", () => {
  const cases = new Map<string, { readonly releases: Releases; readonly result: DiffResult }>();
  let failed: ReadonlySet<string> = new Set();

  beforeAll(async () => {
    const files: (readonly [string, string])[] = [];
    for (const name of names) {
      const releases = await readReleases(name);
      const result = diff(releases);
      cases.set(name, { releases, result });
      for (const side of ["before", "after"] as const) {
        for (const [path, text] of brandedInterfaces(releases[side])) files.push([`${name}/${side}/${path}`, text]);
      }
      for (const [index, change] of result.changes.entries()) {
        for (const { path, text } of Object.values(probesOf(change, name, index))) files.push([path, text]);
      }
      for (const { name: model } of releases.before.models) {
        for (const [path, text] of Object.values(wholeProbes(model, name))) files.push([path, text]);
      }
    }
    const said = compileWhole(files);
    failed = new Set([...said.matchAll(/^(\S+?\.ts)\(\d+,\d+\): error TS/gm)].map(([, path = ""]) => path));
  });

  for (const name of names) {
    test(name, () => {
      const { result } = cases.get(name) as { readonly result: DiffResult };
      // The compiler sees a property whole: what several facts say of it counts together.
      for (const [index, change] of result.changes.entries()) {
        const same = result.changes.filter(
          ({ model, property }) => model === change.model && property === change.property,
        );
        const { reader, writer } = probesOf(change, name, index);
        const verdict = { reader: same.some((one) => one.reader), writer: same.some((one) => one.writer) };
        expect({ kind: change.kind, ...verdict }).toEqual({
          kind: change.kind,
          reader: failed.has(reader.path),
          writer: failed.has(writer.path),
        });
      }
    });
  }

  test("and where nothing is reported, whole models are assignable both ways", () => {
    // The one thing that is knowingly passed over: upstream prints a model without rows as `object`.
    const silent = names.filter((name) => name.startsWith("nothing-changes") && !name.includes("printed-as-object"));
    expect(silent.length).toBeGreaterThan(4);
    for (const name of silent) {
      const { releases } = cases.get(name) as { readonly releases: Releases };
      for (const { name: model } of releases.before.models) {
        for (const [path] of Object.values(wholeProbes(model, name))) expect(failed.has(path), path).toBe(false);
      }
    }
  });

  test("the compiler was really asked", () => {
    expect([...failed].filter((path) => path.endsWith("reader.ts")).length).toBeGreaterThan(10);
    expect([...failed].filter((path) => path.endsWith("writer.ts")).length).toBeGreaterThan(10);
    expect([...failed].filter((path) => /\/(?:before|after)\//.test(path))).toEqual([]);
  });
});

function wholeProbes(model: string, folder: string): readonly (readonly [path: string, text: string])[] {
  const imports = `import type { ${model} as Old } from "./before/${model}.js";\nimport type { ${model} as New } from "./after/${model}.js";\n`;
  return [
    [`${folder}/${model}-whole-r.ts`, `${imports}declare const from: New;\nexport const to: Old = from;\n`],
    [`${folder}/${model}-whole-w.ts`, `${imports}declare const from: Old;\nexport const to: New = from;\n`],
  ];
}
