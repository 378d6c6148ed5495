import type { Change, Sides } from "../changes/change.js";
import { adviceFor, describe, spoken, subjectOf } from "./describe.js";
import { type DiffReport, titleOf } from "./diff-report.js";
import { counted, groupsOf, tally } from "./groups.js";
import { silences } from "./silence.js";

/**
 * The report for a person at a terminal: what breaks and for whom first, each with its place in the documents.
 *
 * @param visible makes text from documents safe for a terminal
 */
export function changesAsText(report: DiffReport, visible: (text: string) => string): string {
  const groups = groupsOf(report);
  const head = `${visible(titleOf(report.before))} to ${visible(titleOf(report.after))}: ${tally(groups)}.`;
  const bump = report.bump === "none" ? [] : [`Recommended version bump of the generated package: ${report.bump}.`];
  const both = groups.breaking.filter(({ reader, writer }) => reader && writer);
  const readers = groups.breaking.filter(({ writer }) => !writer);
  const writers = groups.breaking.filter(({ reader }) => !reader);
  const newModels = groups.additions.filter(({ kind }) => kind === "model-added");
  const newProperties = groups.additions.filter(({ kind }) => kind !== "model-added");
  const rows = (changes: readonly Change[]) => aligned(changes.map((change) => rowOf(change, report, visible)));
  const sections = [
    section("Breaks code that reads and code that builds values", rows(both)),
    section("Breaks code that builds values", rows(writers)),
    section("Breaks code that reads values", rows(readers)),
    section(
      "Probably renamed",
      report.renames
        .map(
          (rename) =>
            `${subjectOf({ model: rename.model ?? rename.from, ...(rename.model !== undefined && { property: rename.from }) })} is now ${rename.to}`,
        )
        .map(visible),
    ),
    section("Accepted", rows(groups.accepted)),
    section("Changed without breaking code", rows(groups.other)),
    section(counted(newModels.length, "new model"), wrapped(newModels.map(({ model }) => visible(model)))),
    section(
      counted(newProperties.length, "new optional property").replace(/property(?=s$)/, "propertie"),
      rows(newProperties),
    ),
    section(counted(groups.wording.length, "changed description"), wrapped(groups.wording.map(subjectOf).map(visible))),
  ];
  const notes = silences(report);
  return [
    `${[head, ...bump].join("\n")}\n`,
    ...sections,
    ...(notes.length > 0 ? [`\n${notes.join("\n")}\n`] : []),
  ].join("");
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `\n${title}\n${lines.map((line) => `  ${line}\n`).join("")}`;
}

function rowOf(change: Change, report: DiffReport, visible: (text: string) => string): readonly string[] {
  const advice = adviceFor(change);
  const reason = report.accepted.get(change);
  const what = spoken(describe(change), visible);
  const more = reason ? `; accepted until ${reason.expires}: ${visible(reason.reason)}` : advice ? `; ${advice}` : "";
  return [visible(subjectOf(change)), what + more, visible(placesOf(change.at))];
}

/** Where it stands, on both sides where there are two. */
function placesOf({ before, after }: Sides): string {
  return [before, after].flatMap((at) => (at ? [`${at.file}:${at.line}`] : [])).join(" → ");
}

/** Rows as lines whose columns stand below each other, as far as that keeps lines readable. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widest = (column: number) => Math.min(60, Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const [first, second] = [widest(0), widest(1)];
  return rows.map(([subject = "", what = "", place = ""]) =>
    `${subject.padEnd(first)}  ${what.padEnd(place === "" ? 0 : second)}  ${place}`.trimEnd(),
  );
}

/** Names one after the other, broken before column 100. */
function wrapped(names: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [index, name] of names.entries()) {
    const next = index === names.length - 1 ? name : `${name},`;
    if (line !== "" && line.length + next.length + 1 > 98) {
      lines.push(line);
      line = next;
    } else line = line === "" ? next : `${line} ${next}`;
  }
  return line === "" ? lines : [...lines, line];
}
