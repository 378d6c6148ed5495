import type { Change, Sides } from "../changes/change.js";
import { typeText } from "../model/type-text.js";
import { adviceFor, describe, spoken, subjectOf } from "./describe.js";
import { type DiffReport, placeShown, titleOf } from "./diff-report.js";
import { counted, groupsOf, tally } from "./groups.js";
import { silences } from "./silence.js";

/** The report for a person: what breaks and for whom first, each with its place in the documents. */
export function changesAsText(report: DiffReport): string {
  const groups = groupsOf(report);
  const { breaking, additions } = groups;
  const newModels = additions.filter(({ kind }) => kind === "model-added");
  const newProperties = additions.filter(({ kind }) => kind !== "model-added");
  const entries = (changes: readonly Change[]) => changes.flatMap((change) => entryOf(change, report));
  const propertyNoun = newProperties.length === 1 ? "new optional property" : "new optional properties";
  const lines = [
    `${titleOf(report, "to")}: ${tally(groups)}.`,
    ...(report.bump === "none" ? [] : [`Recommended version bump of the generated package: ${report.bump}.`]),
    ...section(
      "Breaks code that reads and code that builds values",
      entries(breaking.filter(({ reader, writer }) => reader && writer)),
    ),
    ...section("Breaks code that builds values", entries(breaking.filter(({ reader }) => !reader))),
    ...section("Breaks code that reads values", entries(breaking.filter(({ writer }) => !writer))),
    ...section("Probably renamed", report.renames.map(renameLine)),
    ...section("Accepted", entries(groups.accepted)),
    ...section("Changed without breaking code", entries(groups.other)),
    ...section(
      counted(newModels.length, "new model"),
      wrapped(newModels.map((change) => (isUnreached(change) ? `${change.model} (newly reached)` : change.model))),
    ),
    ...section(
      `${newProperties.length} ${propertyNoun}`,
      aligned(newProperties.map((change) => rowOf(change, report))),
    ),
    ...section(counted(groups.wording.length, "changed description"), wrapped(groups.wording.map(subjectOf))),
    ...section(
      "",
      silences(report, (name) => name).flatMap((sentence) => wrapped(sentence.split(" "), "")),
    ),
  ];
  return lines.map((line) => `${line}\n`).join("");
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return title === "" ? ["", ...lines] : ["", title, ...lines.map((line) => `  ${line}`)];
}

/** A change in two lines: what happened, then what it asks for and where it stands. */
function entryOf(change: Change, report: DiffReport): readonly string[] {
  const acceptance = report.accepted.get(change);
  const demand = acceptance ? `accepted until ${acceptance.expires}: ${acceptance.reason}` : adviceFor(change);
  const more = [demand, placesOf(change.at, report)].filter((part) => part !== undefined && part !== "");
  const what = spoken(describe(change), (text) => text);
  return [`${subjectOf(change)}: ${what}`, ...(more.length > 0 ? [`    ${more.join("; ")}`] : [])];
}

/** Where it stands, on both sides where there are two. */
function placesOf({ before, after }: Sides, report: DiffReport): string {
  const places = [
    ...(before ? [placeShown(report.before, before)] : []),
    ...(after ? [placeShown(report.after, after)] : []),
  ];
  return [...new Set(places)].join(" → ");
}

/** A new property in one line: its name, its type, its place. */
function rowOf(change: Change, report: DiffReport): readonly string[] {
  const type = change.kind === "property-added" ? typeText(change.to) : "";
  return [subjectOf(change), type, placesOf(change.at, report)];
}

function renameLine({ model, from, to }: DiffReport["renames"][number]): string {
  return `${model === undefined ? from : `${model}.${from}`} is now ${to}`;
}

function isUnreached(change: Change): boolean {
  return "unreached" in change && change.unreached === true;
}

/** Rows as lines whose columns stand below each other, as far as that keeps lines readable. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const width = (column: number) =>
    rows.reduce((widest, row) => Math.min(50, Math.max(widest, row[column]?.length ?? 0)), 0);
  const [first, second] = [width(0), width(1)];
  return rows.map(([subject = "", type = "", place = ""]) =>
    `${subject.padEnd(first)}  ${type.padEnd(second)}  ${place}`.trimEnd(),
  );
}

/** Names one after the other, broken before column 100. */
function wrapped(names: readonly string[], separator = ","): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [index, name] of names.entries()) {
    const next = index === names.length - 1 ? name : name + separator;
    if (line !== "" && line.length + next.length + 1 > 98) {
      lines.push(line);
      line = next;
    } else line = line === "" ? next : `${line} ${next}`;
  }
  return line === "" ? lines : [...lines, line];
}
