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
  /** Facts that the documents cannot state, in the plural: `values of enumerations`. */
  readonly unstated: readonly string[];
  /** How many places of the documents could not be read: what changed there does not show. */
  readonly unread: number;
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

/** What a set is called: its package and version, or its path where it does not say. */
export function titleOf({ name, source }: DiffSide): string {
  const said = [source.package, source.version].filter((word) => word !== "").join(" ");
  return said === "" ? name : said;
}
