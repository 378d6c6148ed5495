import { setTimeout } from "node:timers/promises";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { type Comparison, compareFiles, unchanged, withManifest } from "../disk/compare-files.js";
import { changesSince, type DocumentState, observeDocuments, sumOf } from "../disk/document-state.js";
import { isAsItWas, restamp, stateOf, untouchedFiles } from "../disk/folder-state.js";
import { parseManifest, readManifestText } from "../disk/manifest.js";
import { hasRemains } from "../disk/update-folder.js";
import type { OutputFile } from "../emit/output-file.js";
import type { Target } from "../emit/target.js";
import type { Trace } from "../emit/trace.js";
import { generate, type TraceRequest } from "../generate.js";
import { setFactsOf } from "../set-facts.js";
import { amend, type Edit } from "./amend.js";
import { describeFolder } from "./describe-folder.js";
import { loadTargets } from "./load-targets.js";
import type { Memory } from "./memory.js";
import {
  compileInputs,
  type Inputs,
  isReadable,
  limitsOf,
  type ReadCatalog,
  readInputs,
  readOverridesFile,
} from "./read-catalog.js";
import { digest, digestOf, type RunRecord, readRecord, recordPath, writeRecord } from "./run-record.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
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
  /** What the files were made of. */
  readonly trace?: Trace;
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
  const path = recordPath(settings);
  const keep = (record: RunRecord | undefined) => {
    if (memory) memory.record = record;
    if (path !== undefined && record) writeRecord(path, record);
  };
  if (memory) forgetOthers(memory, settings);
  const record = memory?.record ?? readRecord(path);
  // A wrong target is said before thousands of documents are read; one that ran before is not wrong.
  const early = record ? undefined : await loadTargets(settings);
  const edit = record && editSince(record, settings);
  if (memory && edit && memory.given === givenBy(edit.state, edit.overrides)) return undefined;
  const untouched = record && untouchedFiles(settings.out, record.output);
  const amended = record && edit && untouched && (await fromRecord(record, edit, untouched, settings, keep));
  if (amended) {
    if (memory) memory.given = givenBy(edit.state, edit.overrides);
    return amended;
  }
  const targets = early ?? (await loadTargets(settings));
  const { inputs, documents } = await readSettled(settings, terminal, memory);
  if (memory) {
    const given = givenBy(documents, inputs.overrides);
    if (memory.given === given) return undefined;
    memory.given = given;
  }
  const read = await compileInputs(inputs, settings, memory?.readings);
  // What templates of the user depend on nobody knows.
  const isKept = (path !== undefined || memory !== undefined) && settings.templates === undefined;
  const trace = isKept ? { before: untouched && record?.trace, digest } : undefined;
  const built = buildFrom(read, targets, settings, terminal, { untouched, trace });
  const { output, diagnostics } = built;
  // What is in the way or astray is named anew in every run.
  if (!isKept || !output || built.obstacles.length > 0) return built;
  const remember = () => {
    const { files, comparison, models } = output;
    const written = new Set([...comparison.missing, ...comparison.stale]);
    const kept = record && untouched && new Set([...untouched].filter((file) => !written.has(file)));
    const now = stateOf(settings.out, files, kept && { state: record.output, untouched: kept });
    if (!now) return keep(undefined);
    const set = read.compiled && read.readings && setFactsOf(read.readings, read.compiled, digest);
    const overrides = digestOf(inputs.overrides);
    const rest = { ...(set && { set }), ...(output.trace && { trace: output.trace }) };
    keep({ documents, overrides, diagnostics, models, files: files.length, output: now, ...rest });
  };
  return { ...built, output: { ...output, remember } };
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

/** What a turn is given, in short. */
function givenBy(documents: DocumentState, overrides: Inputs["overrides"]): string {
  return `${sumOf(documents)} ${digestOf(overrides)}`;
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

/** The inputs; of a run that watches, when no document is empty that said something before. */
async function readSettled(
  settings: Settings,
  terminal: Terminal,
  memory: Memory | undefined,
): Promise<{ readonly inputs: Inputs; readonly documents: DocumentState }> {
  const read = () => {
    const { observe, state } = observeDocuments();
    const inputs = readInputs(settings, terminal, observe);
    return { inputs, documents: state(inputs.diagnostics) };
  };
  const first = read();
  const said = (path: string) => memory?.readings.get(path)?.reading.doc;
  if (!first.inputs.sources.some(({ path, text }) => text.trim() === "" && said(path))) return first;
  await setTimeout(150);
  return read();
}

/** What can be told from what an earlier run wrote down; undefined where the output folder is not as that left it. */
async function fromRecord(
  before: RunRecord,
  edit: Edit,
  untouched: ReadonlySet<string>,
  settings: Settings,
  keep: (record: RunRecord) => void,
): Promise<Build | undefined> {
  const { out } = settings;
  const isStamped = untouched.size === before.output.paths.length;
  // Looked at before the content is: what changes in between must show the next time.
  const output = isStamped ? before.output : restamp(out, before.output, untouched);
  if (hasRemains(out) || !isAsItWas(out, before.output, untouched)) return undefined;
  const record = { ...before, output, documents: edit.state };
  if (edit.changed.size > 0) return isHalf(edit) ? undefined : amend(record, edit, settings, keep);
  const { diagnostics, models, files } = record;
  const remember = isStamped && edit.read === 0 ? undefined : () => keep(record);
  const recalled = { files: [], comparison: unchanged(files), models, isPart: true } as const;
  return { diagnostics, obstacles: [], output: { ...recalled, ...(remember && { remember }) } };
}

/** The same from documents that were read already. */
export function buildFrom(
  { catalog, diagnostics }: ReadCatalog,
  targets: readonly Target[],
  settings: Settings,
  terminal: Terminal,
  { untouched, trace: asked }: Earlier = {},
): Build {
  const read = weigh(diagnostics, settings.strict);
  if (hasErrors(read)) return { diagnostics: read, obstacles: [] };
  const progress = (done: number, total: number) => terminal.progress("Printing files", done, total);
  const options = { ...settings, targets, roots: settings.root, progress };
  const generated = generate(catalog, asked ? { ...options, trace: asked } : options);
  const manifest = asked?.before && parseManifest(readManifestText(settings.out));
  const files = withManifest(generated.files, manifest);
  const comparison = compareFiles(settings.out, files, untouched);
  const { others, obstacles } = describeFolder(settings.out, comparison);
  return {
    diagnostics: weigh([...diagnostics, ...generated.diagnostics, ...others], settings.strict),
    obstacles: weigh(obstacles, settings.strict),
    output: {
      files,
      comparison,
      models: catalog.models.length,
      ...(generated.trace && { trace: generated.trace }),
    },
  };
}

/** What is known of an earlier run with the same settings. */
interface Earlier {
  /** The files that are as it left them. */
  readonly untouched?: ReadonlySet<string> | undefined;
  readonly trace?: TraceRequest | undefined;
}
