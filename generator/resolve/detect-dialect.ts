import type { Report } from "../diagnostics/reporter.js";
import type { Dialect } from "../dialects/dialect.js";
import { references, type Type } from "../model/type.js";
import type { ModelDoc } from "../syntax/model-doc.js";
import { resolveType } from "./resolve-type.js";

interface Score {
  readonly dialect: Dialect;
  /** Type cells of which every name is a scalar or a container of the dialect, or a model of the set. */
  readonly types: number;
  /** Names in the dialect's case. */
  readonly names: number;
}

/**
 * The dialect that explains most type cells of a documentation set; names in its case decide between equals.
 *
 * A model of three strings fits every dialect, so the whole folder is asked, never one file. A tie and a weak match
 * are reported; `--dialect` settles both.
 */
export function detectDialect(
  docs: readonly ModelDoc[],
  dialects: readonly [Dialect, ...Dialect[]],
  report: Report,
): Dialect {
  const models = new Set(docs.map((doc) => doc.name));
  const rows = docs.flatMap((doc) => doc.rows);
  const scores = dialects.map((dialect): Score => {
    const explained = rows.filter((row) => explains(resolveType(row.type.text, dialect), models));
    const named = rows.filter((row) => inCase(row.name.text, dialect.propertyCase));
    return { dialect, types: explained.length, names: named.length };
  });
  const best = scores.reduce((leader, score) => (beats(score, leader) ? score : leader));
  const equals = scores.filter((score) => !beats(best, score));
  const at = docs[0] && { file: docs[0].at.file };
  if (rows.length > 0 && equals.length > 1) {
    const candidates = equals.map(({ dialect }) => dialect.name).join(" and ");
    report("ambiguous-dialect", { candidates, dialect: best.dialect.name }, at);
  } else if (best.types * 2 < rows.length) {
    report("weak-dialect", { dialect: best.dialect.name, explained: best.types, total: rows.length }, at);
  }
  return best.dialect;
}

function beats(a: Score, b: Score): boolean {
  return a.types > b.types || (a.types === b.types && a.names > b.names);
}

function explains(type: Type | undefined, models: ReadonlySet<string>): boolean {
  return type !== undefined && references(type).every((name) => models.has(name));
}

function inCase(name: string, propertyCase: Dialect["propertyCase"]): boolean {
  switch (propertyCase) {
    case "snake":
      return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);
    case "camel":
      return /^[a-z][a-zA-Z0-9]*$/.test(name);
    case "pascal":
      return /^[A-Z_][a-zA-Z0-9]*$/.test(name);
  }
}
