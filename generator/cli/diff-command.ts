import { existsSync } from "node:fs";
import { type DiffReport, type DiffSide, failing } from "../changelog/diff-report.js";
import { changesAsAnnotations } from "../changelog/github.js";
import { changesAsJson } from "../changelog/json.js";
import { changesAsMarkdown } from "../changelog/markdown.js";
import { changesAsSarif } from "../changelog/sarif.js";
import { changesAsText } from "../changelog/text.js";
import { createReporter, type Report } from "../diagnostics/reporter.js";
import { readPackageFile } from "../disk/package-root.js";
import type { Catalog } from "../model/catalog.js";
import { blocksComparison, compareCatalogs } from "./compare-catalogs.js";
import type { DiffSettings } from "./diff-formats.js";
import { exitCode } from "./exit-code.js";
import { noFiles } from "./outcome.js";
import { parseSets } from "./parse-sets.js";
import { readAcceptances } from "./read-acceptances.js";
import { type DocumentationSet, readSet } from "./read-set.js";
import { reportText } from "./report-text.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";
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
  if (found.some(blocksComparison)) {
    const summary = "The documents have errors: nothing could be compared.";
    reportText({ diagnostics: read, files: noFiles, folder: settings.out, summary }, terminal);
    return exitCode.findings;
  }
  const sides = {
    before: sideOf(settings.before, before, parsed.before),
    after: sideOf(settings.after, after, parsed.after),
  };
  const { changes, complaints } = compareCatalogs(parsed, sides, found, acceptances, settings);
  const said = weigh(
    [...read.filter(({ severity }) => severity === "error"), ...weigh(complaints, settings.strict)],
    false,
  );
  reportText({ diagnostics: said, files: noFiles, folder: settings.out, summary: "" }, terminal);
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

function sideOf(name: string, set: DocumentationSet, { source }: Catalog): DiffSide {
  if (set.kind === "catalog") return { name, source, prefix: "", onDisk: false };
  return { name, source, prefix: set.prefix, onDisk: set.onDisk };
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
