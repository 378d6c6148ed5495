import type { Acceptance } from "../changes/accept.js";
import type { Change, Rename } from "../changes/change.js";
import type { Bump } from "../changes/recommend-bump.js";
import type { CatalogSource } from "../model/catalog.js";
import type { Location } from "../source/location.js";

/** Everything that a report on changes is made of: the changes, what was compared, and what cannot be said. */
export interface DiffReport {
  readonly before: DiffSide;
  readonly after: DiffSide;
  readonly changes: readonly Change[];
  readonly renames: readonly Rename[];
  readonly breaking: boolean;
  readonly bump: Bump;
  /** Changes that somebody lives with; they do not fail a run. */
  readonly accepted: ReadonlyMap<Change, Acceptance>;
  /** Facts that the documents cannot state, each in a few words: a change of them cannot be seen. */
  readonly unstated: readonly string[];
  /** How many places of the documents could not be read: what changed there does not show. */
  readonly unread: number;
  /** Models that could not be compared, because a document of theirs has an error. */
  readonly uncompared: readonly string[];
  /** The models that were asked for; empty when all were. */
  readonly roots: readonly string[];
  readonly failOn: FailOn;
}

/** One of the two documentation sets. */
export interface DiffSide {
  /** As the user named it. */
  readonly name: string;
  readonly source: CatalogSource;
  /** What the paths of its documents begin with: `specs/`. */
  readonly prefix: string;
  /** True when its documents are files that an editor can open. */
  readonly onDisk: boolean;
}

/** Which changes make a run fail. */
export const failLevels = ["breaking", "any", "none"] as const;

/** One of the levels. */
export type FailOn = (typeof failLevels)[number];

/** The changes that make a run fail: those at or above the level that nobody has accepted. */
export function failing({ changes, accepted, failOn }: DiffReport): readonly Change[] {
  if (failOn === "none") return [];
  return changes.filter((change) => (failOn === "any" || change.breaking) && !accepted.has(change));
}

/** A place within a documentation set: `A.md:9`. */
export function placeWithin({ prefix }: DiffSide, { file, line }: Location): string {
  return `${file.startsWith(prefix) ? file.slice(prefix.length) : file}:${line}`;
}

/** A place as a person finds it: a path to open where there is one, else a place within the set. */
export function placeShown(side: DiffSide, at: Location): string {
  return side.onDisk ? `${at.file}:${at.line}` : placeWithin(side, at);
}

/** What was compared, in one line: packages and versions, or paths where the documents do not say. */
export function titleOf({ before, after, roots }: DiffReport, arrow: string): string {
  const { package: name, version } = after.source;
  const isNextRelease = name !== "" && name === before.source.package && version !== "" && before.source.version !== "";
  const sides = isNextRelease
    ? `${name} ${before.source.version} ${arrow} ${version}`
    : `${sideTitle(before)} ${arrow} ${sideTitle(after)}`;
  return roots.length === 0
    ? sides
    : `${sides}, ${roots.join(", ")} and all they reach`.replace(
        / they reach$/,
        roots.length === 1 ? " it reaches" : "$&",
      );
}

function sideTitle({ name, source }: DiffSide): string {
  const said = [source.package, source.version].filter((word) => word !== "").join(" ");
  return said === "" ? name : said;
}
