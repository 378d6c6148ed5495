import { compareDiagnostics } from "./diagnostics/compare-diagnostics.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter, type Report } from "./diagnostics/reporter.js";
import { dialectNames } from "./dialect-names.js";
import type { Dialect } from "./dialects/dialect.js";
import { dialects } from "./dialects/index.js";
import { link } from "./link/link.js";
import type { Override } from "./link/override.js";
import { readOverrides } from "./link/read-overrides.js";
import { selectRoots } from "./link/select-roots.js";
import type { Catalog } from "./model/catalog.js";
import { detectDialect } from "./resolve/detect-dialect.js";
import { type DialectEvidence, evidenceOf } from "./resolve/dialect-evidence.js";
import { losses, lossList } from "./resolve/losses.js";
import { type ModelNames, modelNames } from "./resolve/model-names.js";
import { resolveDocs } from "./resolve/resolve-docs.js";
import { sourceOf } from "./resolve/source-of.js";
import { fileStem } from "./source/file-stem.js";
import type { SourceFile } from "./source/source-file.js";
import type { Reading } from "./syntax/reading.js";

/** What `compile` may be told; everything has a default. */
export interface CompileOptions {
  /** The name of a dialect; detected when absent. */
  readonly dialect?: string;
  /** A file of corrections, as text. */
  readonly overrides?: SourceFile;
  /** Only these models and all they reach; all models when empty. */
  readonly roots?: readonly string[];
}

/** A catalog, and what there is to say about the documents. With an error among it, the catalog is not to be used. */
export interface ParseResult {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  /** The names of all models that were read, asked for or not. */
  readonly names: readonly string[];
  /** What documents of this dialect cannot say, each in a few words: what is missing is not known to be absent. */
  readonly losses: readonly string[];
}

/** The same, and how it came about. */
export interface Compiled extends ParseResult {
  readonly dialect: Dialect;
  /** What the dialect was told by; undefined where nothing had to tell it. */
  readonly evidence: DialectEvidence | undefined;
  readonly overrides: readonly Override[];
}

/**
 * What the documents of a set say, made a catalog. Pure: the same readings and options give the same result.
 *
 * Throws a `RangeError` when the options name a dialect that does not exist.
 */
export function compile(readings: readonly Reading[], options: CompileOptions = {}): Compiled {
  const { report, diagnostics } = createReporter();
  const docs = readings.flatMap(({ doc }) => doc ?? []);
  const named = docs.flatMap(({ footer }) => footer ?? []);
  const footers = named.length > 0 ? named : readings.flatMap(({ aside }) => aside ?? []);
  const among = candidates(options.dialect);
  const evidence = among.length > 1 ? evidenceOf(docs) : undefined;
  const names = modelNames(docs);
  const dialect = chooseAmong(among, evidence, names, options.dialect === undefined ? report : silent);
  if (dialect.announcesLosses !== false && docs.length > 0) {
    report("lossy-dialect", { dialect: dialect.name, losses: losses(dialect) });
  }
  const models = resolveDocs(docs, names, dialect, report);
  const overrides = options.overrides ? readOverrides(options.overrides, report) : [];
  const source = sourceOf(footers, dialect, report);
  const unread = unreadModels(readings);
  const all = link(models, { source, overrides, words: wordsOf(dialect), unread }, report);
  const catalog = selectRoots(all, options.roots ?? [], report, unread);
  const said = [...readings.flatMap((reading) => reading.diagnostics), ...diagnostics()].toSorted(compareDiagnostics);
  return {
    catalog,
    diagnostics: concerning(catalog, all, said),
    names: all.models.map(({ name }) => name),
    losses: lossList(dialect),
    dialect,
    evidence,
    overrides,
  };
}

/** Words of a dialect for types. */
export function wordsOf({ scalars, lists, maps }: Dialect): readonly string[] {
  return [...Object.keys(scalars), ...lists, ...maps];
}

/** What documents of a dialect of this name cannot say, in one release of its generator or another. */
export function lossesOf(name: string): readonly string[] {
  return [...new Set(dialects.filter((dialect) => dialect.name === name).flatMap(lossList))];
}

/** The dialect that the evidence speaks for, among those of a name where one was given. */
export function chooseDialect(
  evidence: DialectEvidence | undefined,
  models: ModelNames,
  name: string | undefined,
  report: Report,
): Dialect {
  return chooseAmong(candidates(name), evidence, models, name === undefined ? report : silent);
}

function chooseAmong(
  among: readonly Dialect[],
  evidence: DialectEvidence | undefined,
  models: ModelNames,
  report: Report,
): Dialect {
  const [only] = among;
  if (only && !evidence) return only;
  return detectDialect(evidence ?? evidenceOf([]), models, among, report);
}

function candidates(name: string | undefined): readonly Dialect[] {
  if (name === undefined) return dialects;
  const named = dialects.filter((dialect) => dialect.name === name);
  if (named.length === 0) throw new RangeError(`No dialect ${name}; there are ${dialectNames.join(", ")}`);
  return named;
}

/** Who names a dialect does not want to hear how well it fits. */
const silent: Report = () => undefined;

/** The models whose documents have errors, by the names of their files. */
function unreadModels(readings: readonly Reading[]): ReadonlySet<string> {
  const faults = readings.filter(({ doc }) => !doc).flatMap(({ diagnostics }) => diagnostics);
  const files = faults.flatMap(({ severity, at }) => (severity === "error" && at ? [at.file] : []));
  return new Set(files.map(fileStem));
}

/**
 * Without the diagnostics of models that were read but not asked for. Doubt about the name of a model is kept: it may be
 * why nobody reaches it.
 */
function concerning(catalog: Catalog, all: Catalog, diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  if (catalog.models.length === all.models.length) return diagnostics;
  const wanted = new Set(catalog.models.map((model) => model.at.file));
  const unwanted = new Set(all.models.map((model) => model.at.file).filter((file) => !wanted.has(file)));
  return diagnostics.filter(({ at, code }) => at === undefined || code === "title-mismatch" || !unwanted.has(at.file));
}
