import type { DiffReport } from "../changelog/diff-report.js";
import { changesAsAnnotations } from "../changelog/github.js";
import { changesAsJson } from "../changelog/json.js";
import { changesAsMarkdown } from "../changelog/markdown.js";
import { changesAsSarif } from "../changelog/sarif.js";
import { changesAsText } from "../changelog/text.js";
import { readPackageFile } from "../disk/package-root.js";
import type { DiffFormat } from "./diff-formats.js";
import { visibleLines } from "./visible.js";

/**
 * A report on changes in the voice that was asked for. No control character of a document is in it: in JSON they are
 * spelled as escapes, which read as the same text.
 */
export function printChanges(report: DiffReport, format: DiffFormat): string {
  return visibleLines(print(report, format));
}

function print(report: DiffReport, format: DiffFormat): string {
  switch (format) {
    case "text":
      return changesAsText(report);
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
