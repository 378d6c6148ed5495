import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Severity } from "../diagnostics/severity.js";
import { placeText } from "./diagnostic-text.js";
import { driftOf, type Outcome } from "./outcome.js";
import type { Terminal } from "./terminal.js";
import { visible } from "./visible.js";

const colours = { error: "red", warning: "yellow", info: "cyan" } as const satisfies Record<Severity, string>;

/** Reports to a person: a line per diagnostic, a line per file that drifted, a closing sentence. */
export function reportText({ diagnostics, files, folder, summary }: Outcome, terminal: Terminal): void {
  for (const diagnostic of diagnostics) terminal.error(`${lineOf(diagnostic, terminal)}\n`);
  for (const { state, path } of driftOf(files)) {
    terminal.error(`${visible(`${folder}/${path}`)}  ${terminal.paint("red", state)}\n`);
  }
  const closing = summary ?? countOf(diagnostics);
  if (closing) terminal.error(`${visible(closing)}\n`);
}

function lineOf({ code, severity, message, at, related = [] }: Diagnostic, terminal: Terminal): string {
  const head = at ? `${visible(placeText(at))}  ` : "";
  const notes = related.map((note) => `\n  ${visible(placeText(note.at))}  ${visible(note.message)}`);
  return `${head}${terminal.paint(colours[severity], severity)}  ${terminal.paint("dim", code)}  ${visible(message)}${notes.join("")}`;
}

function countOf(diagnostics: readonly Diagnostic[]): string | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return errors === 0 ? undefined : `${errors === 1 ? "1 error" : `${errors} errors`}: nothing was written.`;
}
