import type { FolderState } from "../disk/folder-state.js";
import type { Trace } from "../emit/trace.js";
import type { KnownReadings } from "../read-lazily.js";

/** What a run that watches keeps between two turns, so that only what has changed is read and written. */
export interface Memory {
  /** What each document said, by its path. */
  readonly readings: KnownReadings;
  /** The output folder after the last turn. */
  output?: FolderState;
  /** What its files were made of. */
  trace?: Trace;
  /** What the last turn was given: the checksum of its inputs and its settings. */
  given?: string;
  /** The settings of the last turn. */
  settings?: string;
}

/** A memory of nothing. */
export function createMemory(): Memory {
  return { readings: new Map() };
}
