import { workflowCommand } from "../changelog/workflow-command.js";
import type { Severity } from "../diagnostics/severity.js";
import { driftOf, type Outcome } from "./outcome.js";
import { visible } from "./visible.js";

const commands = { error: "error", warning: "warning", info: "notice" } as const satisfies Record<Severity, string>;

const drifted = {
  missing: "Missing file, expected the output of `schemadown generate`; run it",
  stale: "Stale file, expected the output of `schemadown generate`; run it",
  leftover: "Leftover file, expected only the output of `schemadown generate`; run it or delete the file",
} as const;

/**
 * The outcome as workflow commands of GitHub Actions, which show it beside the lines it speaks of. Control characters are
 * spelled out.
 */
export function reportGitHub({ diagnostics, files, folder }: Outcome): string {
  const said = diagnostics.map(({ code, severity, message, at }) =>
    workflowCommand(
      commands[severity],
      { file: at && visible(at.file), line: at?.line, col: at?.column, title: code },
      visible(message),
    ),
  );
  const drift = driftOf(files).map(({ state, path }) =>
    workflowCommand("error", { file: visible(`${folder}/${path}`), title: `${state} file` }, drifted[state]),
  );
  return [...said, ...drift].map((line) => `${line}\n`).join("");
}
