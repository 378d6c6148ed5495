import { build } from "./build.js";
import { elapsed } from "./elapsed.js";
import { exitCode } from "./exit-code.js";
import { driftOf, type FileReport, noFiles } from "./outcome.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import { hasErrors } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** Compares the output folder with what `generate` would write; writes nothing. Answers the exit code. */
export async function checkCommand(settings: Settings, terminal: Terminal): Promise<number> {
  const { diagnostics, output } = await build(settings, terminal);
  const folder = settings.out;
  // Obstacles are drift here: each is named once, as a stale or a leftover file.
  const files: FileReport = output
    ? {
        ...noFiles,
        unchanged: output.comparison.unchanged,
        missing: output.comparison.missing,
        stale: [...output.comparison.stale, ...output.comparison.edited, ...output.comparison.foreign].toSorted(),
        leftover: [...output.comparison.leftover, ...output.comparison.stray].toSorted(),
      }
    : noFiles;
  const drift = driftOf(files).length;
  const outcome = { diagnostics, files, folder };
  if (!output) {
    report({ ...outcome, summary: "The documents have errors: nothing could be checked." }, settings.format, terminal);
    return exitCode.findings;
  }
  if (drift > 0) {
    const subject = drift === 1 ? "1 file is" : `${drift} files are`;
    const summary = `${subject} not as \`schemadown generate\` would leave ${folder}/; run it.`;
    report({ ...outcome, summary }, settings.format, terminal);
    return exitCode.findings;
  }
  if (hasErrors(diagnostics)) {
    report(outcome, settings.format, terminal);
    return exitCode.findings;
  }
  const summary = `${folder}/ is up to date: ${files.unchanged} files checked${elapsed(terminal)}.`;
  report(terminal.interactive ? { ...outcome, summary } : outcome, settings.format, terminal);
  return exitCode.ok;
}
