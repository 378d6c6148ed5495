import type { Outcome } from "./outcome.js";
import { reportGitHub } from "./report-github.js";
import { reportJson } from "./report-json.js";
import { reportText } from "./report-text.js";
import type { Terminal } from "./terminal.js";

/** The voices that a report can have. */
export const formats = ["text", "json", "github"] as const;

/** One of the voices. */
export type Format = (typeof formats)[number];

/** Reports an outcome in the voice that was asked for. */
export function report(outcome: Outcome, format: Format, terminal: Terminal): void {
  if (format === "json") terminal.out(reportJson(outcome));
  else if (format === "github") terminal.out(reportGitHub(outcome));
  else reportText(outcome, terminal);
}
