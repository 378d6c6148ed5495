import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** What a command found and did, for the three voices that report it. */
export interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: FileReport;
  /** The output folder as the user named it. */
  readonly folder: string;
  /** One closing sentence for people, or undefined to stay quiet. */
  readonly summary?: string;
}

/** What happened to files, or would; paths below the output folder. */
export interface FileReport {
  readonly written: readonly string[];
  readonly unchanged: number;
  readonly removed: readonly string[];
  readonly missing: readonly string[];
  readonly stale: readonly string[];
  readonly leftover: readonly string[];
}

/** A report of nothing at all. */
export const noFiles: FileReport = { written: [], unchanged: 0, removed: [], missing: [], stale: [], leftover: [] };

/** A file that is not as it should be. */
export interface Drift {
  readonly state: "missing" | "stale" | "leftover";
  readonly path: string;
}

/** Every file of a report that is not as it should be, sorted by path. */
export function driftOf({ missing, stale, leftover }: FileReport): readonly Drift[] {
  const of = (state: Drift["state"], paths: readonly string[]) => paths.map((path) => ({ state, path }));
  return [...of("missing", missing), ...of("stale", stale), ...of("leftover", leftover)].toSorted((a, b) =>
    a.path < b.path ? -1 : 1,
  );
}
