import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter, type Report } from "../diagnostics/reporter.js";
import { endGuessing } from "../diagnostics/suggest.js";
import { isThere } from "../disk/is-there.js";
import { type Observer, readSource, readSources } from "../disk/read-sources.js";
import { reportUnfinished } from "../pull/verify-lock.js";
import { limitsOf } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { expectFile } from "./expect-file.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";
import { UsageError } from "./usage-error.js";

/** How many documents make a run long enough to say what it is doing. */
const manyDocuments = 500;

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
export function readInputs(settings: Settings, terminal: Terminal, observe?: Observer): Inputs {
  const { report, diagnostics } = createReporter();
  assertFolder(settings.specs);
  const unfinished = reportUnfinished(settings.specs, report);
  if (unfinished) return { sources: [], overrides: undefined, diagnostics: diagnostics(), unfinished };
  const sources = readSources(settings.specs, report, limitsOf(settings), observe);
  if (sources.length >= manyDocuments) terminal.progress(`Reading ${sources.length} documents`);
  const overrides = readOverridesFile(settings, report);
  return { sources, overrides, diagnostics: diagnostics(), unfinished };
}

/** What names a file of corrections, or the folder in which one may lie. */
type OverridesSettings = Pick<Settings, "specs" | "overrides">;

/**
 * The path of the corrections that the settings name, or that lie beside the documents; undefined where there are none.
 * Throws a `UsageError` where they name one that is not there.
 */
export function overridesPath({ specs, overrides }: OverridesSettings): string | undefined {
  if (overrides !== undefined) return expectFile(overrides, "overrides");
  const beside = join(specs, "overrides.json");
  return isThere(beside) ? beside : undefined;
}

/** The corrections at that path. */
export function readOverridesFile(settings: OverridesSettings, report: Report): SourceFile | undefined {
  const path = overridesPath(settings);
  return path === undefined ? undefined : readSource(path, report);
}

/** True for a folder of documents that no run was killed over. */
export function isReadable(specs: string, report: Report): boolean {
  return existsSync(specs) && statSync(specs).isDirectory() && !reportUnfinished(specs, report);
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
  const end = endGuessing(basename(folder), folders);
  throw new UsageError(
    `Unexpected folder \`${folder}\`, expected a folder of Markdown documents; there is none of that name${end}`,
  );
}
