import { compareText } from "../model/compare-text.js";
import { type DialectEvidence, enough, type SampledDoc, type SampledRow, type Verdicts } from "./dialect-evidence.js";
import type { ModelNames } from "./model-names.js";
import { keyOf, type TypeCell } from "./type-cell.js";

/** What dialects are tried on: equal type cells once, with how often they stand there. */
export interface Sample {
  readonly docs: readonly SampledDoc[];
  readonly rows: readonly SampledRow[];
  /** The type cells that stand there most often, the most frequent first. */
  readonly types: readonly Trial[];
  /** All type cells, these first. */
  readonly all: readonly Trial[];
  /** How many type cells there are. */
  readonly total: number;
  readonly models: ModelNames;
  readonly verdicts: Verdicts;
}

/** A type cell, its place among all, and how many are like it. */
export interface Trial {
  readonly row: TypeCell;
  readonly cell: number;
  readonly count: number;
}

/** Chooses what the dialects are tried on. Which documents are chosen depends on their names and number only. */
export function sampleOf({ docs, cells, cellsOf, verdicts }: DialectEvidence, models: ModelNames): Sample {
  const counts = new Uint32Array(cells.length);
  let total = 0;
  for (const list of cellsOf) {
    for (const cell of list) counts[cell] = (counts[cell] ?? 0) + 1;
    total += list.length;
  }
  // Thousands of cells stand there once: only those that may be among the most frequent are put in order.
  const least = Math.max(1, counts.toSorted().at(-enough) ?? 0);
  const often: (Trial & { readonly key: string })[] = [];
  const seldom: Trial[] = [];
  for (const [cell, row] of cells.entries()) {
    const count = counts[cell] ?? 0;
    if (count >= least) often.push({ row, cell, count, key: keyOf(row) });
    else if (count > 0) seldom.push({ row, cell, count });
  }
  often.sort((a, b) => b.count - a.count || compareText(a.key, b.key));
  const sampled = Object.values(docs);
  return {
    docs: sampled.map(({ doc }) => doc),
    rows: sampled.flatMap(({ rows }) => rows),
    types: often.slice(0, enough),
    all: [...often, ...seldom],
    total,
    models,
    verdicts,
  };
}
