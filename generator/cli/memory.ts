import { type DocumentState, sumOf } from "../disk/document-state.js";
import type { KnownReadings } from "../read-lazily.js";
import type { SourceFile } from "../source/source-file.js";
import { digestOf, type RunRecord } from "./run-record.js";

/** What a run that watches keeps between two turns, so that only what has changed is read and written. */
export interface Memory {
  /** What each document said, by its path. */
  readonly readings: KnownReadings;
  /** What the last turn that left everything as it should be found. */
  record?: RunRecord | undefined;
  /** What the last turn was given: the checksum of its inputs and its settings. */
  given?: string;
  /** The settings of the last turn. */
  settings?: string;
}

/** A memory of nothing. */
export function createMemory(): Memory {
  return { readings: new Map() };
}

/** What a turn is given, in short. */
export function givenBy(documents: DocumentState, overrides: SourceFile | undefined): string {
  return `${sumOf(documents)} ${digestOf(overrides)}`;
}
