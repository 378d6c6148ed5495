import { setTimeout } from "node:timers/promises";
import { compareFiles } from "../disk/compare-files.js";
import { type DocumentState, observeDocuments } from "../disk/document-state.js";
import { stateOf, type Untouched, untouchedPaths } from "../disk/folder-state.js";
import { parseManifest, readManifestText } from "../disk/manifest.js";
import { withManifest } from "../disk/with-manifest.js";
import type { Target } from "../emit/target.js";
import { generate, type TraceRequest } from "../generate.js";
import { type SetFacts, setFactsOf } from "../set-facts.js";
import type { Build } from "./build.js";
import { describeFolder } from "./describe-folder.js";
import { loadTargets } from "./load-targets.js";
import { givenBy, type Memory } from "./memory.js";
import { compileInputs, type ReadCatalog } from "./read-catalog.js";
import { type Inputs, readInputs } from "./read-inputs.js";
import { digest, digestOf, type RunRecord } from "./run-record.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** What is known of an earlier run, and where to write down this one. */
export interface Past {
  readonly record: RunRecord | undefined;
  /** The files that are as that run left them; undefined when others came or went. */
  readonly marked: Untouched | undefined;
  readonly memory: Memory | undefined;
  /** Told what is to be written down when the output folder is as it should be; undefined when nothing is to be. */
  readonly keep: ((record: RunRecord | undefined) => void) | undefined;
}

/**
 * Reads and compiles all documents. Of the files, those are rendered that are made of something else than before.
 *
 * @param targets where they are loaded already
 */
export async function buildAnew(
  settings: Settings,
  terminal: Terminal,
  targets: readonly Target[] | undefined,
  { record, marked, memory, keep }: Past,
): Promise<Build | undefined> {
  const { out } = settings;
  const loaded = targets ?? (await loadTargets(settings));
  const untouched = record && marked && untouchedPaths(record.output, marked);
  const read = await readAll(settings, terminal, memory, keep !== undefined);
  if (!read) return undefined;
  const trace = keep && { before: untouched && record?.trace(), digest };
  const built = buildFrom(read, loaded, settings, terminal, { untouched, trace });
  const { output, diagnostics } = built;
  // What is in the way or astray is named anew in every run.
  if (!keep || !output || built.obstacles.length > 0) return built;
  const remember = () => {
    const { files, comparison, models } = output;
    const written = new Set([...comparison.missing, ...comparison.stale]);
    const kept = record && untouched && new Set([...untouched].filter((file) => !written.has(file)));
    const now = stateOf(out, files, kept && { state: record.output, untouched: kept });
    if (!now) return keep(undefined);
    const { documents, overrides, set } = read;
    const made = output.trace?.();
    const lazy = { set: () => set, trace: () => made };
    keep({ documents, overrides, diagnostics, models, files: files.length, output: now, ...lazy });
  };
  return { ...built, output: { ...output, remember } };
}

/** What is needed of the documents when they have been read: a catalog, and what belongs into a record. */
interface Read extends ReadCatalog {
  readonly documents: DocumentState;
  readonly overrides: string;
  readonly set: SetFacts | undefined;
}

/** Reads and compiles the documents. Their texts and trees are let go: files are made from the catalog alone. */
async function readAll(
  settings: Settings,
  terminal: Terminal,
  memory: Memory | undefined,
  isKept: boolean,
): Promise<Read | undefined> {
  const { inputs, documents } = await readSettled(settings, terminal, memory);
  if (memory) {
    const given = givenBy(documents, inputs.overrides);
    if (memory.given === given) return undefined;
    memory.given = given;
  }
  const { catalog, diagnostics, compiled, readings } = await compileInputs(inputs, settings, memory?.readings);
  const set = isKept && compiled && readings ? setFactsOf(readings, compiled) : undefined;
  return { catalog, diagnostics, documents, overrides: digestOf(inputs.overrides), set };
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
  const options = { ...settings, targets, roots: settings.root };
  const generated = generate(catalog, asked ? { ...options, trace: asked } : options);
  const manifest = asked?.before && parseManifest(readManifestText(settings.out));
  const files = withManifest(generated.files, manifest);
  const progress = (done: number, total: number) => terminal.progress("Comparing files", done, total);
  const comparison = compareFiles(settings.out, files, { untouched, progress });
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
