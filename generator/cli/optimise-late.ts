import { setFlagsFromString } from "node:v8";

/**
 * Tells V8 to optimise only what stays hot for long. Call it before any work.
 *
 * A run lasts a second or two: by its own rule V8 optimises 400 functions meanwhile, on other threads, which takes as much CPU
 * as all the rest and hardly pays back (4,763 models, all targets, CPU: Node 20 4.6 s without and 3.2 with, 22.23 4.4 and 3.6,
 * 24.9 4.1 and 3.0). Releases of Node that were not measured are left alone: V8 complains of flags that it does not know.
 */
export function optimiseLate(): void {
  const [major = ""] = process.versions.node.split(".");
  const flag = flags[major];
  if (flag !== undefined) setFlagsFromString(flag);
}

const flags: Readonly<Record<string, string>> = {
  20: "--interrupt-budget=1000000",
  22: "--invocation-count-for-turbofan=30000",
  24: "--invocation-count-for-turbofan=30000",
  26: "--invocation-count-for-turbofan=30000",
};
