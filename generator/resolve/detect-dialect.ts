import type { Report } from "../diagnostics/reporter.js";
import type { Dialect } from "../dialects/dialect.js";
import type { DialectEvidence } from "./dialect-evidence.js";
import { type Sample, sampleOf, type Trial } from "./dialect-sample.js";
import { explainsType } from "./explains-type.js";
import { fitsManner, widestManner } from "./fits-manner.js";
import type { ModelNames } from "./model-names.js";

interface Score {
  readonly dialect: Dialect;
  /** The share of type cells that the dialect explains. */
  readonly types: number;
  /** How well the rest fits. */
  readonly manner: number;
}

/**
 * The dialect that explains most type cells of a documentation set; names in its case, headings and frames in its manner
 * decide between equals.
 *
 * A model of three strings fits many dialects, so the whole folder is asked, never one file. A tie and a weak match
 * are reported; `--dialect` settles both.
 */
export function detectDialect(
  evidence: DialectEvidence,
  models: ModelNames,
  dialects: readonly Dialect[],
  report: Report,
): Dialect {
  const sample = sampleOf(evidence, models);
  const scores = scoresOf(sample, dialects);
  const first = scores.reduce((leader, other) => (beats(other, leader) ? other : leader));
  const best = scores.find((other) => isSafer(other, first)) ?? first;
  const equals = scores.filter((other) => other === first || !beats(best, other));
  const at = evidence.first === undefined ? undefined : { file: evidence.first };
  const names = [...new Set(equals.map(({ dialect }) => dialect.name))];
  const few = fewExplained(sample, explainer(sample, dialects, best.dialect));
  if (sample.total > 0 && names.length > 1) {
    report("ambiguous-dialect", { candidates: names.join(" and "), dialect: best.dialect.name }, at);
  } else if (few !== undefined) {
    report("weak-dialect", { dialect: best.dialect.name, explained: few, total: sample.total }, at);
  }
  return best.dialect;
}

/** The scores of all dialects but those that lose whatever the rest of the documents says. */
function scoresOf(sample: Sample, dialects: readonly Dialect[]): readonly Score[] {
  const scores: Score[] = [];
  let best = 0;
  for (const dialect of dialects) {
    const types = shareOfTypes(sample, explainer(sample, dialects, dialect), best - widestManner * weightOfManner);
    if (types === undefined) continue;
    best = Math.max(best, types);
    scores.push({ dialect, types, manner: fitsManner(sample, dialect) });
  }
  return scores;
}

/** Whether a dialect explains a type cell. */
type Explains = (trial: Trial) => boolean;

/** Asks a dialect about type cells, each once. */
function explainer({ models, verdicts }: Sample, dialects: readonly Dialect[], dialect: Dialect): Explains {
  const place = dialects.indexOf(dialect);
  const known = verdicts[place] ?? {};
  verdicts[place] = known;
  return ({ row, cell }) => {
    known[cell] ??= explainsType(row, dialect, models) ? 1 : 0;
    return known[cell] === 1;
  };
}

/** The share of type cells that a dialect explains; undefined as soon as it is sure to be below `least`. */
function shareOfTypes({ types }: Sample, explains: Explains, least: number): number | undefined {
  const total = types.reduce((sum, { count }) => sum + count, 0);
  let explained = 0;
  let left = total;
  for (const trial of types) {
    if (explains(trial)) explained += trial.count;
    left -= trial.count;
    if ((explained + left) / total < least) return undefined;
  }
  return total === 0 ? 0 : explained / total;
}

/** How many type cells a dialect explains; undefined as soon as it is half of them. */
function fewExplained({ all, total }: Sample, explains: Explains): number | undefined {
  let explained = 0;
  for (const trial of all) {
    if (explained * 2 >= total) return undefined;
    if (explains(trial)) explained += trial.count;
  }
  return explained * 2 < total ? explained : undefined;
}

const weightOfManner = 1e-3;

/** Types weigh most, because few dialects share their words: one in a thousand of them as much as a point of manner. */
function beats(a: Score, b: Score): boolean {
  const weigh = ({ types, manner }: Score) => types + manner * weightOfManner;
  return weigh(a) > weigh(b) + 1e-9;
}

/**
 * Of two dialects that fit about equally well, the one that states less about containers is never wrong. Less than a
 * name in ten that is not in its case, or notes that nobody wrote, do not speak against it.
 */
function isSafer(a: Score, b: Score): boolean {
  if (a.dialect.dropsContainers !== true || b.dialect.dropsContainers === true) return false;
  return a.types === b.types && a.manner > b.manner - 0.15;
}
