import { compareDiagnostics } from "../diagnostics/compare-diagnostics.js";
import { updateFolder } from "../disk/update-folder.js";
import { build } from "./build.js";
import { describeFolder } from "./describe-folder.js";
import { elapsed } from "./elapsed.js";
import { exitCode } from "./exit-code.js";
import { noFiles } from "./outcome.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import { hasErrors } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** How long to wait for another run that writes the same folder, in milliseconds. */
const patience = 30_000;

/** Compiles the documents and brings the output folder up to date. Answers the exit code. */
export async function generateCommand(settings: Settings, terminal: Terminal): Promise<number> {
  const { diagnostics: said, obstacles, output } = await build(settings, terminal);
  const diagnostics = [...said, ...obstacles].toSorted(compareDiagnostics);
  const folder = settings.out;
  if (!output || hasErrors(diagnostics)) {
    report({ diagnostics, files: noFiles, folder }, settings.format, terminal);
    return exitCode.findings;
  }
  const { files, models } = output;
  const comparison = output.recalled
    ? output.comparison
    : await updateFolder(folder, files, output.comparison, {
        limit: patience,
        progress: (done, total) => terminal.progress("Writing files", done, total),
        waiting: () => terminal.progress(`Waiting for another run to leave ${folder}/ …`),
      });
  const { obstacles: found } = describeFolder(folder, comparison);
  if (comparison !== output.comparison && hasErrors(found)) {
    report(
      { diagnostics: [...said, ...found].toSorted(compareDiagnostics), files: noFiles, folder },
      settings.format,
      terminal,
    );
    return exitCode.findings;
  }
  output.remember?.();
  const written = [...comparison.missing, ...comparison.stale].toSorted((a, b) => (a < b ? -1 : 1));
  const removed = comparison.leftover;
  const done = `${counted(models, "model")} in ${folder}/`;
  const summary =
    written.length + removed.length > 0
      ? `${done}: ${counted(written.length, "file")} written, ${removed.length} removed, ${comparison.unchanged} unchanged${elapsed(terminal)}.`
      : terminal.interactive && `${done}: up to date${elapsed(terminal)}.`;
  const outcome = { diagnostics, folder, files: { ...noFiles, written, removed, unchanged: comparison.unchanged } };
  report(summary ? { ...outcome, summary } : outcome, settings.format, terminal);
  return exitCode.ok;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
