import { run } from "../../generator/cli/run.js";
import type { Ended } from "./run-binary.js";

/** Runs the program in this process, in a folder: what `runBinary` does, without the start of a process. */
export async function runHere(folder: string, args: readonly string[]): Promise<Ended> {
  const before = process.cwd();
  let out = "";
  let error = "";
  try {
    process.chdir(folder);
    const code = await run(args, {
      interactive: false,
      out: (text) => {
        out += text;
      },
      error: (text) => {
        error += text;
      },
      progress: () => undefined,
      paint: (_, text) => text,
    });
    return { code, out, error };
  } finally {
    process.chdir(before);
  }
}
