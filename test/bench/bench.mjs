import { existsSync, readdirSync } from "node:fs";

/** `npm run bench -- <name> [...]` runs `test/bench/<name>/bench.mjs`, which writes the section `<name>` of RESULTS.md. */
const folder = new URL(".", import.meta.url);
const names = readdirSync(folder).filter((name) => existsSync(new URL(`${name}/bench.mjs`, folder)));
const name = process.argv[2];
if (names.includes(name)) await import(new URL(`${name}/bench.mjs`, folder).href);
else {
  console.error(`Unexpected benchmark \`${name ?? ""}\`, expected one of ${names.join(", ")}.`);
  process.exitCode = 2;
}
