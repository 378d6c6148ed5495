import { catalogToJson } from "../model/catalog-json.js";
import { exitCode } from "./exit-code.js";
import { noFiles } from "./outcome.js";
import { readCatalog } from "./read-catalog.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** Prints the catalog as JSON on stdout; diagnostics go to stderr whatever their format. Answers the exit code. */
export async function catalogCommand(settings: Settings, terminal: Terminal): Promise<number> {
  const { catalog, diagnostics } = await readCatalog(settings, terminal);
  const said = weigh(diagnostics, settings.strict);
  report({ diagnostics: said, files: noFiles, folder: settings.out }, settings.format, {
    ...terminal,
    out: terminal.error,
  });
  if (hasErrors(said)) return exitCode.findings;
  terminal.out(catalogToJson(catalog));
  return exitCode.ok;
}
