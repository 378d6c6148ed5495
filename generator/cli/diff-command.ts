import { failing } from "../changelog/diff-report.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { type Limits, limitsOf } from "../source/limits.js";
import { compareSets, type NamedSet } from "./compare-sets.js";
import type { DiffSettings } from "./diff-formats.js";
import { exitCode } from "./exit-code.js";
import { expectFile } from "./expect-file.js";
import { noFiles } from "./outcome.js";
import { printChanges } from "./print-changes.js";
import { readAcceptances } from "./read-acceptances.js";
import { readSet } from "./read-set.js";
import { reportText } from "./report-text.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/**
 * Compares two documentation sets and prints what changed on stdout; diagnostics go to stderr whatever the format.
 * Writes nothing. Answers the exit code.
 */
export async function diffCommand(settings: DiffSettings, terminal: Terminal): Promise<number> {
  const acceptances = readAcceptances(settings.accept);
  if (settings.overrides !== undefined) expectFile(settings.overrides, "overrides");
  const limits = limitsOf(settings);
  const before = await readNamedSet(settings.before, limits, terminal);
  const after = await readNamedSet(settings.after, limits, terminal);
  terminal.progress("Comparing …");
  const today = new Date().toISOString().slice(0, 10);
  const { report: changes, diagnostics } = await compareSets(before, after, { ...settings, acceptances, today });
  const said = weigh(diagnostics, settings.strict).filter(isWorthSaying);
  const summary = changes ? "" : "The documents have errors: nothing could be compared.";
  reportText({ diagnostics: said, files: noFiles, folder: settings.out, summary }, terminal);
  if (changes) terminal.out(printChanges(changes, settings.format));
  return !changes || hasErrors(said) || failing(changes).length > 0 ? exitCode.findings : exitCode.ok;
}

async function readNamedSet(name: string, limits: Limits, terminal: Terminal): Promise<NamedSet> {
  const { report, diagnostics } = createReporter();
  terminal.progress(`Reading ${name} …`);
  const set = await readSet(name, report, limits);
  return { name, set, diagnostics: diagnostics() };
}

/** Warnings about documents are for `check`; here they are counted in the report. */
function isWorthSaying({ code, severity }: Diagnostic): boolean {
  return severity === "error" || code === "unused-acceptance" || code === "expired-acceptance";
}
