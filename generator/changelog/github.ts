import type { Change } from "../changes/change.js";
import { adviceFor, describe, spoken, subjectOf } from "./describe.js";
import { type DiffReport, titleOf } from "./diff-report.js";
import { groupsOf, tally } from "./groups.js";
import { workflowCommand } from "./workflow-command.js";

/** How many annotations GitHub Actions keeps of one step, per severity; what is more is dropped without a word. */
export const annotationsPerStep = 10;

/**
 * The report as workflow commands of GitHub Actions: what breaks first, ten at most, the last of them a count of the rest.
 *
 * Changed descriptions are counted and not annotated. Places are given where the documents are files of the checkout.
 */
export function changesAsAnnotations(report: DiffReport): string {
  const groups = groupsOf(report);
  const shown = [...groups.breaking, ...groups.accepted, ...groups.other, ...groups.additions];
  const total = report.changes.length;
  if (total === 0) return "";
  const fits = shown.length === total && total <= annotationsPerStep;
  const annotations = shown.slice(0, fits ? total : annotationsPerStep - 1).map((change) => annotation(change, report));
  if (fits) return annotations.map((line) => `${line}\n`).join("");
  const rest = total - annotations.length;
  const title = titleOf(report, "to");
  const message = `${tally(groups)}; ${rest} of them ${rest === 1 ? "is" : "are"} not annotated, \`schemadown diff\` lists all`;
  return [...annotations, workflowCommand("notice", { title }, message)].map((line) => `${line}\n`).join("");
}

function annotation(change: Change, report: DiffReport): string {
  const at = report.after.onDisk ? change.at.after : undefined;
  const place = at ?? (report.before.onDisk && !change.at.after ? change.at.before : undefined);
  const accepted = report.accepted.get(change);
  const level = !change.breaking || accepted ? "notice" : report.failOn === "none" ? "warning" : "error";
  const more = accepted ? `accepted until ${accepted.expires}: ${accepted.reason}` : adviceFor(change);
  const what = spoken(describe(change), (text) => `\`${text}\``);
  return workflowCommand(
    level,
    { file: place?.file, line: place?.line, title: subjectOf(change) },
    more === undefined ? what : `${what}; ${more}`,
  );
}
