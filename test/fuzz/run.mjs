import { spawn } from "node:child_process";
import { parseArgs } from "node:util";

// `npm run fuzz -- --time 600` tries hostile documents, catalogs, types and notes for ten minutes. A failure prints a seed,
// a path and the smallest input; `--seed` starts from that seed again.
const { values } = parseArgs({ options: { time: { type: "string", default: "60" }, seed: { type: "string" } } });
if (!(Number(values.time) > 0) || (values.seed !== undefined && !Number.isInteger(Number(values.seed)))) {
  console.error("Unexpected option, expected --time <seconds> and perhaps --seed <whole number>.");
  process.exit(2);
}
const seed = values.seed === undefined ? {} : { FUZZ_SEED: values.seed };
const fuzz = spawn(
  process.execPath,
  ["node_modules/vitest/vitest.mjs", "run", "--config", "test/vitest.config.ts", "test/fuzz/fuzz.test.ts"],
  { stdio: "inherit", env: { ...process.env, FUZZ_SECONDS: values.time, ...seed } },
);
fuzz.on("exit", (code) => process.exit(code ?? 1));
