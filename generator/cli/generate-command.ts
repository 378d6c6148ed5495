import { exitCode } from "./exit-code.js";
import { generateOnce } from "./generate-once.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { watchCommand } from "./watch-command.js";

/** Compiles the documents and brings the output folder up to date. Answers the exit code. */
export async function generateCommand(settings: Settings, terminal: Terminal, reload: () => Settings): Promise<number> {
  if (settings.watch) return watchCommand(reload, terminal);
  const { outcome, code } = await generateOnce(settings, terminal);
  const { summary, ...quiet } = outcome;
  const { written, removed } = outcome.files;
  const isNews = code !== exitCode.ok || written.length + removed.length > 0 || terminal.interactive;
  report(isNews ? outcome : quiet, settings.format, terminal);
  return code;
}
