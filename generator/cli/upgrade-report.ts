import type { DiffReport } from "../changelog/diff-report.js";
import { counted } from "../changelog/groups.js";
import { code } from "../changelog/inert.js";
import { changesForJson } from "../changelog/json.js";
import { changesAsMarkdown, commentBytes } from "../changelog/markdown.js";
import type { Lock } from "../pull/lock.js";
import type { PullPlan } from "../pull/plan-pull.js";
import type { FileReport } from "./outcome.js";
import { visibleLines } from "./visible.js";

/** What an upgrade did, for its report. */
export interface Upgrade {
  readonly changes: DiffReport;
  readonly old: Omit<Lock, "documents"> | undefined;
  readonly lock: Omit<Lock, "documents">;
  readonly plan: PullPlan;
  readonly files: FileReport;
}

/** The upgrade as Markdown for a pull request or a job summary: what really changed first, what was brought last. */
export function upgradeAsMarkdown({ changes, old, lock, plan, files }: Upgrade): string {
  const exact = ({ resolved }: Omit<Lock, "documents">) => resolved.commit ?? resolved.version ?? resolved.integrity;
  const rows = [
    ["Source", old?.source.from, lock.source.from],
    ["Ref", old?.source.ref, lock.source.ref],
    ["Exactly", old && exact(old), exact(lock)],
  ].filter(([, , after]) => after !== undefined);
  const documents = [
    `${plan.added.length} added, ${plan.changed.length} changed, ${plan.removed.length} removed, ${plan.unchanged} unchanged`,
  ];
  const table = [
    "| | Before | Now |",
    "| - | - | - |",
    ...rows.map(([name, before = "", after = ""]) => `| ${name} | ${code(before)} | ${code(after)} |`),
  ];
  const brought = [
    "<details><summary>What was brought</summary>",
    table.join("\n"),
    `Documents: ${documents}. Generated: ${counted(files.written.length, "file")} written, ${files.removed.length} removed, ${files.unchanged} unchanged.`,
    "</details>",
  ].join("\n\n");
  const text = `${changesAsMarkdown(changes, commentBytes - Buffer.byteLength(brought) - 2)}\n${brought}\n`;
  return visibleLines(text);
}

/** The upgrade for programs. */
export function upgradeAsJson({ changes, old, lock, plan, files }: Upgrade, more: object): string {
  const { added, changed, removed, unchanged } = plan;
  const before = old && { ...old.source, ...old.resolved };
  const summary = {
    format: "schemadown/upgrade@1",
    title: titleOf(changes, lock),
    breaking: changes.breaking,
    bump: changes.bump,
    before: before ?? null,
    after: { ...lock.source, ...lock.resolved },
    documents: { added, changed, removed, unchanged },
    files: { written: files.written, unchanged: files.unchanged, removed: files.removed },
    ...more,
    diff: changesForJson(changes),
  };
  return visibleLines(`${JSON.stringify(summary, undefined, 2)}\n`);
}

/** One line that says what is upgraded to what; fit for the title of a pull request. */
function titleOf({ after, breaking }: DiffReport, { source }: Omit<Lock, "documents">): string {
  const said = [after.source.package, after.source.version].filter((word) => word !== "").join(" ");
  const name = (said === "" ? `${source.from} ${source.ref ?? ""}` : said).replace(/[^\x20-\x7e]/g, " ").trim();
  return `Upgrade to ${name.slice(0, 100)}${breaking ? " (breaking)" : ""}`;
}
