import { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseSets } from "../../generator/cli/parse-sets.js";
import { readSet } from "../../generator/cli/read-set.js";
import { run } from "../../generator/cli/run.js";
import { createReporter, generate } from "../../generator/index.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { interfaces } from "../../templates/index.js";
import { accepting, fixtures, temporaryFolder } from "./case-folder.js";

/** Two releases of a documentation set, as a case of `test/fixtures/diff` holds them. */
export interface Releases {
  readonly before: Catalog;
  readonly after: Catalog;
}

/** Reads both sides of a case as `schemadown diff` reads them. */
export async function readReleases(name: string): Promise<Releases> {
  const { report, diagnostics } = createReporter();
  const folder = join(fixtures, "diff", name);
  const [before, after] = [await readSet(join(folder, "before"), report), await readSet(join(folder, "after"), report)];
  const parsed = await parseSets(before, after, { root: [], reader: "auto", limits: {} });
  const said = [...diagnostics(), ...parsed.diagnostics].map(({ message }) => message);
  if (said.length > 0) throw new Error(said.join("\n"));
  return parsed;
}

/** What a run of `schemadown diff` left behind. */
export interface DiffRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Copies a case into an empty folder and compares its sides there. */
export async function runDiff(name: string, ...args: readonly string[]): Promise<DiffRun> {
  const folder = temporaryFolder();
  cpSync(join(fixtures, "diff", name), folder, { recursive: true });
  return runIn(folder, ["diff", "before", "after", ...args]);
}

/** Runs a command line in a folder, in this process. */
export async function runIn(folder: string, args: readonly string[]): Promise<DiffRun> {
  const home = process.cwd();
  let [out, error] = ["", ""];
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
    process.chdir(home);
  }
}

/** The report that a case expects, after `npm run golden` the one that was seen. */
export function expectedReport(name: string, seen: string): string {
  const path = join(fixtures, "diff", name, "changes.txt");
  if (accepting) writeFileSync(path, seen);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/**
 * The interfaces of a catalog, each with a mark of its name, so that the compiler compares models by name: a model may
 * have the shape of another by chance. The mark is required, because nothing without it must pass for the model.
 * A model without properties is printed as an index signature and gets none.
 */
export function brandedInterfaces(catalog: Catalog): readonly (readonly [path: string, text: string])[] {
  return generate(catalog, { targets: [interfaces] }).files.map(({ path, text }) => [
    path.replace(/^interfaces\//, ""),
    text.replace(/^export interface (\w+) \{\n(?! *\[key: string\])/m, '$&  " model": "$1";\n'),
  ]);
}
