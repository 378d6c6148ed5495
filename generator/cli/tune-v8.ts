import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 to optimise only what stays hot for long, to collect young garbage on one thread, and old garbage before it is
 * more than half of what is in use. Call it before any work.
 *
 * A run lasts a second or two: by its own rule V8 optimises 400 functions meanwhile, on other threads, which takes as much CPU
 * as all the rest and hardly pays back (4,763 models, all targets, CPU: Node 20 4.6 s without and 3.2 with, 22.23 4.4 and 3.6,
 * 24.9 4.1 and 3.0). Young garbage is a few megabytes at a time: threads that look for some to collect take a twentieth of
 * the CPU of reading and compiling, and save no time that shows. Trees and texts are let go when a catalog is made of them;
 * left alone, V8 keeps them to the end of the run (memory at most, the same work: Node 20.20 190 MB without and 160 with, 22.23
 * 198 and 170, 26.9 256 and 225, 24.9 no difference; of CPU none that shows). Releases of Node that were not measured are
 * left alone: V8 complains of flags that it does not know.
 */
export function tuneV8(): void {
  const [major = ""] = process.versions.node.split(".");
  for (const flag of flags[major] ?? []) setFlagsFromString(flag);
}

const garbage = ["--no-parallel-scavenge", "--heap-growing-percent=50"];

const flags: Readonly<Record<string, readonly string[]>> = {
  20: ["--interrupt-budget=1000000", ...garbage],
  22: ["--invocation-count-for-turbofan=30000", ...garbage],
  24: ["--invocation-count-for-turbofan=30000", ...garbage],
  26: ["--invocation-count-for-turbofan=30000", ...garbage],
};
