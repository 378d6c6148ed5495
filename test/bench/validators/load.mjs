// How long a module with the validators of all models takes to load and to decide about its first value, beside one that ajv
// wrote beforehand for the same models. Both are bundled and minified; each load is a process of its own, interleaved.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { build } from "esbuild";
import { documents } from "../generate/documents.mjs";
import { schemasOf } from "../generate/schemas.mjs";

const require = createRequire(import.meta.url);
const binary = new URL("../../../dist/bin/schemadown.js", import.meta.url).pathname;
const value = { state: "x", segments: [{ startTime: "2024-01-01T00:00:00Z", endTime: "2024-01-01T00:00:00Z" }] };

const load = `
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
const start = performance.now();
const module = await import(process.argv[1]);
const check = module.isCallback ?? module.validateCallback ?? module.default;
const answer = check === undefined || (check(${JSON.stringify(value)}).ok ?? check(${JSON.stringify(value)}));
const wall = performance.now() - start;
const { user, system } = process.cpuUsage();
// What the system counts for a process starts with the memory of the one that started it.
const peak = Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? NaN) / 1024;
globalThis.gc();
if (answer !== true) throw new Error("It refuses a right value");
process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, wall, peak, heap: process.memoryUsage().heapUsed / 2 ** 20 }));
`;

/** The text of a section: a row per module. */
export async function loadText(work, rounds) {
  const { specs, shown, folder } = documents();
  try {
    execFileSync(
      process.execPath,
      [binary, "generate", specs, "-o", join(work, "all"), "--layout", "single", "--no-cache"],
      {
        cwd: folder,
        stdio: "ignore",
      },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const catalog = JSON.parse(readFileSync(join(work, "all/catalog.json"), "utf8"));
  if (!catalog.models.some(({ name }) => name === "Callback")) throw new Error("The documents have no Callback");
  const names = (prefix) => catalog.models.map(({ name }) => `${prefix}${name}`).join(", ");
  const from = `from ${JSON.stringify(join(work, "all/validators.ts"))}`;
  const modules = {
    "an empty module": "export {};",
    "ajv standalone": ajvStandalone(catalog),
    "schemadown, `is` of each model": `export { ${names("is")} } ${from}`,
    "schemadown, `validate` of each model": `export { ${names("validate")} } ${from}`,
    "schemadown, all that there is": `export * ${from}`,
  };
  const built = [];
  for (const [name, contents] of Object.entries(modules)) {
    const outfile = join(work, `load-${built.length}.mjs`);
    await build({
      stdin: { contents, resolveDir: new URL(".", import.meta.url).pathname, loader: "ts", sourcefile: "entry.mts" },
      bundle: true,
      minify: true,
      format: "esm",
      target: "es2022",
      outfile,
      logLevel: "error",
    });
    built.push({ name, outfile, figures: [] });
  }
  for (let round = 0; round < rounds; round++) {
    for (const { outfile, figures } of round % 2 ? built : built.toReversed()) figures.push(timed(outfile));
  }
  const [empty, ajv, ...ours] = built.map(({ name, outfile, figures }) => ({
    name,
    size: statSync(outfile).size / 1e6,
    ...Object.fromEntries(Object.keys(figures[0]).map((key) => [key, median(figures.map((one) => one[key]))])),
  }));
  const row = (one) => {
    const ratio = (key) =>
      `${(one[key] - empty[key]).toFixed(key === "heap" ? 1 : 0)}${one === ajv ? "" : ` (${((one[key] - empty[key]) / (ajv[key] - empty[key])).toFixed(2)})`}`;
    return `| ${one.name} | ${one.size.toFixed(1)} | ${["cpu", "wall", "peak", "heap"].map(ratio).join(" | ")} |`;
  };
  return `${catalog.models.length} models (${shown}) in one module, bundled and minified: from the import to the first answer of
\`Callback\`, over an empty module; in brackets, how many times ajv. Target: at most 1 each. Medians of ${rounds} processes.

| | MB | CPU ms | wall ms | peak MB | heap MB |
| :- | -: | -: | -: | -: | -: |
${[ajv, ...ours].map(row).join("\n")}`;
}

function timed(outfile) {
  const { stdout, stderr } = spawnSync(process.execPath, ["--expose-gc", "--input-type=module", "-e", load, outfile], {
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(stderr.slice(-1000));
  return JSON.parse(stdout);
}

function median(figures) {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1];
}

/** One module of ajv's, whose imports are those of ECMAScript. */
function ajvStandalone({ models }) {
  const { Ajv } = require("ajv");
  const standalone = require("ajv/dist/standalone").default;
  const { definitions } = schemasOf({ models }).jsonSchema;
  // The other formats are not checked by ours either.
  const checked = (key, inner) => (key === "format" && !String(inner).startsWith("date") ? undefined : inner);
  const ajv = new Ajv({ code: { source: true, esm: true }, strict: false });
  require("ajv-formats")(ajv);
  ajv.addSchema({ $id: "all", definitions: JSON.parse(JSON.stringify(definitions, checked)) });
  const code = standalone(
    ajv,
    Object.fromEntries(models.map(({ name }) => [`is${name}`, `all#/definitions/${encodeURIComponent(name)}`])),
  );
  return code.replace(
    /const (\w+) = require\("([^"]+)"\)([\w.[\]"-]*);/g,
    (_, name, module, rest) =>
      `import module_${name} from ${JSON.stringify(module.endsWith(".js") ? module : `${module}.js`)}; const ${name} = module_${name}${rest};`,
  );
}
