import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot, temporaryFolder } from "./case-folder.js";
import { binary, type Ended, runBinary } from "./run-binary.js";

/** A run of the program, and what it loaded: packages by name, our own modules by path. */
export interface Loaded extends Ended {
  readonly packages: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
}

/** The module that compiles all documents. */
export const anew = "dist/generator/cli/build-anew.js";

/** Runs the built program in a folder and notes what it loads. */
export function loaded(folder: string, ...args: readonly string[]): Loaded {
  const coverage = temporaryFolder();
  const ended = runBinary(folder, args, { NODE_V8_COVERAGE: coverage });
  const files = readdirSync(coverage).flatMap((name) => {
    const { result } = JSON.parse(readFileSync(join(coverage, name), "utf8")) as { result: { url: string }[] };
    return result.flatMap(({ url }) => (url.startsWith("file:") ? [fileURLToPath(url)] : []));
  });
  if (!files.includes(binary)) throw new Error(`Nothing is known of what the run loaded: ${ended.error}`);
  const modules = files.flatMap((file) => {
    const path = relative(projectRoot, file);
    // The bundler names each module that it put into a file in a line before it.
    return dirname(file) === dirname(binary)
      ? [...readFileSync(file, "utf8").matchAll(/^\/\/ ((?:node_modules|dist)\/.*)$/gm)].map(
          ([, module = ""]) => module,
        )
      : [path];
  });
  const packages = modules.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return { ...ended, packages: new Set(packages), ours: new Set(modules.filter((path) => path.startsWith("dist/"))) };
}
