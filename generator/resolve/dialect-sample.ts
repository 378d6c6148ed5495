import type { ModelDoc, PropertyRow } from "../syntax/model-doc.js";
import { type ModelNames, modelNames } from "./model-names.js";

/** What of a documentation set a dialect is tried on: equal type cells once, with how often they stand there. */
export interface Sample {
  readonly docs: readonly ModelDoc[];
  readonly rows: readonly PropertyRow[];
  /** The type cells that stand there most often, the most frequent first. */
  readonly types: readonly Trial[];
  /** All type cells, the most frequent first. */
  readonly all: readonly Trial[];
  /** How many type cells there are. */
  readonly total: number;
  readonly models: ModelNames;
}

/** A type cell, and how many are like it. */
export interface Trial {
  readonly row: PropertyRow;
  count: number;
}

/** How many documents, rows or type cells are asked, so that dialects of large sets are told apart as fast as of small ones. */
const enough = 500;

/** Chooses what the dialects are tried on. */
export function sampleOf(docs: readonly ModelDoc[]): Sample {
  const rows = docs.flatMap((doc) => doc.table?.rows ?? []);
  const all: Trial[] = [];
  const byText = new Map<string, Trial[]>();
  for (const row of rows) {
    const { text } = row.type;
    let alike = byText.get(text);
    if (!alike) {
      alike = [];
      byText.set(text, alike);
    }
    const seen = findTrial(alike, row);
    if (seen) seen.count++;
    else {
      const trial = { row, count: 1 };
      alike.push(trial);
      all.push(trial);
    }
  }
  all.sort((a, b) => b.count - a.count);
  const types = all.slice(0, enough);
  return { docs: some(docs), rows: some(rows), types, all, total: rows.length, models: modelNames(docs) };
}

function findTrial(trials: readonly Trial[], row: PropertyRow): Trial | undefined {
  for (const trial of trials) if (isSameTrial(trial.row, row)) return trial;
  return undefined;
}

/** True for two rows of whose types, equal in text, every dialect says the same. */
function isSameTrial(a: PropertyRow, b: PropertyRow): boolean {
  return (
    a.type.link === b.type.link &&
    (a.type.anchor === undefined) === (b.type.anchor === undefined) &&
    isOptional(a) === isOptional(b)
  );
}

/** True when the notes of a row say that its property is optional, in whatever words. */
export function isOptional(row: PropertyRow): boolean {
  return row.notes?.text.includes("[optional") ?? false;
}

/** Some of a long list, in even steps. */
function some<T>(list: readonly T[]): readonly T[] {
  const step = Math.ceil(list.length / enough);
  return step <= 1 ? list : list.filter((_, index) => index % step === 0);
}
