import { counted } from "../changelog/groups.js";
import { compareDiagnostics } from "../diagnostics/compare-diagnostics.js";
import { updateFolder } from "../disk/update-folder.js";
import { build } from "./build.js";
import { describeFolder } from "./describe-folder.js";
import { elapsed } from "./elapsed.js";
import { exitCode } from "./exit-code.js";
import type { Memory } from "./memory.js";
import { noFiles, type Outcome } from "./outcome.js";
import type { Settings } from "./settings.js";
import { hasErrors } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** How long to wait for another run that writes the same folder, in milliseconds. */
const patience = 30_000;

/** What a run did, and the exit code for it. */
export interface Generated {
  readonly outcome: Outcome;
  readonly code: number;
}

/**
 * Compiles the documents and brings the output folder up to date; reports nothing.
 *
 * @param memory of a run that watches; undefined is answered when nothing has changed since its last turn
 */
export async function generateOnce(settings: Settings, terminal: Terminal): Promise<Generated>;
export async function generateOnce(
  settings: Settings,
  terminal: Terminal,
  memory: Memory,
): Promise<Generated | undefined>;
export async function generateOnce(
  settings: Settings,
  terminal: Terminal,
  memory?: Memory,
): Promise<Generated | undefined> {
  const built = await build(settings, terminal, memory);
  if (!built) return undefined;
  const { diagnostics: said, obstacles, output } = built;
  const diagnostics = [...said, ...obstacles].toSorted(compareDiagnostics);
  const folder = settings.out;
  if (!output || hasErrors(diagnostics)) {
    return { outcome: { diagnostics, files: noFiles, folder }, code: exitCode.findings };
  }
  const { files, models } = output;
  const comparison = await updateFolder(folder, files, output.comparison, {
    limit: patience,
    progress: (done, total) => terminal.progress("Writing files", done, total),
    waiting: () => terminal.progress(`Waiting for another run to leave ${folder}/ …`),
    ...(output.isPart && { isPart: true }),
  });
  // Another run wrote meanwhile: what stood in the folder is not what was compared with.
  if (!comparison) return generateOnce({ ...settings, cache: false }, terminal);
  const { obstacles: found } = describeFolder(folder, comparison);
  if (comparison !== output.comparison && hasErrors(found)) {
    const all = [...said, ...found].toSorted(compareDiagnostics);
    return { outcome: { diagnostics: all, files: noFiles, folder }, code: exitCode.findings };
  }
  output.remember?.();
  const written = [...comparison.missing, ...comparison.stale].toSorted();
  const removed = comparison.leftover;
  const done = `${counted(models, "model")} in ${folder}/`;
  const summary =
    written.length + removed.length > 0
      ? `${done}: ${counted(written.length, "file")} written, ${removed.length} removed, ${comparison.unchanged} unchanged${elapsed(terminal)}.`
      : `${done}: up to date${elapsed(terminal)}.`;
  const report = { ...noFiles, written, removed, unchanged: comparison.unchanged };
  return { outcome: { diagnostics, folder, files: report, summary }, code: exitCode.ok };
}
