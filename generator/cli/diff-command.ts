import { existsSync } from "node:fs";
import { type DiffReport, type DiffSide, failing } from "../changelog/diff-report.js";
import { changesAsAnnotations } from "../changelog/github.js";
import { changesAsJson } from "../changelog/json.js";
import { changesAsMarkdown } from "../changelog/markdown.js";
import { changesAsSarif } from "../changelog/sarif.js";
import { changesAsText } from "../changelog/text.js";
import { accept } from "../changes/accept.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter, type Report } from "../diagnostics/reporter.js";
import { diff } from "../diff.js";
import { readPackageFile } from "../disk/package-root.js";
import type { Catalog, CatalogSource } from "../model/catalog.js";
import type { DiffSettings } from "./diff-formats.js";
import { exitCode } from "./exit-code.js";
import { noFiles } from "./outcome.js";
import { type ParsedSets, parseSets } from "./parse-sets.js";
import { readAcceptances } from "./read-acceptances.js";
import { type DocumentationSet, readSet } from "./read-set.js";
import { reportText } from "./report-text.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";
import { unstatedFacts } from "./unstated-facts.js";
import { UsageError } from "./usage-error.js";
import { visible } from "./visible.js";

/**
 * Compares two documentation sets and prints what changed on stdout; diagnostics go to stderr whatever the format.
 * Writes nothing. Answers the exit code.
 */
export async function diffCommand(settings: DiffSettings, terminal: Terminal): Promise<number> {
  const { report, diagnostics } = createReporter();
  const acceptances = readAcceptances(settings.accept);
  assertOverrides(settings.overrides);
  terminal.progress(`Reading ${settings.before} …`);
  const before = await readSetWith(settings.before, report);
  terminal.progress(`Reading ${settings.after} …`);
  const after = await readSetWith(settings.after, report);
  const parsed = parseSets(before, after, settings);
  const found = [...diagnostics(), ...parsed.diagnostics];
  const read = weigh(found, settings.strict);
  if (found.some(isBlocking)) {
    const summary = "The documents have errors: nothing could be compared.";
    reportText({ diagnostics: read, files: noFiles, folder: settings.out, summary }, terminal);
    return exitCode.findings;
  }
  const uncompared = modelsWithErrors(parsed, found);
  const result = diff({
    before: without(parsed.before, uncompared),
    after: without(parsed.after, uncompared),
  });
  const { accepted, expired, unused } = accept(result.changes, acceptances, new Date().toISOString().slice(0, 10));
  const { report: complain, diagnostics: complaints } = createReporter();
  const subject = (one: { readonly model: string; readonly property?: string }) =>
    [one.model, one.property].filter((part) => part !== undefined).join(".");
  for (const one of expired) complain("expired-acceptance", { ...one, subject: subject(one) }, one.at);
  for (const one of unused) complain("unused-acceptance", { ...one, subject: subject(one) }, one.at);
  const said = weigh(
    [...read.filter(({ severity }) => severity === "error"), ...weigh(complaints(), settings.strict)],
    false,
  );
  reportText({ diagnostics: said, files: noFiles, folder: settings.out, summary: "" }, terminal);
  const changes: DiffReport = {
    ...result,
    before: sideOf(settings.before, before, result.before),
    after: sideOf(settings.after, after, result.after),
    accepted,
    unstated: unstatedFacts(result.before.dialect, result.after.dialect),
    unread: found.filter(hidesChanges).length,
    uncompared: [...uncompared].toSorted(),
    roots: settings.root,
    failOn: settings.failOn,
  };
  terminal.out(print(changes, settings.format));
  return hasErrors(said) || failing(changes).length > 0 ? exitCode.findings : exitCode.ok;
}

async function readSetWith(path: string, report: Report): Promise<DocumentationSet> {
  const set = await readSet(path, report);
  if (set.kind === "documents" && set.sources.length === 0) report("no-models", { folder: path });
  return set;
}

function assertOverrides(path: string | undefined): void {
  if (path === undefined || existsSync(path)) return;
  throw new UsageError(`Unexpected overrides \`${path}\`, expected a JSON file; there is none of that name.`);
}

function sideOf(name: string, set: DocumentationSet, source: CatalogSource): DiffSide {
  if (set.kind === "catalog") return { name, source, prefix: "", onDisk: false };
  return { name, source, prefix: set.prefix, onDisk: set.onDisk };
}

/** True for an error that leaves nothing to compare: it is not about one document. */
function isBlocking({ code, severity, at }: Diagnostic): boolean {
  return (
    severity === "error" &&
    (at === undefined || ["no-models", "invalid-json", "invalid-setting", "unused-override"].includes(code))
  );
}

/** The models whose documents have an error on either side: half a model is not compared with a whole one. */
function modelsWithErrors({ before, after }: ParsedSets, found: readonly Diagnostic[]): ReadonlySet<string> {
  const files = new Set(found.flatMap(({ severity, at }) => (severity === "error" && at ? [at.file] : [])));
  const named = [...before.models, ...after.models].filter(({ at }) => files.has(at.file)).map(({ name }) => name);
  const missing = [...files].map((file) => (file.split("/").at(-1) ?? "").replace(/\.md$/i, ""));
  return new Set([...named, ...missing]);
}

function without(catalog: Catalog, names: ReadonlySet<string>): Catalog {
  return names.size === 0 ? catalog : { ...catalog, models: catalog.models.filter(({ name }) => !names.has(name)) };
}

/** True for what was read as unknown, or not read at all: behind it a change would not show. */
function hidesChanges({ code, severity }: Diagnostic): boolean {
  return severity === "warning" && code !== "mixed-versions" && code !== "title-mismatch";
}

function print(report: DiffReport, format: DiffSettings["format"]): string {
  switch (format) {
    case "text":
      return changesAsText(report, visible);
    case "json":
      return changesAsJson(report);
    case "github":
      return changesAsAnnotations(report);
    case "markdown":
      return changesAsMarkdown(report);
    case "sarif":
      return changesAsSarif(report, (JSON.parse(readPackageFile("package.json")) as { version: string }).version);
  }
}
