import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Comparison, compareFiles, withManifest } from "../disk/compare-files.js";
import type { OutputFile } from "../emit/output-file.js";
import type { Target } from "../emit/target.js";
import { generate } from "../generate.js";
import { describeFolder } from "./describe-folder.js";
import { loadTargets } from "./load-targets.js";
import { type ReadCatalog, readCatalog } from "./read-catalog.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** The files that ought to be in the output folder, and how it differs from that. */
export interface Build {
  readonly diagnostics: readonly Diagnostic[];
  /** Files among the generated ones that are somebody else's or edited, as diagnostics. */
  readonly obstacles: readonly Diagnostic[];
  /** Absent when there was an error: then there is nothing that ought to be. */
  readonly output?: { readonly files: readonly OutputFile[]; readonly comparison: Comparison; readonly models: number };
}

/** Everything that `generate` and `check` have in common: documents to files, and files against the folder. */
export async function build(settings: Settings, terminal: Terminal): Promise<Build> {
  // A wrong target is said before thousands of documents are read.
  const targets = await loadTargets(settings);
  return buildFrom(await readCatalog(settings, terminal), targets, settings, terminal);
}

/** The same from documents that were read already. */
export function buildFrom(
  { catalog, diagnostics }: ReadCatalog,
  targets: readonly Target[],
  settings: Settings,
  terminal: Terminal,
): Build {
  const read = weigh(diagnostics, settings.strict);
  if (hasErrors(read)) return { diagnostics: read, obstacles: [] };
  const progress = (done: number, total: number) => terminal.progress("Printing files", done, total);
  const generated = generate(catalog, { ...settings, targets, roots: settings.root, progress });
  const files = withManifest(generated.files);
  const comparison = compareFiles(settings.out, files);
  const { others, obstacles } = describeFolder(settings.out, comparison);
  return {
    diagnostics: weigh([...diagnostics, ...generated.diagnostics, ...others], settings.strict),
    obstacles: weigh(obstacles, settings.strict),
    output: { files, comparison, models: catalog.models.length },
  };
}
