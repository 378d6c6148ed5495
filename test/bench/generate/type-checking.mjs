import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { medians, timedRun } from "./timed-run.mjs";
import { writeVendorDeclarations } from "./vendor-declarations.mjs";

/** What it costs to type-check our interfaces and a vendor's declarations of the same models: a row per compiler. */
export function checkTypes(catalog, folder, compilers, rounds) {
  writeVendorDeclarations(catalog, join(folder, "vendor"));
  const compilerOptions = {
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    strict: true,
    noEmit: true,
    types: [],
    skipLibCheck: false,
  };
  const projects = { ours: "../types/interfaces/index.ts", vendor: "../vendor/index.d.ts" };
  for (const [name, file] of Object.entries(projects)) {
    mkdirSync(join(folder, `check-${name}`), { recursive: true });
    writeFileSync(join(folder, `check-${name}/tsconfig.json`), JSON.stringify({ compilerOptions, files: [file] }));
  }
  return compilers.map(({ name, command }) => {
    const runs = { ours: [], vendor: [] };
    for (let round = 0; round < rounds; round++) {
      for (const project of ["ours", "vendor"]) {
        runs[project].push(timedRun([...command, "-p", `check-${project}`], folder));
      }
    }
    const [ours, vendor] = [medians(runs.ours), medians(runs.vendor)];
    if (ours.failed || vendor.failed)
      return `| ${name} | failed: ${(ours.failed ?? vendor.failed).slice(0, 200)} | | |`;
    return `| ${name} | ${ours.cpu.toFixed(2)} | ${vendor.cpu.toFixed(2)} | ${(ours.cpu / vendor.cpu).toFixed(2)} |`;
  });
}
