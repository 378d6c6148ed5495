import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { compareSome } from "../disk/compare-files.js";
import { type DocumentChanges, readAgain } from "../disk/document-state.js";
import { rewritten } from "../disk/folder-state.js";
import { readLongFile } from "../disk/long-text.js";
import { generateAgain } from "../generate.js";
import type { Model } from "../model/model.js";
import { readLazily, readPlainly } from "../read-lazily.js";
import { createRecompiler, dialectCodes } from "../recompile.js";
import { limitsOf } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import type { Build } from "./build.js";
import { loadTargets } from "./load-targets.js";
import { digest, type RunRecord } from "./run-record.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";

/** What has changed since a run that was written down. */
export interface Edit extends DocumentChanges {
  readonly overrides: SourceFile | undefined;
}

/** More documents than anybody edits between two runs; for more, all may as well be read. */
const many = 100;

/**
 * What a run finds in which only some documents say something else than in an earlier one, and in whose output folder every
 * file is as that left it. Only these documents are compiled, and only the files that they concern are rendered. Undefined
 * when that is not enough; then everything has to be done.
 *
 * @param keep told what is to be written down when the output folder is as it should be
 */
export async function amend(
  record: RunRecord,
  edit: Edit,
  settings: Settings,
  keep: (record: RunRecord) => void,
): Promise<Build | undefined> {
  const set = record.set();
  const trace = record.trace();
  if (!set || !trace || edit.changed.size > many) return undefined;
  const limits = limitsOf(settings);
  const { overrides } = edit;
  const { dialect } = settings;
  const recompiler = createRecompiler(set, { ...(overrides && { overrides }), ...(dialect && { dialect }) });
  const documents = [...edit.changed.keys()];
  const sources = [...edit.changed.values()];
  const readings = await readLazily(sources, settings.reader, limits);
  if (!recompiler || readings.length !== sources.length) return undefined;
  const changed = new Map(readings.map((reading, index) => [documents[index] ?? -1, reading]));
  const now = recompiler.reconsider(changed);
  if (!now) return undefined;
  const asked = settings.root.length > 0 ? new Set(trace.facts.names) : undefined;
  const isAsked = (name: string) => name === "" || !asked || asked.has(name);
  const models: Model[] = [];
  const said: Diagnostic[] = [];
  for (const [document, reading] of changed) {
    const { model, diagnostics } = recompiler.compile(reading);
    const isWanted = isAsked(set.names[document] ?? "");
    said.push(...(isWanted ? diagnostics : diagnostics.filter(({ code }) => code === "title-mismatch")));
    if (model && isWanted) models.push(model);
  }
  // What is said of the dialect is said at the first document.
  if (now.diagnostics && isAsked(set.names.find((name) => name !== "") ?? "")) said.push(...now.diagnostics);
  const files = new Set(sources.map(({ path }) => path));
  const isMoved = record.diagnostics.some(({ code, at }) => code === "mixed-versions" && at && files.has(at.file));
  const kept = record.diagnostics.filter(({ code, at }) => {
    if (dialectCodes.has(code)) return now.diagnostics === undefined;
    return at === undefined || !files.has(at.file);
  });
  const diagnostics = weigh([...kept, ...weigh(said, settings.strict)], false);
  // What a set says at the foot of a document may stand on another line now.
  if (isMoved || hasErrors(diagnostics)) return undefined;
  const targets = await loadTargets(settings);
  let isLost = false;
  const load = (name: string): Model => {
    const source = readAgain(edit.state, set.names.indexOf(name), limits);
    const reading = source && readPlainly(source, settings.reader, limits);
    const model = reading && recompiler.compile(reading).model;
    if (model) return model;
    isLost = true;
    throw new RangeError(`No model ${name} any more`);
  };
  const read = (path: string) => readLongFile(`${settings.out}/${path}`);
  try {
    const options = { ...settings, targets, roots: settings.root, before: trace, digest, load, read };
    const again = generateAgain(models, options);
    const found = again && compareSome(settings.out, again.files, record.output);
    if (!found) return undefined;
    const { comparison } = found;
    const remember = () => {
      const output = rewritten(settings.out, record.output, found.files);
      keep({ ...record, diagnostics, output, set: () => now.facts, trace: () => again.trace });
    };
    const output = { files: found.files, comparison, models: record.models, isPart: true, remember } as const;
    return { diagnostics, obstacles: [], output };
  } catch (problem) {
    if (isLost) return undefined;
    throw problem;
  }
}
