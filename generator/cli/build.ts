import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { type Comparison, unchanged } from "../disk/compare-files.js";
import { changesSince } from "../disk/document-state.js";
import { isAsItWas, restamp, type Untouched, untouchedFiles } from "../disk/folder-state.js";
import { hasRemains } from "../disk/update-folder.js";
import type { OutputFile } from "../emit/output-file.js";
import type { Trace } from "../emit/trace.js";
import { limitsOf } from "../source/limits.js";
import type { Edit } from "./amend.js";
import { expectApart } from "./expect-apart.js";
import { loadTargets } from "./load-targets.js";
import { givenBy, type Memory } from "./memory.js";
import { isReadable, readOverridesFile } from "./read-inputs.js";
import { digestOf, type RunRecord, readRecord, recordPath, writeRecord } from "./run-record.js";
import type { Settings } from "./settings.js";
import type { Terminal } from "./terminal.js";

/** The files that ought to be in the output folder, and how it differs from that. */
export interface Build {
  readonly diagnostics: readonly Diagnostic[];
  /** Files among the generated ones that are somebody else's or edited, as diagnostics. */
  readonly obstacles: readonly Diagnostic[];
  /** Absent when there was an error: then there is nothing that ought to be. */
  readonly output?: BuildOutput;
}

/** The files, and how the folder differs from them. */
export interface BuildOutput {
  readonly files: readonly OutputFile[];
  readonly comparison: Comparison;
  readonly models: number;
  /** What the files were made of; of files that were all compared or written. */
  readonly trace?: () => Trace;
  /** True when the files are only those that are to be written, because all others are in the folder as they should be. */
  readonly isPart?: true;
  /** Writes down that the folder is as it should be; to be called when it is. */
  remember?(): void;
}

/**
 * Everything that `generate` and `check` have in common: documents to files, and files against the folder. What a run that
 * wrote it down has found already is not found again: where nothing has changed since, that is all there is to say; where
 * some documents have, only what they concern is made anew.
 *
 * @param memory of a run that watches; undefined is answered when nothing has changed since its last turn
 */
export async function build(settings: Settings, terminal: Terminal): Promise<Build>;
export async function build(settings: Settings, terminal: Terminal, memory?: Memory): Promise<Build | undefined>;
export async function build(settings: Settings, terminal: Terminal, memory?: Memory): Promise<Build | undefined> {
  expectApart(settings);
  const path = recordPath(settings);
  const keep = (record: RunRecord | undefined) => {
    if (memory) memory.record = record;
    if (path !== undefined && record) writeRecord(path, record);
  };
  // What templates of the user depend on nobody knows.
  const isKept = (path !== undefined || memory !== undefined) && settings.templates === undefined;
  if (memory) forgetOthers(memory, settings);
  const record = memory?.record ?? readRecord(path);
  // A wrong target is said before thousands of documents are read; one that ran before is not wrong.
  const early = record ? undefined : await loadTargets(settings);
  const edit = record && editSince(record, settings);
  if (memory && edit && memory.given === givenBy(edit.state, edit.overrides)) return undefined;
  const marked = record && untouchedFiles(settings.out, record.output);
  const amended = record && edit && marked && (await fromRecord(record, edit, marked, settings, keep));
  if (amended) {
    if (memory) memory.given = givenBy(edit.state, edit.overrides);
    return amended;
  }
  const { buildAnew } = await import("./build-anew.js");
  return buildAnew(settings, terminal, early, { record, marked, memory, keep: isKept ? keep : undefined });
}

/** A record is one of equal settings. */
function forgetOthers(memory: Memory, settings: Settings): void {
  const asked = JSON.stringify(settings);
  if (memory.settings !== asked) {
    delete memory.record;
    delete memory.given;
  }
  memory.settings = asked;
}

/** What has changed in the documents since a run; undefined where all have to be read to know. */
function editSince(record: RunRecord, settings: Settings): Edit | undefined {
  const { report, diagnostics } = createReporter();
  if (!isReadable(settings.specs, report)) return undefined;
  const overrides = readOverridesFile(settings, report);
  if (diagnostics().length > 0 || digestOf(overrides) !== record.overrides) return undefined;
  const changes = changesSince(settings.specs, record.documents, limitsOf(settings));
  return changes && { ...changes, overrides };
}

/** True when a document is empty that may have said something before: editors empty a file before they write it. */
function isHalf({ changed }: Edit): boolean {
  return [...changed.values()].some(({ text }) => text.trim() === "");
}

/** What can be told from what an earlier run wrote down; undefined where the output folder is not as that left it. */
async function fromRecord(
  before: RunRecord,
  edit: Edit,
  untouched: Untouched,
  settings: Settings,
  keep: (record: RunRecord) => void,
): Promise<Build | undefined> {
  const { out } = settings;
  const isStamped = untouched.count === before.output.paths.length;
  // Looked at before the content is: what changes in between must show the next time.
  const output = isStamped ? before.output : restamp(out, before.output, untouched);
  if (hasRemains(out) || !isAsItWas(out, before.output, untouched)) return undefined;
  const record = { ...before, output, documents: edit.state };
  if (isHalf(edit)) return undefined;
  if (edit.changed.size > 0 || edit.places) return (await import("./amend.js")).amend(record, edit, settings, keep);
  const { diagnostics, models, files } = record;
  const remember = isStamped && edit.read === 0 ? undefined : () => keep(record);
  const recalled = { files: [], comparison: unchanged(files), models, isPart: true } as const;
  return { diagnostics, obstacles: [], output: { ...recalled, ...(remember && { remember }) } };
}
