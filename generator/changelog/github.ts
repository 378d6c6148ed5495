import type { Change } from "../changes/change.js";
import { adviceFor, describe, spoken, subjectOf } from "./describe.js";
import { type DiffReport, titleOf } from "./diff-report.js";
import { groupsOf, tally } from "./groups.js";

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

/** A workflow command, escaped as the runner unescapes, so that no text can start a command of its own. */
function workflowCommand(
  name: string,
  properties: Readonly<Record<string, string | number | undefined>>,
  message: string,
): string {
  const given = Object.entries(properties).filter(([, value]) => value !== undefined);
  const list = given.map(([key, value]) => {
    return `${key}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`;
  });
  return `::${name}${list.length > 0 ? ` ${list.join(",")}` : ""}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
