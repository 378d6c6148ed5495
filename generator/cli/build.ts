import { hash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Comparison, compareFiles, unchanged, withManifest } from "../disk/compare-files.js";
import { isAsItWas, restamp, stateOf, untouchedFiles } from "../disk/folder-state.js";
import { parseManifest, readManifestText } from "../disk/manifest.js";
import { hasRemains } from "../disk/update-folder.js";
import type { OutputFile } from "../emit/output-file.js";
import type { Target } from "../emit/target.js";
import type { Trace, TraceRequest } from "../emit/trace.js";
import { generate } from "../generate.js";
import { describeFolder } from "./describe-folder.js";
import { expectApart } from "./expect-apart.js";
import { loadTargets } from "./load-targets.js";
import type { Memory } from "./memory.js";
import { compileInputs, type Inputs, type ReadCatalog, readInputs } from "./read-catalog.js";
import { checksumOf, type RunRecord, readMade, readRecord, recordPath, writeMade, writeRecord } from "./run-record.js";
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
  /** True when the files are not here, because all are in the folder as they should be. */
  readonly recalled?: true;
  /** Writes down that the folder is as it should be; to be called when it is. */
  remember?(): void;
}

/**
 * Everything that `generate` and `check` have in common: documents to files, and files against the folder. When nothing
 * has changed since a run that wrote it down, what that run found is all there is to say.
 *
 * @param memory of a run that watches; undefined is answered when nothing has changed since its last turn
 */
export async function build(settings: Settings, terminal: Terminal): Promise<Build>;
export async function build(settings: Settings, terminal: Terminal, memory?: Memory): Promise<Build | undefined>;
export async function build(settings: Settings, terminal: Terminal, memory?: Memory): Promise<Build | undefined> {
  expectApart(settings);
  const path = recordPath(settings);
  const record = memory?.output ? undefined : readRecord(path);
  // A wrong target is said before thousands of documents are read; one that ran before is not wrong.
  const early = record ? undefined : await loadTargets(settings);
  const inputs = memory ? await readSettled(settings, terminal, memory) : readInputs(settings, terminal);
  const checksum = path === undefined && !memory ? "" : checksumOf(inputs);
  if (memory) {
    const asked = JSON.stringify(settings);
    if (memory.given === `${checksum} ${asked}`) return undefined;
    memory.given = `${checksum} ${asked}`;
    if (memory.settings !== asked) delete memory.output;
    memory.settings = asked;
  }
  const state = memory?.output ?? record?.output;
  const untouched = state && untouchedFiles(settings.out, state);
  if (path !== undefined && record && untouched && record.inputs === checksum) {
    const recalled = recall(path, record, untouched, settings);
    if (recalled) return recalled;
  }
  const targets = early ?? (await loadTargets(settings));
  const read = await compileInputs(inputs, settings, memory?.readings);
  // What templates of the user depend on nobody knows.
  const isTraced = (path !== undefined || memory) && settings.templates === undefined;
  const before = !untouched ? undefined : (memory?.trace ?? (path && record ? readMade(path, record) : undefined));
  const trace = isTraced ? { before, digest } : undefined;
  const built = buildFrom(read, targets, settings, terminal, { untouched, trace });
  const { output, diagnostics } = built;
  // What is in the way or astray is named anew in every run.
  if ((path === undefined && !memory) || !output || built.obstacles.length > 0) return built;
  const remember = () => {
    const { files, comparison, models } = output;
    const written = new Set([...comparison.missing, ...comparison.stale]);
    const kept = untouched && new Set([...untouched].filter((file) => !written.has(file)));
    const now = stateOf(settings.out, files, state && kept && { state, untouched: kept });
    if (memory) {
      delete memory.output;
      delete memory.trace;
      if (now) Object.assign(memory, { output: now, ...(output.trace && { trace: output.trace }) });
    }
    if (path === undefined || !now) return;
    const entry = { inputs: checksum, diagnostics, models, files: files.length, output: now };
    writeRecord(path, entry);
    if (output.trace) writeMade(path, entry, output.trace);
  };
  return { ...built, output: { ...output, remember } };
}

/** The inputs, when no document is empty that said something before: editors empty a file before they write it. */
async function readSettled(settings: Settings, terminal: Terminal, { readings }: Memory): Promise<Inputs> {
  const inputs = readInputs(settings, terminal);
  const isHalf = inputs.sources.some(({ path, text }) => text.trim() === "" && readings.get(path)?.reading.doc);
  if (!isHalf) return inputs;
  await setTimeout(150);
  return readInputs(settings, terminal);
}

/** What a run with equal inputs found, when its output is still there. */
function recall(path: string, record: RunRecord, untouched: ReadonlySet<string>, { out }: Settings): Build | undefined {
  const { output, diagnostics, models, files } = record;
  const isStamped = untouched.size === Object.keys(output.stamps).length;
  const now = isStamped ? output : restamp(out, output);
  if (hasRemains(out) || !isAsItWas(out, output, untouched)) return undefined;
  const remember = isStamped ? undefined : () => writeRecord(path, { ...record, output: now });
  const recalled = { files: [], comparison: unchanged(files), models, recalled: true } as const;
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

function digest(text: string): string {
  return hash("sha256", text, "base64url");
}
