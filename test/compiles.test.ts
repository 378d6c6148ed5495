import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { codecRuntimePaths, temporalCalendarPath } from "../templates/codecs/target.js";
import { runtimePaths } from "../templates/validators/target.js";
import { caseNames, expectedFiles, filesBelow, projectRoot } from "./support/case-folder.js";
import { compile } from "./support/compile.js";

const runtime = runtimePaths.map(
  (path) => [path, readFileSync(join(projectRoot, "templates/validators", path), "utf8")] as const,
);

/** The runtime of codecs, with the calendar of that file. */
function codecRuntime(calendar = "runtime/calendar.ts"): readonly (readonly [string, string])[] {
  return codecRuntimePaths.map((path) => {
    const source = path === "runtime/calendar.ts" ? calendar : path;
    return [path, readFileSync(join(projectRoot, "templates/codecs", source), "utf8")] as const;
  });
}

/** The TypeScript that the cases expect and that lies in `out/`, each in a folder of its own. */
function generated(): readonly (readonly [string, string])[] {
  const folders = caseNames("generate").map((name) => [name, expectedFiles("generate", name)] as const);
  return [...folders, ["out", filesBelow(join(projectRoot, "out"))] as const].flatMap(([name, files]) => [
    ...runtime.map(([path, text]) => [`${name}/validators/${path}`, text] as const),
    ...([...files.keys()].some((path) => path.startsWith("codecs/"))
      ? codecRuntime().map(([path, text]) => [`${name}/codecs/${path}`, text] as const)
      : []),
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

test("codecs compile with dates of Temporal too, whether or not the compiler knows Temporal", () => {
  const kept = generated().filter(([path]) => path.startsWith("dates-become-objects-where-configured/"));
  const calendar = codecRuntime(temporalCalendarPath).find(([path]) => path === "runtime/calendar.ts")?.[1] ?? "";
  const files = kept.map(([path, text]) => [path, path.endsWith("/calendar.ts") ? calendar : text] as const);
  expect(files.some(([, text]) => text === calendar)).toBe(true);
  expect(compile(files)).toBe("");
  const use = [
    'import type { DecodedStay } from "./dates-become-objects-where-configured/codecs/Stay.js";',
    "export const hoursOf = (stay: DecodedStay): Temporal.Instant => stay.arrival.add({ hours: 1 });",
    "",
  ].join("\n");
  expect(compile([...files, ["use.ts", use]], { lib: ["ESNext"] })).toBe("");
});

test("the compiler is really asked", () => {
  expect(compile([["a.ts", "export const a: string = 1;\n"]])).toContain("TS2322");
});
