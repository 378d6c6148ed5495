import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 to optimise only what stays hot for long, and to collect young garbage on one thread. Call it before any work.
 *
 * A run lasts a second or two: by its own rule V8 optimises 400 functions meanwhile, on other threads, which takes as much CPU
 * as all the rest and hardly pays back (4,763 models, all targets, CPU: Node 20 4.6 s without and 3.2 with, 22.23 4.4 and 3.6,
 * 24.9 4.1 and 3.0). Young garbage is a few megabytes at a time: threads that look for some to collect take a twentieth of
 * the CPU of reading and compiling, and save no time that shows. Releases of Node that were not measured are left alone:
 * V8 complains of flags that it does not know.
 */
export function optimiseLate(): void {
  const [major = ""] = process.versions.node.split(".");
  for (const flag of flags[major] ?? []) setFlagsFromString(flag);
}

const collectAlone = "--no-parallel-scavenge";

const flags: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=1000000", collectAlone],
  22: ["--invocation-count-for-turbofan=30000", collectAlone],
  24: ["--invocation-count-for-turbofan=30000", collectAlone],
  26: ["--invocation-count-for-turbofan=30000", collectAlone],
};
