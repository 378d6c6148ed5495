import { existsSync } from "node:fs";
import { join } from "node:path";
import { failing } from "../changelog/diff-report.js";
import { changesAsAnnotations } from "../changelog/github.js";
import { changesAsJson } from "../changelog/json.js";
import { changesAsText } from "../changelog/text.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { decodeSource, readSource, readSources } from "../disk/read-sources.js";
import { type FileChange, replaceFiles } from "../disk/replace-files.js";
import type { Catalog } from "../model/catalog.js";
import type { FetchedDocument } from "../pull/fetched.js";
import { stageOf } from "../pull/stage.js";
import { type Build, buildFrom } from "./build.js";
import { blocksComparison, compareCatalogs } from "./compare-catalogs.js";
import { exitCode } from "./exit-code.js";
import { loadTargets } from "./load-targets.js";
import { noFiles } from "./outcome.js";
import { parseSets } from "./parse-sets.js";
import { prepareStage } from "./prepare-stage.js";
import { summarize } from "./pull-command.js";
import { pullDocuments } from "./pull-documents.js";
import { readAcceptances } from "./read-acceptances.js";
import { catalogOf, type ReadCatalog } from "./read-catalog.js";
import { recordRef } from "./record-ref.js";
import { report } from "./report.js";
import { reportText } from "./report-text.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";
import { upgradeAsJson, upgradeAsMarkdown } from "./upgrade-report.js";
import { visible } from "./visible.js";

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
  const acceptances = readAcceptances(settings.accept);
  const targets = await loadTargets(settings);
  prepareStage(specs, terminal);
  const pulled = await pullDocuments(settings, terminal);
  const { found, old } = pulled;
  if (!found) return refuse(pulled.diagnostics, "Nothing was upgraded.");
  const { lock, plan, documents } = found;
  const after = readFetched(documents, settings);
  const built = buildFrom(after, targets, settings, terminal);
  const generating = [...built.diagnostics, ...built.obstacles];
  if (!built.output || hasErrors(generating))
    return refuse(generating, "The new release cannot be generated: nothing was upgraded.");
  const before = catalogOfBefore(settings, after.catalog);
  if (before.diagnostics.some(blocksComparison)) return refuse(before.diagnostics, incomparable);
  const sides = {
    before: { name: old?.source.ref ?? specs, source: before.catalog.source, prefix: `${specs}/`, onDisk: false },
    after: { name: lock.source.ref ?? specs, source: after.catalog.source, prefix: `${specs}/`, onDisk: true },
  };
  const read = [...before.diagnostics, ...after.diagnostics];
  const catalogs = { before: before.catalog, after: after.catalog };
  const { changes, complaints } = compareCatalogs(catalogs, sides, read, acceptances, settings);
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
  if (format === "json") terminal.out(upgradeAsJson(upgrade, done, changesAsJson(changes)));
  else if (format === "github") {
    report({ diagnostics, files: noFiles, folder: out }, format, terminal);
    terminal.out(changesAsAnnotations(changes));
  } else {
    const counts = `${out}/: ${generated.files.written.length} written, ${generated.files.removed.length} removed, ${generated.files.unchanged} unchanged.`;
    const summary = `${summarize(pulled, specs)} ${counts} The report is ${settings.report}.`;
    reportText({ diagnostics, files: noFiles, folder: out, summary }, terminal);
    terminal.out(changesAsText(changes, visible));
  }
  return failed ? exitCode.findings : exitCode.ok;
}

const incomparable =
  "The old documents have errors: nothing could be compared, and nothing was upgraded; `schemadown pull` and `schemadown generate` go on without a comparison.";

/** The catalog of documents in memory, read as `generate` will read them from the disk. */
function readFetched(documents: readonly FetchedDocument[], settings: Settings): ReadCatalog {
  const reporter = createReporter();
  const sources = documents.flatMap(
    ({ path, bytes }) => decodeSource(`${settings.specs}/${path}`, bytes, reporter.report) ?? [],
  );
  return catalogOf(sources, settings, reporter);
}

/** The catalog of the documents that are there now; empty when there are none. */
function catalogOfBefore(settings: Settings, after: Catalog): ReadCatalog {
  const { specs } = settings;
  const { report, diagnostics } = createReporter();
  const sources = existsSync(specs) ? readSources(specs, report) : [];
  if (sources.length === 0)
    return { catalog: { source: { ...after.source, version: "" }, models: [] }, diagnostics: [] };
  const beside = join(specs, "overrides.json");
  const overrides = existsSync(beside) ? readSource(beside, report) : undefined;
  const set = {
    kind: "documents",
    sources,
    prefix: `${specs}/`,
    onDisk: false,
    ...(overrides && { overrides }),
  } as const;
  const parsed = parseSets(set, { kind: "catalog", catalog: after }, settings);
  // A correction that only the new release needs is none of the old documents' faults.
  const faults = parsed.diagnostics.filter(({ code, severity }) => severity === "error" && code !== "unused-override");
  return { catalog: parsed.before, diagnostics: [...diagnostics(), ...faults] };
}

/** The output folder brought up to date, as changes of files. */
function generatedChanges(out: string, { files, comparison }: NonNullable<Build["output"]>) {
  const wanted = new Set([...comparison.missing, ...comparison.stale]);
  const changes: readonly FileChange[] = [
    ...files
      .filter(({ path }) => wanted.has(path))
      .map(({ path, text }) => ({ path: join(out, path), bytes: Buffer.from(text) })),
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
