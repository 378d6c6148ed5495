import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { generate, type OutputFile, parse, type SourceFile } from "../generator/index.js";
import { catalog, docs, interfaces, validators } from "../templates/index.js";
import { fixtures, projectRoot } from "./support/case-folder.js";
import { modelDocument, project, runBinary, snapshot, texts } from "./support/run-binary.js";

const targets = [interfaces, validators, docs, catalog];

const specs: readonly SourceFile[] = readdirSync(join(projectRoot, "specs"))
  .filter((name) => name.endsWith(".md"))
  .map((name) => ({ path: `specs/${name}`, text: readFileSync(join(projectRoot, "specs", name), "utf8") }));

/** Documents whose order could matter: names that differ in case, marks and scripts, circles, faults of each weight. */
const awkward: readonly SourceFile[] = [
  ["a", "str"],
  ["B", "[list[a]](a)"],
  ["A1", "[b](b)"],
  ["A10", "strange<"],
  ["A2", "[A10](A10)"],
  ["Ärger", "[Nowhere](Nowhere)"],
  ["Z", "[Ärger](Ärger)"],
  ["_u", "[Z](Z)"],
].map(([name = "", type = ""]) => ({
  path: `specs/${name}.md`,
  text: modelDocument(name, ["x", type, "An x."], ["y", "[B](B)", "A | y."]),
}));

function compiled(sources: readonly SourceFile[]): {
  readonly files: readonly OutputFile[];
  readonly said: readonly unknown[];
} {
  const parsed = parse(sources);
  const { files, diagnostics } = generate(parsed.catalog, { targets });
  return { files, said: [...parsed.diagnostics, ...diagnostics] };
}

test.each([
  ["the documents of Callback", specs],
  ["documents with awkward names and faults", awkward],
])("%s give the same files and diagnostics in whatever order they are read", (_, sources) => {
  const expected = compiled(sources);
  expect(expected.files.length).toBeGreaterThan(sources.length * 3);
  const shuffled = fc.shuffledSubarray([...sources], { minLength: sources.length });
  fc.assert(
    fc.property(shuffled, (order) => {
      expect(compiled(order)).toEqual(expected);
    }),
    { numRuns: 40 },
  );
});

test("the order of targets does not change a file", () => {
  const { files } = generate(parse(specs).catalog, { targets });
  const byPath = (list: readonly OutputFile[]) => new Map(list.map(({ path, text }) => [path, text]));
  expect(byPath(generate(parse(specs).catalog, { targets: targets.toReversed() }).files)).toEqual(byPath(files));
});

test("what was compiled before leaves no trace in what is compiled next", () => {
  const expected = compiled(specs);
  compiled(awkward);
  expect(compiled(specs)).toEqual(expected);
});

test("where the documents lie does not change a file", () => {
  const files = Object.fromEntries(specs.map(({ path, text }) => [path, text]));
  const elsewhere = Object.fromEntries(specs.map(({ path, text }) => [path.replace("specs", "deep/er"), text]));
  const [here, there] = [project(files), project(elsewhere)];
  expect(runBinary(here, ["generate"]).code).toBe(0);
  expect(runBinary(there, ["generate", join(there, "deep/er"), "-o", join(there, "result")]).code).toBe(0);
  expect(texts(join(there, "result"))).toEqual(texts(join(here, "out")));
});

test("a second run writes nothing", () => {
  const folder = project(Object.fromEntries([...specs, ...awkward].map(({ path, text }) => [path, text])));
  expect(runBinary(folder, ["generate"]).code).toBe(0);
  const before = snapshot(join(folder, "out"));
  expect(runBinary(folder, ["generate"]).code).toBe(0);
  expect(snapshot(join(folder, "out"))).toEqual(before);
});

test("time zone, language and width of the terminal do not change a byte", () => {
  const sources = Object.fromEntries([...specs, ...awkward].map(({ path, text }) => [path, text]));
  const environments = [
    { TZ: "UTC", LANG: "C", LC_ALL: "C" },
    { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "sv_SE.UTF-8", LC_ALL: "sv_SE.UTF-8", COLUMNS: "20", FORCE_COLOR: "3" },
  ];
  const [first, ...others] = environments.map((environment) => {
    const folder = project(sources);
    const { code, error } = runBinary(folder, ["generate"], environment);
    expect(code).toBe(0);
    return { error, files: texts(join(folder, "out")) };
  });
  expect(first?.files.size).toBeGreaterThan(50);
  for (const other of others) expect(other).toEqual(first);
});

test("the catalog of a fixture is that of its documents whatever the file system lists first", () => {
  const cases = readdirSync(join(fixtures, "generate"));
  expect(cases.length).toBeGreaterThan(0);
  for (const name of cases) {
    const folder = join(fixtures, "generate", name, "specs");
    const sources = readdirSync(folder)
      .filter((file) => file.endsWith(".md"))
      .map((file) => ({ path: `specs/${file}`, text: readFileSync(join(folder, file), "utf8") }));
    expect(compiled(sources.toReversed())).toEqual(compiled(sources));
  }
});
