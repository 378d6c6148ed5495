import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot, temporaryFolder } from "./case-folder.js";
import { strictestOptions } from "./compiler-options.js";

/**
 * What the real `tsc` says of some TypeScript files under the strictest flags: nothing, when they are right.
 *
 * @param options flags that differ from the strictest ones
 */
export function compile(
  files: Iterable<readonly [path: string, text: string]>,
  options: Readonly<Record<string, unknown>> = {},
): string {
  return compileWhole(files, options).slice(0, 4000);
}

/** The same, uncut: for tests that look for an error in each of many files. */
export function compileWhole(
  files: Iterable<readonly [path: string, text: string]>,
  options: Readonly<Record<string, unknown>> = {},
): string {
  const folder = temporaryFolder();
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const compilerOptions = { ...strictestOptions, ...options };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["**/*.ts"] }));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
  const tsc = join(projectRoot, "node_modules/typescript/bin/tsc");
  const { stdout, stderr, status } = spawnSync(process.execPath, [tsc, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return status === 0 ? stdout + stderr : `${stdout}${stderr}` || `tsc ended with ${status}`;
}
