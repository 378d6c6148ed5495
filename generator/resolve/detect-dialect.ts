import type { Report } from "../diagnostics/reporter.js";
import type { Dialect, TypeForm } from "../dialects/dialect.js";
import { references } from "../model/type.js";
import type { ModelDoc, PropertyRow } from "../syntax/model-doc.js";
import { type ModelNames, modelNames } from "./model-names.js";
import { resolveExpression } from "./resolve-type.js";
import { parseTypeExpression, type TypeExpression } from "./type-expression.js";

interface Score {
  readonly dialect: Dialect;
  /** The share of type cells of which every name is a scalar or container of the dialect, or a model of the set. */
  readonly types: number;
  /** How well the rest fits: names in their case, headings, frames, notes. From 0 to 4. */
  readonly rest: number;
}

/** A type cell, read once. */
interface Trial {
  readonly row: PropertyRow;
  readonly expression: TypeExpression | undefined;
  count: number;
}

/** What of a documentation set a dialect is tried on: equal type cells once, with how often they stand there. */
interface Sample {
  readonly docs: readonly ModelDoc[];
  readonly rows: readonly PropertyRow[];
  /** The type cells that stand there most often. */
  readonly types: readonly Trial[];
  readonly all: readonly Trial[];
  readonly models: ModelNames;
}

/**
 * The dialect that explains most type cells of a documentation set; names in its case, headings and frames in its manner
 * decide between equals.
 *
 * A model of three strings fits many dialects, so the whole folder is asked, never one file. A tie and a weak match
 * are reported; `--dialect` settles both.
 */
export function detectDialect(docs: readonly ModelDoc[], dialects: readonly Dialect[], report: Report): Dialect {
  const sample = sampleOf(docs);
  const scores = dialects.map((dialect) => score(sample, dialect));
  const first = scores.reduce((leader, other) => (beats(other, leader) ? other : leader));
  const best = scores.find((other) => isSafer(other, first)) ?? first;
  const count = weight(sample.all.filter((trial) => explains(trial, best.dialect, sample.models)));
  const total = docs.reduce((sum, doc) => sum + (doc.table?.rows.length ?? 0), 0);
  const equals = scores.filter((other) => other === first || !beats(best, other));
  const at = docs[0] && { file: docs[0].at.file };
  const names = [...new Set(equals.map(({ dialect }) => dialect.name))];
  if (sample.rows.length > 0 && names.length > 1) {
    report("ambiguous-dialect", { candidates: names.join(" and "), dialect: best.dialect.name }, at);
  } else if (count * 2 < total) {
    report("weak-dialect", { dialect: best.dialect.name, explained: count, total }, at);
  }
  return best.dialect;
}

function sampleOf(docs: readonly ModelDoc[]): Sample {
  const rows = docs.flatMap((doc) => doc.table?.rows ?? []);
  const types = new Map<string, Trial>();
  for (const row of rows) {
    const key = `${row.type.text}\n${row.type.link}\n${row.type.anchor === undefined}\n${isOptional(row)}`;
    const seen = types.get(key);
    if (seen) seen.count++;
    else types.set(key, { row, expression: parseTypeExpression(row.type.text), count: 1 });
  }
  const all = [...types.values()].toSorted((a, b) => b.count - a.count);
  const models = modelNames(docs);
  return { docs: some(docs), rows: some(rows), types: all.slice(0, enough), all, models };
}

/** How many documents, rows or type cells are asked, so that dialects of large sets are told apart as fast as of small ones. */
const enough = 500;

/** Some of a long list, in even steps. */
function some<T>(list: readonly T[]): readonly T[] {
  const step = Math.ceil(list.length / enough);
  return step <= 1 ? list : list.filter((_, index) => index % step === 0);
}

function score(sample: Sample, dialect: Dialect): Score {
  const { docs, rows, types, models } = sample;
  const explained = types.filter((trial) => explains(trial, dialect, models));
  const share = (count: number, total: number) => (total === 0 ? 0 : count / total);
  const named = rows.filter((row) => inCase(row.name.text, dialect.propertyCase)).length;
  const titled = docs.filter((doc) => hasTitle(doc, dialect)).length;
  const tables = docs.flatMap((doc) => doc.table ?? []);
  const framed = tables.filter((table) => table.piped === dialect.piped).length;
  const noted = rows.filter((row) => inNotes(row, dialect)).length;
  // A footer tells its dialect; documents without one tell nothing.
  const footed = docs.filter((doc) => doc.footer !== undefined).length * (dialect.footer ? 1 : -1);
  const described = dialect.describesModels === false ? docs.filter(({ description }) => description).length : 0;
  return {
    dialect,
    types: share(weight(explained), weight(types)),
    rest:
      share(named, rows.length) +
      share(titled, docs.length) +
      share(framed, tables.length) +
      share(noted, rows.length) +
      share(footed, docs.length) -
      share(described, docs.length) +
      strictness(dialect, sample),
  };
}

/** A dialect that rules more out, and has not been ruled out, is the likelier one; a rare one is the less likely. */
function strictness(dialect: Dialect, { rows }: Sample): number {
  const marks = rows.some((row) => row.notes?.text.includes("[readonly"));
  const silence = dialect.readOnlyNotes === false ? (marks ? -0.5 : 0.1) : 0;
  const pointed = rows.some((row) => !isOptional(row) && row.type.text.startsWith("Pointer to "));
  const marked = dialect.alwaysMarked !== undefined || (dialect.marks["Pointer to"] === "nothing" && pointed);
  return silence + (marked ? 0.3 : 0) - (dialect.rare ? 0.15 : 0);
}

function weight(trials: readonly Trial[]): number {
  return trials.reduce((sum, { count }) => sum + count, 0);
}

/** Types weigh most, because few dialects share their words: one in a thousand of them as much as a point of the rest. */
function beats(a: Score, b: Score): boolean {
  const weigh = ({ types, rest }: Score) => types + rest * 1e-3;
  return weigh(a) > weigh(b) + 1e-9;
}

/**
 * Of two dialects that fit about equally well, the one that states less about containers is never wrong. Less than a
 * name in ten that is not in its case, or notes that nobody wrote, do not speak against it.
 */
function isSafer(a: Score, b: Score): boolean {
  if (a.dialect.dropsContainers !== true || b.dialect.dropsContainers === true) return false;
  return a.types === b.types && a.rest > b.rest - 0.15;
}

/** An enumeration in place, whatever its values. */
const anyEnum = { type: { kind: "unknown" }, replaces: "name" } as const;

function explains({ row, expression }: Trial, dialect: Dialect, models: ModelNames): boolean {
  const { text, link, anchor } = row.type;
  if (dialect.membersCell.some((head) => text.startsWith(head))) return true;
  if (text === "inline" && anchor !== undefined) return dialect.inlineWord === true;
  const inline = anchor === undefined ? undefined : anyEnum;
  const resolved =
    expression &&
    resolveExpression(expression, {
      dialect,
      models,
      ...(link !== undefined && { link }),
      ...(inline && { inline }),
    });
  if (!resolved) return false;
  if (dialect.alwaysMarked?.includes(text)) return false;
  if (!fitsMarks(row, dialect) || !fitsNames(text, dialect)) return false;
  if (!formsOf(expression).every((form) => dialect.forms.includes(form) || Object.hasOwn(dialect.scalars, text)))
    return false;
  // A full name tells its dialect, whether the document of its model is here or not.
  if (dialect.absoluteNames !== undefined && isFullName(text)) return true;
  return references(resolved.type).every((name) => models.has(name));
}

function isFullName(text: string): boolean {
  return /\\Models?\\/.test(text);
}

function fitsNames(text: string, { absoluteNames }: Dialect): boolean {
  if (absoluteNames === undefined || !isFullName(text)) return true;
  return absoluteNames === /(?:^|[[,<])\\/.test(text);
}

/** The forms beside named types that a type is written in, however deep. */
function formsOf(expression: TypeExpression): readonly TypeForm[] {
  const { text } = expression;
  switch (expression.form) {
    case "name":
      return expression.arguments.flatMap(formsOf);
    case "list":
      return [text.startsWith("[]") ? "[]T" : "[T]", ...formsOf(expression.items)];
    case "map": {
      const form = text.startsWith("{") ? "{K: V}" : text.startsWith("[") ? "[K: V]" : "map[K]V";
      return [form, ...formsOf(expression.values)];
    }
    case "union":
      return [text.includes("|") ? "A | B" : "A, B", ...expression.members.flatMap(formsOf)];
    case "marked":
      return [
        ...(expression.mark === "[]" && text !== "byte[]" ? (["T[]"] as const) : []),
        ...formsOf(expression.inner),
      ];
  }
}

/** Where a mark stands on every optional type, or on every type, one that is missing tells another dialect. */
function fitsMarks(row: PropertyRow, { marks }: Dialect): boolean {
  const meaning = Object.hasOwn(marks, "Pointer to") ? marks["Pointer to"] : undefined;
  if (meaning === undefined) return true;
  const isMarked = row.type.text.startsWith("Pointer to ");
  if (meaning === "optional")
    return isMarked === isOptional(row) || /^(?:Nullable|\[\]|map\[|interface)/.test(row.type.text);
  return meaning !== "nothing" || isMarked;
}

function isOptional(row: PropertyRow): boolean {
  return /\[optional/.test(row.notes?.text ?? "");
}

function hasTitle({ name, title }: ModelDoc, dialect: Dialect): boolean {
  const [before = "", after = ""] = dialect.title.split("{name}");
  if (!title.endsWith(after)) return false;
  const head = title.slice(0, title.length - after.length);
  const separator = before.replace("{package}", "");
  if (before.startsWith("{package}")) return head.includes(separator) && head !== name;
  return head.startsWith(before) && !/::|\.|^# |^Table /.test(head.slice(before.length).replace(name, ""));
}

/** Whether the notes are those that the dialect writes. */
function inNotes(row: PropertyRow, dialect: Dialect): boolean {
  const { literals, readOnlyNotes, columns, optionalNote = "[optional]", defaultsAlways } = dialect;
  const notes = row.notes?.text ?? "";
  if ((row.notes === undefined) !== (dialect.withoutNotes === true)) return false;
  if (readOnlyNotes === false && notes.includes("[readonly")) return false;
  if (notes.includes("[optional") && !notes.includes(optionalNote)) return false;
  if ((columns?.includes("mapping") ?? false) !== (row.mapping !== undefined)) return false;
  const head = "[default to ";
  const ended = notes.trimEnd();
  const from = ended.endsWith("]") ? ended.indexOf(head) : -1;
  const written = from === -1 ? undefined : ended.slice(from + head.length, -1);
  if (written === undefined) return defaultsAlways === undefined || (defaultsAlways === "optional" && !isOptional(row));
  if (/^(?:null|None|nothing|undefined|nil)$/.test(written)) return literals.none.includes(written);
  const [wrapper] = literals.wrappers.filter((text) => /^(?:@|Some)/.test(text));
  return wrapper === undefined
    ? !/^(?:@|Some\()/.test(written)
    : /^(?:@|Some\()/.test(written) || !/^"[^"]*"$/.test(written);
}

function inCase(name: string, propertyCase: Dialect["propertyCase"]): boolean {
  switch (propertyCase) {
    case "snake":
      return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);
    case "camel":
      return /^[a-z][a-zA-Z0-9]*$/.test(name);
    case "pascal":
      return /^[A-Z_][a-zA-Z0-9]*$/.test(name);
    case "spelled":
      return /Underscore|Minus|Dollar|Period/.test(name) || !/[^a-zA-Z0-9]/.test(name);
    case "kept":
      return true;
  }
}
