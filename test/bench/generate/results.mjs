import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";

const file = new URL("../RESULTS.md", import.meta.url);

/** One row of figures; the last column is how many times the CPU of `unit` it took. */
export function row(name, result, unit) {
  if (result.failed) return `| ${name} | failed: ${result.failed.replace(/[|\n]+/g, " ").slice(0, 120)} | | | |`;
  const memory = result.memory === undefined ? "" : `${Math.round(result.memory)}`;
  const ratio = unit?.cpu ? (result.cpu / unit.cpu).toFixed(2) : "";
  return `| ${name} | ${result.cpu.toFixed(2)} | ${result.wall.toFixed(2)} | ${memory} | ${ratio} |`;
}

/** The machine, in one line. */
export function machine() {
  const [{ model } = { model: "unknown" }] = cpus();
  return `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform}, Node ${process.versions.node}`;
}

/** Replaces a section of RESULTS.md, and leaves the others as they are. */
export function writeSection(name, text) {
  const before = existsSync(file) ? readFileSync(file, "utf8") : "# Results\n\nWritten by `npm run bench -- <name>`.\n";
  const sections = before.split(/^(?=## )/m).filter((section) => !section.startsWith(`## ${name}\n`));
  writeFileSync(
    file,
    `${[...sections.map((section) => section.trim()), `## ${name}\n\n${text.trim()}`].join("\n\n")}\n`,
  );
}
