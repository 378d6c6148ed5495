import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter, type Report } from "../diagnostics/reporter.js";
import { type Comparison, compareFiles, withManifest } from "../disk/compare-files.js";
import type { OutputFile } from "../emit/output-file.js";
import type { Target } from "../emit/target.js";
import { generate } from "../generate.js";
import { loadTargets } from "./load-targets.js";
import { type ReadCatalog, readCatalog } from "./read-catalog.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** The files that ought to be in the output folder, and how it differs from that. */
export interface Build {
  readonly diagnostics: readonly Diagnostic[];
  /** Absent when there was an error: then there is nothing that ought to be. */
  readonly output?: { readonly files: readonly OutputFile[]; readonly comparison: Comparison; readonly models: number };
}

/** Everything that `generate` and `check` have in common: documents to files, and files against the folder. */
export async function build(settings: Settings, terminal: Terminal): Promise<Build> {
  // A wrong target is said before thousands of documents are read.
  const targets = await loadTargets(settings);
  return buildFrom(readCatalog(settings, terminal), targets, settings, terminal);
}

/** The same from documents that were read already. */
export function buildFrom(
  { catalog, diagnostics }: ReadCatalog,
  targets: readonly Target[],
  settings: Settings,
  terminal: Terminal,
): Build {
  const read = weigh(diagnostics, settings.strict);
  if (hasErrors(read)) return { diagnostics: read };
  if (terminal.interactive && catalog.models.length > 500)
    terminal.progress(`Printing ${catalog.models.length} models …`);
  const generated = generate(catalog, { ...settings, targets, roots: settings.root });
  const { report, diagnostics: found } = createReporter();
  const files = withManifest(generated.files);
  const comparison = compareFiles(settings.out, files);
  reportObstacles(comparison, settings.out, report);
  const said = weigh([...diagnostics, ...generated.diagnostics, ...found()], settings.strict);
  return { diagnostics: said, output: { files, comparison, models: catalog.models.length } };
}

function reportObstacles({ edited, foreign, stray, other }: Comparison, folder: string, report: Report): void {
  for (const path of edited) report("edited-file", {}, { file: `${folder}/${path}` });
  for (const path of foreign) report("foreign-file", {}, { file: `${folder}/${path}` });
  for (const path of [...stray, ...other]) report("leftover-file", {}, { file: `${folder}/${path}` });
}
