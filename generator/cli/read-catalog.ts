import { type Compiled, compile } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter, type Reporter } from "../diagnostics/reporter.js";
import type { Catalog } from "../model/catalog.js";
import { type KnownReadings, type Reading, readLazily } from "../read-lazily.js";
import { limitsOf } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { type Inputs, readInputs, readOverridesFile } from "./read-inputs.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** The catalog of a folder of documents, and what there is to say about them. */
export interface ReadCatalog {
  readonly catalog: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  /** How it came about, where documents were read at all. */
  readonly compiled?: Compiled;
  /** What each document said. */
  readonly readings?: readonly Reading[];
}

const noCatalog: Catalog = { source: { package: "", version: "", dialect: "" }, models: [] };

/** Reads and compiles the documents that the settings name. Throws a `UsageError` when there is no such folder. */
export function readCatalog(settings: Settings, terminal: Terminal): Promise<ReadCatalog> {
  return compileInputs(readInputs(settings, terminal), settings);
}

/** The catalog of documents that are in memory already, with the corrections that the settings name. */
export function catalogOf(
  sources: readonly SourceFile[],
  settings: Settings,
  { report, diagnostics }: Reporter,
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
  const readings = await readLazily(sources, reader, limitsOf(settings), known);
  const compiled = compile(readings, { roots, ...(dialect && { dialect }), ...(overrides && { overrides }) });
  const { catalog } = compiled;
  const said = [...diagnostics, ...compiled.diagnostics];
  const isEmpty = catalog.models.length === 0 && !said.some(({ severity }) => severity === "error");
  if (!isEmpty) return { catalog, diagnostics: said, compiled, readings };
  // Whoever named the wrong folder must not lose what was generated from the right one.
  const empty = createReporter();
  empty.report("no-models", { folder });
  return { catalog, diagnostics: [...said, ...empty.diagnostics()] };
}
