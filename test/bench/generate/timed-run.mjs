import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const recorder = new URL("record-memory.mjs", import.meta.url).href;

/**
 * Runs a program to its end: seconds of CPU of it and its children, seconds by the clock, megabytes of its largest Node
 * process (absent for programs that are none). The shell's own clock counts, because Node cannot see its children's.
 */
export function timedRun(command, cwd, allowed = [0]) {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const memory = join(folder, "memory");
  const started = performance.now();
  const { status, stderr, stdout } = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$@"', "bash", ...command], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    env: { ...process.env, BENCH_MEMORY: memory, NODE_OPTIONS: `--import ${recorder} --max-old-space-size=4096` },
  });
  const wall = (performance.now() - started) / 1000;
  const lines = stderr.trim().split("\n");
  const cpu = (lines.at(-1) ?? "").split(" ").reduce((sum, part) => sum + Number(part), 0);
  const sizes = existsSync(memory) ? readFileSync(memory, "utf8").trim().split("\n").map(Number) : [];
  rmSync(folder, { recursive: true, force: true });
  if (!allowed.includes(status) || Number.isNaN(cpu)) {
    const said = `${stdout}${lines.slice(0, -1).join("\n")}`.slice(-600);
    return { failed: `ended with ${status}: ${said}` };
  }
  return { cpu, wall, ...(sizes.length > 0 && { memory: Math.max(...sizes) / 1024 }) };
}

/** The median of each figure of some runs. */
export function medians(runs) {
  const failed = runs.find((run) => run.failed);
  if (failed) return failed;
  const of = (key) => {
    const values = runs.map((run) => run[key]).sort((a, b) => a - b);
    return values[Math.floor(values.length / 2)];
  };
  return { cpu: of("cpu"), wall: of("wall"), memory: of("memory") };
}
