import { expect, test } from "vitest";
import { run } from "../generator/cli/run.js";
import { modelDocument, project } from "./support/run-binary.js";

interface Watched {
  readonly said: string;
  readonly progress: readonly (readonly [text: string, done?: number, total?: number])[];
}

/** What a run says where a person watches, or where nobody does. */
async function watch(folder: string, command: string, interactive: boolean): Promise<Watched> {
  let said = "";
  const progress: [string, number?, number?][] = [];
  const terminal = {
    interactive,
    out: () => undefined,
    error: (text: string) => {
      said += text;
    },
    progress: (...line: [string, number?, number?]) => {
      progress.push(line);
    },
    paint: (_: string, text: string) => text,
  };
  const where = [`${folder}/specs`, "-o", `${folder}/out`, "-c", `${folder}/config.json`];
  const code = await run([command, ...where], terminal);
  expect(code, said).toBe(0);
  return { said: said.replaceAll(folder, "…"), progress };
}

const specs = {
  "config.json": `{ "dialect": "python" }`,
  "specs/A.md": modelDocument("A", ["x", "[B](B)", "An x."]),
  "specs/B.md": modelDocument("B"),
};

test("where a person watches, every run ends with counts and its time", async () => {
  const folder = project(specs);
  expect((await watch(folder, "generate", true)).said).toMatch(
    /^2 models in …\/out\/: \d+ files written, 0 removed, 0 unchanged in \d+\.\d s\.\n$/,
  );
  expect((await watch(folder, "generate", true)).said).toMatch(/^2 models in …\/out\/: up to date in \d+\.\d s\.\n$/);
  expect((await watch(folder, "check", true)).said).toMatch(
    /^…\/out\/ is up to date: \d+ files checked in \d+\.\d s\.\n$/,
  );
});

test("elsewhere the same run says the same each time, and nothing when nothing happened", async () => {
  const [first, second] = [project(specs), project(specs)];
  const { said } = await watch(first, "generate", false);
  expect(said).toMatch(/^2 models in …\/out\/: \d+ files written, 0 removed, 0 unchanged\.\n$/);
  expect((await watch(second, "generate", false)).said).toBe(said);
  expect((await watch(first, "generate", false)).said).toBe("");
  expect((await watch(first, "check", false)).said).toBe("");
});

test("comparing and writing tell of every file", async () => {
  const { progress } = await watch(project(specs), "generate", true);
  for (const what of ["Comparing files", "Writing files"]) {
    const lines = progress.filter(([text]) => text === what);
    const total = lines[0]?.[2] ?? 0;
    expect(total).toBeGreaterThan(8);
    expect(lines.map(([, done]) => done)).toEqual(Array.from({ length: total }, (_, index) => index));
  }
});
