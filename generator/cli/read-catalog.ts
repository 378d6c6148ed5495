import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { compile } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter, type Reporter } from "../diagnostics/reporter.js";
import { didYouMean } from "../diagnostics/suggest.js";
import { isThere } from "../disk/is-there.js";
import { readSource, readSources } from "../disk/read-sources.js";
import type { Catalog } from "../model/catalog.js";
import { reportUnfinished } from "../pull/verify-lock.js";
import { type KnownReadings, readLazily } from "../read-lazily.js";
import { defaultLimits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** The catalog of a folder of documents, and what there is to say about them. */
export interface ReadCatalog {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
}

/** How many documents make a run long enough to say what it is doing. */
const manyDocuments = 500;

const noCatalog: Catalog = { source: { package: "", version: "", dialect: "" }, models: [] };

/** Everything that a run reads. */
export interface Inputs {
  readonly sources: readonly SourceFile[];
  readonly overrides: SourceFile | undefined;
  /** What there was to say while it was read. */
  readonly diagnostics: readonly Diagnostic[];
  /** True when a run that was killed left some documents old and some new: nothing is read then. */
  readonly unfinished: boolean;
}

/** Reads the documents and corrections that the settings name. Throws a `UsageError` when there is no such folder. */
export function readInputs(settings: Settings, terminal: Terminal): Inputs {
  const { report, diagnostics } = createReporter();
  assertFolder(settings.specs);
  const unfinished = reportUnfinished(settings.specs, report);
  if (unfinished) return { sources: [], overrides: undefined, diagnostics: diagnostics(), unfinished };
  const sources = readSources(settings.specs, report, { ...defaultLimits, ...settings.limits });
  if (sources.length >= manyDocuments) terminal.progress(`Reading ${sources.length} documents`);
  const overrides = readOverridesFile(settings, report);
  return { sources, overrides, diagnostics: diagnostics(), unfinished };
}

/** Reads and compiles the documents that the settings name. Throws a `UsageError` when there is no such folder. */
export function readCatalog(settings: Settings, terminal: Terminal): Promise<ReadCatalog> {
  return compileInputs(readInputs(settings, terminal), settings);
}

/** The catalog of documents that are in memory already, with the corrections that the settings name. */
export function catalogOf(
  sources: readonly SourceFile[],
  settings: Settings,
  { report, diagnostics }: Reporter = createReporter(),
): Promise<ReadCatalog> {
  const overrides = readOverridesFile(settings, report);
  return compileInputs({ sources, overrides, diagnostics: diagnostics(), unfinished: false }, settings);
}

/** The catalog of what was read. */
export async function compileInputs(
  { sources, overrides, diagnostics, unfinished }: Inputs,
  settings: Settings,
  known?: KnownReadings,
): Promise<ReadCatalog> {
  if (unfinished) return { catalog: noCatalog, diagnostics };
  const { specs: folder, root: roots, dialect, reader } = settings;
  const readings = await readLazily(sources, reader, { ...defaultLimits, ...settings.limits }, known);
  const parsed = compile(readings, { roots, ...(dialect && { dialect }), ...(overrides && { overrides }) });
  const said = [...diagnostics, ...parsed.diagnostics];
  if (parsed.catalog.models.length > 0 || said.length > 0) return { catalog: parsed.catalog, diagnostics: said };
  const empty = createReporter();
  empty.report("no-models", { folder });
  return { catalog: parsed.catalog, diagnostics: empty.diagnostics() };
}

function readOverridesFile(
  { specs, overrides }: Settings,
  report: Parameters<typeof readSource>[1],
): SourceFile | undefined {
  const beside = join(specs, "overrides.json");
  if (overrides === undefined) return isThere(beside) ? readSource(beside, report) : undefined;
  if (isThere(overrides)) return readSource(overrides, report);
  throw new UsageError(`Unexpected overrides \`${overrides}\`, expected a JSON file; there is none of that name.`);
}

function assertFolder(folder: string): void {
  const parent = dirname(folder);
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return;
    throw new UsageError(`Unexpected file \`${folder}\`, expected a folder of Markdown documents.`);
  }
  const siblings =
    existsSync(parent) && statSync(parent).isDirectory() ? readdirSync(parent, { withFileTypes: true }) : [];
  const folders = siblings.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const near = didYouMean(basename(folder), folders);
  throw new UsageError(
    `Unexpected folder \`${folder}\`, expected a folder of Markdown documents; there is none of that name${near}.`,
  );
}
