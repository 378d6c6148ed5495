import { counted } from "../changelog/groups.js";
import { replaceFiles } from "../disk/replace-files.js";
import { stageOf } from "../pull/stage.js";
import { exitCode } from "./exit-code.js";
import { noFiles } from "./outcome.js";
import { prepareStage } from "./prepare-stage.js";
import { type Pulled, pullDocuments } from "./pull-documents.js";
import { recordRef } from "./record-ref.js";
import { report } from "./report.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** Brings a documentation set into the folder of documents, all of it or nothing. Answers the exit code. */
export async function pullCommand(settings: Settings, terminal: Terminal): Promise<number> {
  const { specs: folder, format } = settings;
  prepareStage(settings, terminal);
  const pulled = await pullDocuments(settings, terminal);
  const { found, diagnostics } = pulled;
  if (!found) {
    report({ diagnostics, files: noFiles, folder }, format, terminal);
    return exitCode.findings;
  }
  const { added, changed, removed, unchanged } = found.plan;
  const recorded = settings.frozen ? undefined : recordRef(settings);
  const changes = [...found.plan.changes, ...(recorded ? [recorded] : [])];
  replaceFiles(stageOf(folder), changes);
  const written = [...added, ...changed].toSorted();
  const files = { ...noFiles, written, removed, unchanged };
  const summary = changes.length > 0 || terminal.interactive ? { summary: summarize(pulled, folder) } : {};
  report({ diagnostics, files, folder, ...summary }, format, terminal);
  return exitCode.ok;
}

/** `specs/ is at 214.0.0 (cfa64b4): 8 documents, 2 added, 6 changed, 0 removed.` */
export function summarize({ found, old }: Pulled, folder: string): string {
  if (!found) return "";
  const { plan, lock } = found;
  const { commit, version } = lock.resolved;
  const exact = commit?.slice(0, 10) ?? version;
  const name = lock.source.ref ?? lock.source.from;
  const place = exact === undefined || exact === name ? name : `${name} (${exact})`;
  const total = plan.added.length + plan.changed.length + plan.unchanged;
  const done =
    plan.changes.length === 0
      ? "up to date"
      : `${plan.added.length} added, ${plan.changed.length} changed, ${plan.removed.length} removed`;
  const moved =
    old?.source.ref === lock.source.ref &&
    commit !== undefined &&
    old?.resolved.commit !== undefined &&
    old.resolved.commit !== commit;
  const warning = moved ? ` \`${name}\` was ${old.resolved.commit?.slice(0, 10)} and has moved since.` : "";
  return `${folder}/ is at ${place}: ${counted(total, "document")}, ${done}.${warning}`;
}
