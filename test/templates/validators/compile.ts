import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runtimePaths } from "../../../templates/validators/target.js";

const root = new URL("../../..", import.meta.url).pathname;

/** The modules of the runtime as they are copied into the output, by their paths below `validators/`. */
export const runtimeFiles: Readonly<Record<string, string>> = Object.fromEntries(
  runtimePaths.map((path) => [path, readFileSync(join(root, "templates/validators", path), "utf8")]),
);

/** The flags under which generated code must compile without a diagnostic. */
const contract = {
  target: "ES2022",
  lib: ["ES2022"],
  types: [],
  module: "NodeNext",
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
};

export interface Compiled {
  /** `file.ts:3` for each line with an error, sorted. */
  readonly errors: readonly string[];
  /** Everything that the compiler said. */
  readonly output: string;
  /** The folder of what the compiler emitted. */
  readonly url: URL;
  /** The module as the compiler emitted it. */
  load(path: string): Promise<Record<string, unknown>>;
}

/** Compiles sources in a folder of their own with the real compiler. */
export async function compile(files: Record<string, string>, options: Record<string, unknown> = {}): Promise<Compiled> {
  const folder = await mkdtemp(join(tmpdir(), "schemadown-validators-"));
  folders.push(folder);
  const all: Record<string, string> = {
    ...files,
    "package.json": JSON.stringify({ type: "module" }),
    "tsconfig.json": JSON.stringify({ compilerOptions: { ...contract, rootDir: ".", outDir: "js", ...options } }),
  };
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  const output = await new Promise<string>((resolve) => {
    execFile(join(root, "node_modules/.bin/tsc"), ["-p", folder, "--pretty", "false"], { cwd: folder }, (_, stdout) =>
      resolve(stdout),
    );
  });
  const places = [...output.matchAll(/^(\S+?)\((\d+),\d+\): error/gm)].map(([, file, line]) => `${file}:${line}`);
  return {
    errors: [...new Set(places)].sort(),
    output,
    url: pathToFileURL(join(folder, "js/")),
    load: (path) => import(pathToFileURL(join(folder, "js", path)).href.replace("%3F", "?")),
  };
}

/** Removes the folders of all compilations. */
export async function cleanUp(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

const folders: string[] = [];
