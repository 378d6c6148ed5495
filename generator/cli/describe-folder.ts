import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import type { Comparison } from "../disk/compare-files.js";

/** What a comparison found that is not ours, as diagnostics. */
export interface FolderDiagnostics {
  /** Somebody else's files in places that no target fills. */
  readonly others: readonly Diagnostic[];
  /** Files among the generated ones that are somebody else's or edited. */
  readonly obstacles: readonly Diagnostic[];
}

/** Says what stands in an output folder that schemadown did not write as it is. */
export function describeFolder(folder: string, { other, edited, foreign, stray }: Comparison): FolderDiagnostics {
  return {
    others: inFolder(folder, { "leftover-file": other }),
    obstacles: inFolder(folder, { "edited-file": edited, "foreign-file": foreign, "leftover-file": stray }),
  };
}

type FileCode = "edited-file" | "foreign-file" | "leftover-file";

function inFolder(folder: string, found: Partial<Record<FileCode, readonly string[]>>): readonly Diagnostic[] {
  const { report, diagnostics } = createReporter();
  for (const [code, paths] of Object.entries(found)) {
    for (const path of paths) report(code as FileCode, {}, { file: `${folder}/${path}` });
  }
  return diagnostics();
}
