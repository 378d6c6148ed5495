import { spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { caseNames, fixtures, projectRoot, temporaryFolder } from "./support/case-folder.js";

/** Node's permission model lost its `experimental` with version 22.13. */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const flag = major > 22 || (major === 22 && minor >= 13) ? "--permission" : "--experimental-permission";

/** Runs every case in one process that may read the project and the cases, and write the output folders only. */
const script = `
import { spawnSync } from "node:child_process";
import { connect } from "node:net";
import { existsSync, writeFileSync } from "node:fs";
import { run } from ${JSON.stringify(pathToFileURL(join(projectRoot, "dist/generator/cli/run.js")).href)};
const denied = (action) => {
  try { action(); return false; } catch (problem) { return problem.code === "ERR_ACCESS_DENIED"; }
};
const outcome = { writes: denied(() => writeFileSync("outside.txt", "x")), processes: denied(() => spawnSync("true")), codes: {} };
const network = [];
for (const name of ["connect", "createConnection"]) (await import("node:net")).default[name] = (...args) => network.push(args);
globalThis.fetch = (...args) => network.push(args);
for (const folder of process.argv.slice(1)) {
  process.chdir(folder);
  const out = ["-o", process.argv[2] + "/" + folder.split("/").slice(-2).join("-")];
  const commands = existsSync("specs")
    ? [["generate", ...out], ["check", ...out], ["catalog"], ["diff", "specs", "specs"]]
    : ["text", "json", "github", "markdown", "sarif"].map((format) => ["diff", "before", "after", "--format", format]);
  for (const command of commands) {
    let said = "";
    const write = (text) => { said += text; };
    const terminal = { interactive: false, out: write, error: write, progress: () => {}, paint: (_, text) => text };
    const code = await run(command, terminal);
    outcome.codes[folder + " " + command.join(" ")] = code === 0 || code === 1 ? code : said;
  }
}
console.log(JSON.stringify({ ...outcome, network: network.length }));
`;

test("the test corpus compiles and is compared where nothing but the output folder may be written and no process started", () => {
  const base = temporaryFolder();
  const writable = temporaryFolder();
  const folders = ["generate", "diagnostics", "diff"].flatMap((kind) =>
    caseNames(kind)
      .filter((name) => ["specs", "before"].some((part) => existsSync(join(fixtures, kind, name, part))))
      .map((name) => {
        const folder = join(base, kind, name);
        cpSync(join(fixtures, kind, name), folder, { recursive: true, verbatimSymlinks: true });
        const out = join(writable, `${kind}-${name}`);
        if (existsSync(join(folder, "out"))) cpSync(join(folder, "out"), out, { recursive: true });
        return folder;
      }),
  );
  expect(folders.length).toBeGreaterThan(40);
  const reads = [projectRoot, base, writable].map((folder) => `--allow-fs-read=${join(folder, "*")}`);
  writeFileSync(join(base, "all.mjs"), script.replace("process.argv.slice(1)", "process.argv.slice(3)"));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      flag,
      ...reads,
      `--allow-fs-write=${join(writable, "*")}`,
      "--no-warnings",
      join(base, "all.mjs"),
      writable,
      ...folders,
    ],
    { encoding: "utf8", cwd: base, maxBuffer: 1 << 26 },
  );
  expect(stderr).toBe("");
  const outcome = JSON.parse(stdout) as {
    writes: boolean;
    processes: boolean;
    network: number;
    codes: Record<string, unknown>;
  };
  // The fence stands: without it the rest would prove nothing.
  expect(outcome).toMatchObject({ writes: true, processes: true, network: 0 });
  expect(Object.entries(outcome.codes).filter(([, code]) => code !== 0 && code !== 1)).toEqual([]);
  const ran = (command: string) => Object.keys(outcome.codes).filter((name) => name.includes(` ${command}`)).length;
  for (const command of ["generate", "check", "catalog", "diff specs", "diff before"])
    expect(ran(command), command).toBeGreaterThan(5);
  const written = readdirSync(writable).filter((name) => existsSync(join(writable, name, ".schemadown.json")));
  expect(written.length).toBeGreaterThan(20);
});
