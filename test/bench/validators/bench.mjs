// npm run bench -- validators [--quick] [--only checks|decode|encode|load]
//
// First every contender is shown to decide the same 200 values alike; then each mode and set runs in processes of its own,
// with all contenders interleaved. The figures become sections of RESULTS.md: `validators`, `validators: decode`,
// `validators: encode` and `validators: load`.

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
    targets: [1.15, 1.15, 0.9, 5, 4],
  },
  {
    title: "`is`, unknown properties rejected",
    mode: "strict",
    ask: "is",
    sets: ["full", "minimal", "mixed, fixed order", "mixed, shuffled"],
    targets: [1.4, 0.9, 6, 5],
  },
  {
    title: "`is`, dates checked",
    mode: "dates",
    ask: "is",
    sets: ["full", "mixed, fixed order", "mixed, shuffled"],
    targets: [1, 4, 3.5],
  },
  {
    title: "every issue, dates checked",
    mode: "dates",
    ask: "validate",
    sets: ["several errors", "full", "mixed, fixed order"],
    targets: [1.4, undefined, 4],
  },
];

if (!existsSync(new URL("node_modules/ajv", import.meta.url))) {
  console.error(
    "Unexpected missing peers, expected test/bench/validators/node_modules; run `npm ci --prefix test/bench/validators`.",
  );
  process.exit(2);
}
if (process.argv[2] === "--child") {
  const request = JSON.parse(process.argv[3]);
  await (request.way ? codecChild(request) : child(request));
} else await main();

async function load(work) {
  const [{ contenders }, { payloads }] = [await import("./contenders.mjs"), await import("./payloads.mjs")];
  const catalog = JSON.parse(readFileSync(new URL("../../../out/catalog.json", import.meta.url), "utf8"));
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  return { models, peers: contenders(models, root, work), ...payloads(models, root) };
}

/** Some peers write `undefined` where a property is absent, which is as good. */
function withoutUndefined(value) {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.map(withoutUndefined);
  const rows = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(rows.map(([key, inner]) => [key, withoutUndefined(inner)]));
}

/** A value with dates in the place of their texts; what is no date-time at all stays. */
function asDates(subject) {
  const isDateTime = /^\d{4}-\d\d-\d\dT/;
  return JSON.parse(JSON.stringify(subject), (_, inner) => (isDateTime.test(inner) ? new Date(inner) : inner));
}

/** One process: whether all decode or encode alike, or the figures of all on one set. */
async function codecChild({ work, way, set, rounds }) {
  const { isDeepStrictEqual } = await import("node:util");
  const { byHand, codecs } = await import("./codecs.mjs");
  const { models, sets, corpus } = await load(work);
  const cases = {};
  for (const [name, make] of Object.entries(codecs(models, root, work))) {
    const convert = (await make())[way];
    if (convert !== undefined) cases[name] = convert;
  }
  const given = (subject) => (way === "decode" ? structuredClone(subject) : asDates(subject));
  if (set !== undefined) {
    const { sample } = await import("./sampler.mjs");
    process.stdout.write(JSON.stringify(sample(cases, sets[set]().map(given), { rounds })));
    return;
  }
  // Peers leave out what no table names; what is left of such values is not compared.
  const isWrong = (convert, { subject, dates, strict }) => {
    const expected = asDates(subject);
    let converted;
    try {
      converted = convert(given(subject));
    } catch {
      return dates;
    }
    if (!dates || !strict) return !dates;
    const wanted = way === "decode" ? expected : JSON.parse(JSON.stringify(expected));
    return !isDeepStrictEqual(withoutUndefined(converted), wanted);
  };
  const values = corpus();
  const wrong = Object.fromEntries(
    Object.entries(cases)
      .filter(([name]) => name !== byHand)
      .map(([name, convert]) => [name, values.filter((one) => isWrong(convert, one)).length]),
  );
  process.stdout.write(JSON.stringify({ count: values.length, wrong }));
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
  const isQuick = process.argv.includes("--quick");
  const rounds = isQuick ? 5 : 25;
  const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
  const isAsked = (part) => only === undefined || only === part;
  const work = mkdtempSync(join(tmpdir(), "schemadown-bench-"));
  try {
    if (isAsked("load")) {
      const { loadText } = await import("./load.mjs");
      writeSection("validators: load", `${machine()}.\n\n${await loadText(work, isQuick ? 3 : 9)}`);
    }
    for (const way of ["decode", "encode"]) {
      if (isAsked(way)) writeSection(`validators: ${way}`, `${machine()}. ${codecText(way, work, rounds)}`);
    }
    if (!isAsked("checks")) return;
    const { sizeText } = await import("./size.mjs");
    const size = await sizeText((await load(work)).models, root, work);
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

${[...sections, size].join("\n\n")}`,
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The section of one way of codecs, whose contenders are first shown to convert alike. */
function codecText(way, work, rounds) {
  const { count, wrong } = spawn({ work, way });
  if (wrong.schemadown > 0) throw new Error(`schemadown ${way}s ${wrong.schemadown} values wrongly`);
  const out = Object.keys(wrong).filter((name) => wrong[name] > 0);
  const told = out.map((name) => `${name} ${way}s ${wrong[name]} otherwise and is left out`).join("; ");
  const sets = ["full", "mixed, fixed order", "mixed, shuffled"];
  const figures = Object.fromEntries(
    sets.map((set) => {
      console.error(`${way}: ${set}`);
      return [set, spawn({ work, way, set, rounds })];
    }),
  );
  const names = Object.keys(figures[sets[0]]).filter((name) => !out.includes(name));
  const ratio = (set, name) => figures[set][name] / figures[set].schemadown;
  const cell = (set, name) => `${Math.round(figures[set][name])} (${ratio(set, name).toFixed(2)})`;
  const peers = names.filter((name) => name !== "schemadown" && name in wrong);
  const fastest = (set) => Math.min(...peers.map((name) => ratio(set, name)));
  const target = `\n| target | ${[1.5, 1.5, 1.3].map((least) => `≥ ${least}`).join(" | ")} |`;
  const title = way === "decode" ? "decodeCallback` to `Date`" : "encodeCallback` from `Date`";
  return `Nanoseconds of CPU per call of \`${title}; in brackets, how many times ours. Rounds: ${rounds}.
Converted first, by every contender: ${count} values; ${told || "all alike"}.

| | ${sets.join(" | ")} |
| :- | ${sets.map(() => "-:").join(" | ")} |
${names.map((name) => `| ${name} | ${sets.map((set) => cell(set, name)).join(" | ")} |`).join("\n")}
| **fastest peer / ours** | ${sets.map((set) => `**${fastest(set).toFixed(2)}**`).join(" | ")} |${way === "decode" ? target : ""}`;
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

function tableText({ title, mode, ask, sets, targets }, work, rounds, agreement) {
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
| **fastest peer / ours** | ${sets.map((set) => `**${fastest(set).toFixed(2)}**`).join(" | ")} |
| target | ${targets.map((target) => (target === undefined ? "" : `≥ ${target}`)).join(" | ")} |`;
}
