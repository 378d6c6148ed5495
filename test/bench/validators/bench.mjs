// npm run bench -- validators [--quick]
//
// First every contender is shown to decide the same 200 values alike; then each mode and set runs in processes of its own,
// with all contenders interleaved. The figures become the section `validators` of RESULTS.md.

import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = fileURLToPath(import.meta.url);
const root = "Callback";
const modes = {
  loose: { dates: false, strict: false },
  strict: { dates: false, strict: true },
  dates: { dates: true, strict: false },
};
const tables = [
  {
    title: "`is`, dates as strings",
    mode: "loose",
    ask: "is",
    sets: ["full", "four shapes", "minimal", "mixed, fixed order", "mixed, shuffled"],
  },
  {
    title: "`is`, unknown properties rejected",
    mode: "strict",
    ask: "is",
    sets: ["full", "minimal", "mixed, fixed order", "mixed, shuffled"],
  },
  { title: "`is`, dates checked", mode: "dates", ask: "is", sets: ["full", "mixed, fixed order", "mixed, shuffled"] },
  {
    title: "every issue, dates checked",
    mode: "dates",
    ask: "validate",
    sets: ["several errors", "full", "mixed, fixed order"],
  },
];

if (!existsSync(new URL("node_modules/ajv", import.meta.url))) {
  console.error(
    "Unexpected missing peers, expected test/bench/validators/node_modules; run `npm ci --prefix test/bench/validators`.",
  );
  process.exit(2);
}
if (process.argv[2] === "--child") await child(JSON.parse(process.argv[3]));
else await main();

async function load(work) {
  const [{ contenders }, { payloads }] = [await import("./contenders.mjs"), await import("./payloads.mjs")];
  const catalog = JSON.parse(readFileSync(new URL("../../../out/catalog.json", import.meta.url), "utf8"));
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  return { peers: contenders(models, root, work), ...payloads(models, root) };
}

/** One process: conformance of all contenders in a mode, or the figures of all on one set. */
async function child({ work, mode, ask, set, rounds }) {
  const { peers, sets, corpus } = await load(work);
  const cases = {};
  const failures = {};
  for (const [name, make] of Object.entries(peers)) {
    try {
      const asked = (await make(modes[mode]))[ask ?? "is"];
      if (asked !== undefined) cases[name] = asked;
    } catch (error) {
      failures[name] = String(error).slice(0, 200);
    }
  }
  if (cases.schemadown === undefined) throw new Error(failures.schemadown);
  if (set === undefined) {
    const values = corpus();
    const wrong = Object.fromEntries(
      Object.entries(cases).map(([name, is]) => [name, values.filter((one) => is(one.subject) !== one[mode]).length]),
    );
    process.stdout.write(JSON.stringify({ count: values.length, wrong, failures }));
  } else {
    const { sample } = await import("./sampler.mjs");
    process.stdout.write(JSON.stringify(sample(cases, sets[set](), { rounds })));
  }
}

function spawn(request) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", here, "--child", JSON.stringify(request)],
    {
      encoding: "utf8",
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(`A process of the benchmark failed: ${stderr.slice(0, 2000)}`);
  return JSON.parse(stdout);
}

async function main() {
  const { machine, writeSection } = await import("../generate/results.mjs");
  const rounds = process.argv.includes("--quick") ? 5 : 25;
  const work = mkdtempSync(join(tmpdir(), "schemadown-bench-"));
  try {
    const agreement = conformance(work);
    const sections = tables.map((table) => tableText(table, work, rounds, agreement));
    const versions = Object.entries(
      JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8")).dependencies,
    );
    writeSection(
      "validators",
      `\`Callback\` and its seven models. ${machine()}. Nanoseconds of CPU per call; in brackets, how many times ours. Rounds: ${rounds}.
Peers: ${versions.map(([name, version]) => `${name} ${version}`).join(", ")}.

${agreement.text}

${sections.join("\n\n")}`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Who decides all values as expected; who does not is told, and takes no part in the mode. */
function conformance(work) {
  const out = {};
  const lines = [];
  for (const mode of Object.keys(modes)) {
    const { count, wrong, failures } = spawn({ work, mode });
    out[mode] = Object.keys(wrong).filter((name) => wrong[name] > 0);
    const differing = out[mode].map((name) => `${name} decides ${wrong[name]} otherwise`);
    const failed = Object.entries(failures).map(([name, error]) => `${name} failed: ${error}`);
    if (out[mode].includes("schemadown"))
      throw new Error(`schemadown decides ${wrong.schemadown} values wrongly in ${mode}`);
    lines.push(`- ${mode}: ${count} values; ${[...differing, ...failed].join("; ") || "all decide alike"}`);
    console.error(lines.at(-1));
  }
  return { out, text: `Decided first, by every contender that is timed:\n\n${lines.join("\n")}` };
}

function tableText({ title, mode, ask, sets }, work, rounds, agreement) {
  const figures = Object.fromEntries(
    sets.map((set) => {
      console.error(`${title}: ${set}`);
      return [set, spawn({ work, mode, ask, set, rounds })];
    }),
  );
  const names = Object.keys(figures[sets[0]]).filter((name) => !agreement.out[mode].includes(name));
  const cell = (set, name) =>
    `${Math.round(figures[set][name])} (${(figures[set][name] / figures[set].schemadown).toFixed(2)})`;
  const fastest = (set) =>
    Math.min(
      ...names.filter((name) => name !== "schemadown").map((name) => figures[set][name] / figures[set].schemadown),
    );
  return `### ${title}

| | ${sets.join(" | ")} |
| :- | ${sets.map(() => "-:").join(" | ")} |
${names.map((name) => `| ${name} | ${sets.map((set) => cell(set, name)).join(" | ")} |`).join("\n")}
| **fastest peer / ours** | ${sets.map((set) => `**${fastest(set).toFixed(2)}**`).join(" | ")} |`;
}
