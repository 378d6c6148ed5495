import { existsSync } from "node:fs";
import { join } from "node:path";
import { type DiffReport, failing } from "../changelog/diff-report.js";
import type { Acceptance } from "../changes/accept.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { bytesOf } from "../disk/content.js";
import { decodeSource, readSources } from "../disk/read-sources.js";
import { type FileChange, replaceFiles } from "../disk/replace-files.js";
import type { FetchedDocument } from "../pull/fetched.js";
import { stageOf } from "../pull/stage.js";
import { limitsOf } from "../source/limits.js";
import type { Build } from "./build.js";
import { compareSets } from "./compare-sets.js";
import { exitCode } from "./exit-code.js";
import { expectApart } from "./expect-apart.js";
import { loadTargets } from "./load-targets.js";
import { noFiles } from "./outcome.js";
import { prepareStage } from "./prepare-stage.js";
import { printChanges } from "./print-changes.js";
import { summarize } from "./pull-command.js";
import { pullDocuments } from "./pull-documents.js";
import { readAcceptances } from "./read-acceptances.js";
import { catalogOf, type ReadCatalog } from "./read-catalog.js";
import { overridesPath } from "./read-inputs.js";
import type { DocumentationSet } from "./read-set.js";
import { recordRef } from "./record-ref.js";
import { report } from "./report.js";
import { reportText } from "./report-text.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";
import { upgradeAsJson, upgradeAsMarkdown } from "./upgrade-report.js";

/**
 * Brings the documents of another release, says what really changed, and generates: all of it is written or nothing.
 * Answers the exit code, by `--fail-on`; changes that fail the run are written all the same.
 */
export async function upgradeCommand(settings: Settings, terminal: Terminal): Promise<number> {
  const { specs, out, format, strict } = settings;
  const refuse = (diagnostics: readonly Diagnostic[], summary: string) => {
    report({ diagnostics: weigh(diagnostics, strict), files: noFiles, folder: specs, summary }, format, terminal);
    return exitCode.findings;
  };
  expectApart(settings);
  const acceptances = readAcceptances(settings.accept);
  const targets = await loadTargets(settings);
  prepareStage(settings, terminal);
  const pulled = await pullDocuments(settings, terminal);
  const { found, old } = pulled;
  if (!found) return refuse(pulled.diagnostics, "Nothing was upgraded.");
  const { lock, plan, documents } = found;
  const after = await readFetched(documents, settings);
  // Loaded here: comparing two sets, which shares the rest of the file, renders nothing.
  const { buildFrom } = await import("./build-anew.js");
  const built = buildFrom(after, targets, settings, terminal);
  const generating = [...built.diagnostics, ...built.obstacles];
  if (!built.output || hasErrors(generating))
    return refuse(generating, "The new release cannot be generated: nothing was upgraded.");
  const { changes, diagnostics: compared } = await compareWithNow(
    after,
    { ...settings, acceptances },
    old?.source.ref,
    lock.source.ref,
  );
  if (!changes) return refuse(compared, incomparable);
  const complaints = compared.filter(({ code }) => code === "unused-acceptance" || code === "expired-acceptance");
  const diagnostics = weigh([...generating, ...complaints], strict);
  if (hasErrors(diagnostics)) return refuse([...generating, ...complaints], "Nothing was upgraded.");
  const generated = generatedChanges(out, built.output);
  const recorded = recordRef(settings);
  const written: readonly FileChange[] = [...plan.changes, ...(recorded ? [recorded] : []), ...generated.changes];
  const upgrade = { changes, old, lock, plan, files: generated.files };
  // What an earlier run said is not overwritten by one that has nothing to say.
  const kept = written.length === 0 && existsSync(settings.report);
  const text = Buffer.from(upgradeAsMarkdown(upgrade));
  replaceFiles(stageOf(specs), kept ? written : [...written, { path: settings.report, bytes: text }]);
  const failed = failing(changes).length > 0;
  const done = { changed: written.length > 0, failed, report: settings.report, diagnostics };
  if (format === "json") terminal.out(upgradeAsJson(upgrade, done));
  else if (format === "github") {
    report({ diagnostics, files: noFiles, folder: out }, format, terminal);
    terminal.out(printChanges(changes, format));
  } else {
    const counts = `${out}/: ${generated.files.written.length} written, ${generated.files.removed.length} removed, ${generated.files.unchanged} unchanged.`;
    const summary = `${summarize(pulled, specs)} ${counts} The report is ${settings.report}.`;
    reportText({ diagnostics, files: noFiles, folder: out, summary }, terminal);
    terminal.out(printChanges(changes, format));
  }
  return failed ? exitCode.findings : exitCode.ok;
}

const incomparable =
  "The old documents have errors: nothing could be compared, and nothing was upgraded; `schemadown pull` and `schemadown generate` go on without a comparison.";

/** The catalog of documents in memory, read as `generate` will read them from the disk. */
function readFetched(documents: readonly FetchedDocument[], settings: Settings): Promise<ReadCatalog> {
  const reporter = createReporter();
  const sources = documents.flatMap(
    ({ path, bytes }) => decodeSource(`${settings.specs}/${path}`, bytes, reporter.report) ?? [],
  );
  return catalogOf(sources, settings, reporter);
}

/** What a new release changes in comparison with the documents that are there now; with none, everything is new. */
async function compareWithNow(
  { catalog, diagnostics }: ReadCatalog,
  settings: Settings & { readonly acceptances: readonly Acceptance[] },
  was = settings.specs,
  will = settings.specs,
): Promise<{ readonly changes?: DiffReport; readonly diagnostics: readonly Diagnostic[] }> {
  const { specs } = settings;
  const reporter = createReporter();
  const sources = existsSync(specs) ? readSources(specs, reporter.report, limitsOf(settings)) : [];
  const set: DocumentationSet =
    sources.length === 0
      ? { kind: "catalog", catalog: { source: { ...catalog.source, version: "" }, models: [] } }
      : { kind: "documents", sources, prefix: `${specs}/`, onDisk: false };
  // Corrections that only one of the two releases needs are no fault of the other.
  const overrides = overridesPath(settings);
  const { report: changes, diagnostics: said } = await compareSets(
    { name: was, set, diagnostics: reporter.diagnostics() },
    { name: will, set: { kind: "catalog", catalog }, diagnostics },
    { ...settings, ...(overrides !== undefined && { overrides }), today: new Date().toISOString().slice(0, 10) },
  );
  if (!changes) return { diagnostics: said };
  const placed = { prefix: `${specs}/`, onDisk: true };
  return {
    changes: { ...changes, before: { ...changes.before, prefix: `${specs}/` }, after: { ...changes.after, ...placed } },
    diagnostics: said,
  };
}

/** The output folder brought up to date, as changes of files. */
function generatedChanges(out: string, { files, comparison }: NonNullable<Build["output"]>) {
  const wanted = new Set([...comparison.missing, ...comparison.stale]);
  const changes: readonly FileChange[] = [
    ...files
      .filter(({ path }) => wanted.has(path))
      .map((file) => ({ path: join(out, file.path), bytes: bytesOf(file) })),
    ...comparison.leftover.map((path) => ({ path: join(out, path), bytes: undefined })),
  ];
  const report = {
    ...noFiles,
    written: [...wanted].toSorted(),
    removed: comparison.leftover,
    unchanged: comparison.unchanged,
  };
  return { changes, files: report };
}
