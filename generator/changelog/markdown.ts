import type { Change } from "../changes/change.js";
import type { Location } from "../source/location.js";
import { adviceFor, describe, spoken, subjectOf, victims } from "./describe.js";
import { type DiffReport, type DiffSide, placeWithin, titleOf } from "./diff-report.js";
import { counted, type Groups, groupsOf, tally } from "./groups.js";
import { code } from "./inert.js";
import { silences } from "./silence.js";

/**
 * How many bytes GitHub lets a comment have: 65,536 characters. A job summary may have 1 MiB, so that what fits a comment
 * fits it too. Some room is left for what a workflow adds of its own.
 */
export const commentBytes = 60_000;

/**
 * The report as a pull request comment or job summary: what breaks in a table, everything else folded away.
 *
 * Every word that stems from documents stands in inline code, where nothing is alive. What does not fit is counted.
 *
 * @param limit the most bytes of UTF-8 that the text may have
 */
export function changesAsMarkdown(report: DiffReport, limit: number = commentBytes): string {
  const groups = groupsOf(report);
  const head = [`### ${code(titleOf(report, "→"))}`, `${headline(report, groups)}`];
  const foot = silences(report, code).map((sentence) => `<sub>${sentence}</sub>`);
  const room = limit - bytes([...head, ...foot].join("\n\n")) - 200;
  return `${[...head, ...sectionsWithin(room, sectionsOf(report, groups)), ...foot].join("\n\n")}\n`;
}

function headline({ bump }: DiffReport, groups: Groups): string {
  const said = tally(groups);
  if (bump === "none") return "No changes.";
  const strong = groups.breaking.length > 0 ? said.replace(/^[^,]+/, "**$&**") : `No breaking changes; ${said}`;
  return `${strong}. Recommended version bump of the generated package: **${bump}**.`;
}

/** A part of the report whose rows may be cut short. */
interface Section {
  readonly open: string;
  readonly rows: readonly string[];
  readonly close: string;
}

function sectionsOf(report: DiffReport, groups: Groups): readonly Section[] {
  const names = (changes: readonly Change[]) => changes.map((change) => `- ${code(subjectOf(change))}`);
  const items = (changes: readonly Change[]) => changes.map((change) => itemOf(change, report));
  const renames = report.renames.map(({ model, from, to }) => {
    return `- ${code(model === undefined ? from : `${model}.${from}`)} is now ${code(to)}`;
  });
  return [
    {
      open: "| breaks | what | change | where |\n| - | - | - | - |",
      rows: groups.breaking.map((change) => rowOf(change, report)),
      close: "",
    },
    { open: "**Probably renamed** (removed and added with one shape):\n", rows: renames, close: "" },
    folded(counted(groups.accepted.length, "accepted change"), items(groups.accepted)),
    folded(counted(groups.other.length, "other change"), items(groups.other)),
    folded(counted(groups.additions.length, "addition"), items(groups.additions)),
    folded(counted(groups.wording.length, "changed description"), names(groups.wording)),
  ].filter(({ rows }) => rows.length > 0);
}

function folded(title: string, rows: readonly string[]): Section {
  return { open: `<details><summary>${title}</summary>\n`, rows, close: "\n</details>" };
}

function rowOf(change: Change, report: DiffReport): string {
  const advice = adviceFor(change);
  const what = spoken(describe(change), code) + (advice === undefined ? "" : `; ${advice}`);
  return `| ${victims(change)} | ${code(subjectOf(change))} | ${what} | ${placesOf(change, report)} |`;
}

function itemOf(change: Change, report: DiffReport): string {
  const reason = report.accepted.get(change);
  const more = reason ? `; accepted until ${reason.expires}: ${code(reason.reason)}` : "";
  return `- ${code(subjectOf(change))} ${spoken(describe(change), code)}${more} ${placesOf(change, report)}`.trimEnd();
}

/** Where it stands, on both sides where that is not the same place. */
function placesOf({ at }: Change, { before, after }: DiffReport): string {
  const shown = (side: DiffSide, place: Location | undefined) => (place ? placeWithin(side, place) : undefined);
  const [was, is] = [shown(before, at.before), shown(after, at.after)];
  if (was === undefined || is === undefined || was === is) return (is ?? was) ? code(is ?? was ?? "") : "";
  return `${code(was)} → ${code(is)}`;
}

/** The sections as far as there is room, what matters most first; says how many rows it leaves out. */
function sectionsWithin(room: number, sections: readonly Section[]): readonly string[] {
  const printed: string[] = [];
  let left = room;
  for (const [index, { open, rows, close }] of sections.entries()) {
    // Each later section keeps its headline, at least.
    const reserve = sections.slice(index + 1).reduce((sum, later) => sum + bytes(later.open + later.close) + 80, 0);
    left -= bytes(open + close) + 80;
    const fitting: string[] = [];
    for (const row of rows) {
      if (bytes(row) + 1 > left - reserve) break;
      left -= bytes(row) + 1;
      fitting.push(row);
    }
    const cut = rows.length - fitting.length;
    const more = cut > 0 ? `\n… and ${cut} more that did not fit: see \`schemadown diff\`.` : "";
    printed.push([open, ...fitting].join("\n") + (more === "" ? "" : `\n${more}`) + (close === "" ? "" : `\n${close}`));
  }
  return printed;
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
