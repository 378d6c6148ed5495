import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { documents, madeDocuments } from "./documents.mjs";
import { machine, row, writeSection } from "./results.mjs";
import { schemasOf } from "./schemas.mjs";
import { medians, timedRun } from "./timed-run.mjs";

/**
 * `npm run bench -- generate [--rounds 3] [--specs <folder>] [--models <count>] [--dialect <name>]`
 *
 * Every contender runs once per round, so that whatever else the machine does falls on all alike.
 */
const { values } = parseArgs({
  args: process.argv.slice(3),
  options: {
    rounds: { type: "string", default: "3" },
    specs: { type: "string" },
    models: { type: "string" },
    dialect: { type: "string" },
  },
});
const here = dirname(fileURLToPath(import.meta.url));
if (!existsSync(join(here, "node_modules"))) {
  spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });
}
const { peers, program, versionOf } = await import("./peers.mjs");

const given = documents(values.specs, values.models && Number(values.models));
const { folder, specs } = given;
const binary = join(here, "../../../dist/bin/schemadown.js");
// Runs are remembered below the nearest package.json; a cold run is cold because its output is gone.
writeFileSync(join(folder, "package.json"), "{}");
writeFileSync(join(folder, "schemadown.config.json"), JSON.stringify({ dialect: values.dialect }));
const reader =
  "import { readdirSync, readFileSync } from 'node:fs'; for (const name of readdirSync('specs')) readFileSync('specs/' + name);";
writeFileSync(join(folder, "read.mjs"), reader);
// The floor: what any reader of tables has to do at least.
const splitter =
  "import { readdirSync, readFileSync } from 'node:fs'; let cells = 0; for (const name of readdirSync('specs')) for (const line of readFileSync('specs/' + name, 'utf8').split('\\n')) if (line.startsWith('|')) cells += line.split('|').length; console.log(cells);";
writeFileSync(join(folder, "split.mjs"), splitter);
const ours = (...args) => timedRun(["node", binary, ...args], folder, [0, 1]);
let outputs = 0;
// A new folder each time: where thousands of files were removed a moment ago, some disks take ten times as long to make new ones.
const fresh = (...args) => ours("generate", "-o", `cold${outputs++}`, ...args);
const catalogRun = spawnSync("node", [binary, "catalog"], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30 });
const catalog = JSON.parse(catalogRun.stdout);
const { openapi, jsonSchema } = schemasOf(catalog);
writeFileSync(join(folder, "openapi.json"), JSON.stringify(openapi));
writeFileSync(join(folder, "schema.json"), JSON.stringify(jsonSchema));
cpSync(specs, join(folder, "before"), { recursive: true });
const changed = join(specs, `${catalog.models[0].name}.md`);
const added = join(specs, "OneMoreModel.md");
const hasDiff = spawnSync("node", [binary, "--help"], { encoding: "utf8" }).stdout.includes("schemadown diff");

const floor = "the floor: start Node, read every file, split rows";
const withoutDocs = "schemadown generate, cold: interfaces, validators, catalog";
const contenders = [
  { name: "`node -e 0`", run: () => timedRun(["node", "-e", "0"], folder) },
  { name: "start Node, read every file", run: () => timedRun(["node", "read.mjs"], folder) },
  { name: floor, run: () => timedRun(["node", "split.mjs"], folder) },
  { name: "schemadown --help", run: () => ours("--help") },
  { name: "schemadown catalog: reading alone", run: () => ours("catalog") },
  { name: "schemadown generate, cold: interfaces", run: () => fresh("-t", "interfaces") },
  {
    name: withoutDocs,
    run: () => fresh("-t", "interfaces", "validators", "catalog"),
  },
  { name: "schemadown generate, cold: interfaces, validators, docs, catalog", run: () => fresh() },
  {
    name: "schemadown generate, cold: the same, `--layout single`",
    run: () => fresh("--layout", "single"),
  },
  { name: "schemadown generate, warm: nothing changed", run: () => ours("generate") },
  {
    name: "schemadown generate, warm: one document changed",
    run: () => {
      appendFileSync(changed, "\n");
      writeFileSync(changed, readFileSync(changed, "utf8").replace("| **", "| **z"));
      return ours("generate");
    },
  },
  {
    name: "schemadown generate, warm: one document added",
    run: () => {
      writeFileSync(added, readFileSync(changed, "utf8").replaceAll(catalog.models[0].name, "OneMoreModel"));
      return ours("generate");
    },
  },
  {
    name: "schemadown generate, warm: one document removed",
    run: () => {
      rmSync(added);
      return ours("generate");
    },
  },
  { name: "schemadown check", run: () => ours("check") },
  ...(hasDiff ? [{ name: "schemadown diff", run: () => ours("diff", "before", "specs") }] : []),
  ...peers.map(({ name, does, command }, index) => ({
    name: `${name} ${versionOf(name)}: ${does}`,
    peer: true,
    run: () => {
      mkdirSync(join(folder, `peer${index}`), { recursive: true });
      return timedRun(command(`peer${index}`), folder);
    },
  })),
];

// What the warm runs find, and what is type-checked.
ours("generate");
ours("generate", "-o", "types", "-t", "interfaces");

const runs = new Map(contenders.map(({ name }) => [name, []]));
for (let round = 1; round <= Number(values.rounds); round++) {
  for (const { name, run } of contenders) {
    const result = run();
    runs.get(name).push(result);
    console.error(`round ${round}  ${row(name, result)}`);
  }
}
const results = contenders.map(({ name, peer }) => ({ name, peer, ...medians(runs.get(name)) }));
const fastest = results.filter(({ peer, cpu }) => peer && cpu).sort((a, b) => a.cpu - b.cpu)[0];

const cpuOf = (name) => results.find((result) => result.name === name).cpu;
/** Warm runs in times of the least that any run does; a change may cost 0.3 s where starting and reading takes 0.11. */
const limits = { "generate, warm: nothing changed": 3, "generate, warm: one document changed": 0.3 / 0.11, check: 3 };
const warm = Object.entries(limits).map(([name, most]) => {
  const ratio = cpuOf(`schemadown ${name}`) / cpuOf("start Node, read every file");
  return `| ${name} | ${ratio.toFixed(2)} | ${most.toFixed(2)} |`;
});

const scaling = [1000, 6000, 20000].map((count) => {
  const made = madeDocuments(count);
  const runs = Array.from({ length: Number(values.rounds) }, (_, round) =>
    timedRun(["node", binary, "generate", "--no-cache", "-o", `out${round}`], made.folder, [0, 1]),
  );
  rmSync(made.folder, { recursive: true, force: true });
  const { cpu, memory } = medians(runs);
  return `| ${count} | ${cpu.toFixed(2)} | ${Math.round(memory)} | ${((cpu / count) * 1e6).toFixed(0)} |`;
});

const { checkTypes } = await import("./type-checking.mjs");
const compilers = [
  { name: `tsc ${versionOf("typescript")}`, command: program("typescript", "tsc") },
  { name: "tsc 7", command: ["node", join(here, "../../../node_modules/typescript/bin/tsc")] },
];
const checks = checkTypes(catalog, folder, compilers, Number(values.rounds));

writeSection(
  "generate",
  `${given.count} documents (${given.shown}), ${catalog.models.length} models. ${machine()}. ${values.dialect ? `Dialect given (${values.dialect}). ` : ""}Rounds: ${values.rounds}, interleaved, medians;
the ratio is to the peer that took least CPU, ${fastest.name}.

| work | CPU s | wall s | memory MB | ratio |
| :- | -: | -: | -: | -: |
${results.map((result) => row(result.name, result, fastest)).join("\n")}

Warm runs, in times of starting Node and reading every file:

| work | ratio | at most |
| :- | -: | -: |
${warm.join("\n")}

Without docs, a cold run takes ${(cpuOf(withoutDocs) / cpuOf(floor)).toFixed(1)} times the floor. Cold runs of all targets over made documents:

| documents | CPU s | memory MB | CPU µs per document |
| -: | -: | -: | -: |
${scaling.join("\n")}

Type-checking the interfaces of all models, held against one declaration file per model as a vendor ships them:

| compiler | ours CPU s | vendor's CPU s | ratio |
| :- | -: | -: | -: |
${checks.join("\n")}`,
);
rmSync(folder, { recursive: true, force: true });
