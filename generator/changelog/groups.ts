import type { Change } from "../changes/change.js";
import type { DiffReport } from "./diff-report.js";

/** The changes of a report by what a reader wants to know first. Each change is in exactly one group. */
export interface Groups {
  readonly breaking: readonly Change[];
  readonly accepted: readonly Change[];
  /** Names that are new and optional, and other changes of generated code that break nobody. */
  readonly additions: readonly Change[];
  readonly other: readonly Change[];
  readonly wording: readonly Change[];
}

/** Sorts the changes of a report into groups, each in the report's order. */
export function groupsOf({ changes, accepted }: DiffReport): Groups {
  const groups = { breaking: [], accepted: [], additions: [], other: [], wording: [] } as Record<
    keyof Groups,
    Change[]
  >;
  for (const change of changes) groups[groupOf(change, accepted.has(change))].push(change);
  return groups;
}

function groupOf({ breaking, kind }: Change, accepted: boolean): keyof Groups {
  if (accepted) return "accepted";
  if (breaking) return "breaking";
  if (kind === "description-changed") return "wording";
  return kind === "model-added" || kind === "property-added" ? "additions" : "other";
}

/** How many of each: `2 breaking changes, 1 addition`; `no changes` when there are none. */
export function tally(groups: Groups): string {
  const counts = [
    counted(groups.breaking.length, "breaking change"),
    counted(groups.accepted.length, "accepted change"),
    counted(groups.additions.length, "addition"),
    counted(groups.other.length, "other change"),
    counted(groups.wording.length, "changed description"),
  ].filter((count) => !count.startsWith("0 "));
  return counts.length === 0 ? "no changes" : counts.join(", ");
}

/** A number and its noun. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
