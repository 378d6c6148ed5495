import { compareDiagnostics } from "../diagnostics/compare-diagnostics.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { lockPathOf } from "../pull/lock.js";
import { verifyLock } from "../pull/verify-lock.js";
import { build } from "./build.js";
import { elapsed } from "./elapsed.js";
import { exitCode } from "./exit-code.js";
import { driftOf, type FileReport, noFiles } from "./outcome.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/**
 * Compares the output folder with what `generate` would write, and the documents with their lock file; writes nothing
 * and asks no network. Answers the exit code.
 */
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
  const locked = weigh(lockDiagnostics(settings), settings.strict);
  const outcome = { diagnostics: [...diagnostics, ...locked].toSorted(compareDiagnostics), files, folder };
  if (!output) {
    report({ ...outcome, summary: "The documents have errors: nothing could be checked." }, settings.format, terminal);
    return exitCode.findings;
  }
  if (drift === 0 && hasErrors(locked)) {
    const summary = `${folder}/ is up to date, but ${settings.specs}/ is not as ${lockPathOf(settings.specs)} records.`;
    report({ ...outcome, summary }, settings.format, terminal);
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

function lockDiagnostics({ specs, from, ref, folder }: Settings): readonly Diagnostic[] {
  const { report: found, diagnostics } = createReporter();
  verifyLock(specs, from === undefined ? undefined : { from, ref, folder }, found);
  return diagnostics();
}
