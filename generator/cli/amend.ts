import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { compareSome } from "../disk/compare-some.js";
import { type DocumentChanges, many, readAgain } from "../disk/document-state.js";
import { rewritten } from "../disk/folder-state.js";
import { readLongFile } from "../disk/long-text.js";
import { manifestPath } from "../disk/manifest.js";
import type { Trace } from "../emit/trace.js";
import { generateAgain } from "../generate.js";
import type { Model } from "../model/model.js";
import { type Reading, readLazily, readPlainly } from "../read-lazily.js";
import { createRecompiler, listsUnion } from "../recompile.js";
import { dialectCodes, reconsider } from "../reconsider.js";
import type { SetFacts } from "../set-facts.js";
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

/** What is said at one document and depends on others: a release that most do not name, unions that list each other. */
const sharedCodes: ReadonlySet<string> = new Set(["mixed-versions", "circular-union"]);

/**
 * What a run finds in which only some documents changed, came or went since an earlier one, and in whose output folder every
 * file is as that left it. Only these documents are compiled, and those that may mean something else now, and only the
 * files that they concern are rendered. Undefined when that is not enough; then everything has to be done.
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
  // Which models are reached from those that were asked for is a question to all.
  if (edit.places && settings.root.length > 0) return undefined;
  const limits = limitsOf(settings);
  const { overrides, state, places } = edit;
  const { dialect } = settings;
  const options = { ...(overrides && { overrides }), ...(dialect && { dialect }) };
  const changed = await readingsOf(edit.changed, settings);
  const now = changed && reconsider(set, { changed, places, paths: state.paths }, options);
  if (!now) return undefined;
  const compile = createRecompiler(now.facts, options);
  const others = places ? new Set([...now.others, ...othersAmong(now.facts, record, trace, state.paths)]) : new Set([]);
  if (changed.size + others.size > many) return undefined;
  const affected = await readingsOf(sourcesOf(others, edit, settings), settings);
  if (!affected) return undefined;
  const asked = settings.root.length > 0 ? new Set(trace.facts.names) : undefined;
  const isAsked = (name: string) => name === "" || !asked || asked.has(name);
  const models: Model[] = [];
  const said: Diagnostic[] = [];
  for (const [document, reading] of [...affected, ...changed]) {
    const { model, diagnostics } = compile(reading);
    const isWanted = isAsked(now.facts.names[document] ?? "");
    said.push(...(isWanted ? diagnostics : diagnostics.filter(({ code }) => code === "title-mismatch")));
    if (model && isWanted) models.push(model);
  }
  // What is said of the dialect is said at the first document.
  if (now.diagnostics && isAsked(now.facts.names.find((name) => name !== "") ?? "")) said.push(...now.diagnostics);
  const files = new Set([
    ...edit.gone,
    ...[...affected.keys(), ...changed.keys()].map((document) => state.paths[document]),
  ]);
  const isSharedThere = record.diagnostics.some(({ code, at }) => sharedCodes.has(code) && at && files.has(at.file));
  const kept = record.diagnostics.filter(({ code, at }) => {
    if (dialectCodes.has(code)) return now.diagnostics === undefined;
    return at === undefined || !files.has(at.file);
  });
  const diagnostics = weigh([...kept, ...weigh(said, settings.strict)], false);
  const unions = unionsAmong(models, trace);
  const isShared = (model: Model) => listsUnion(model, (name) => unions.has(name));
  if (isSharedThere || models.some(isShared) || hasErrors(diagnostics)) return undefined;
  const targets = await loadTargets(settings);
  let isLost = false;
  const load = (name: string): Model => {
    const source = readAgain(state, now.facts.names.indexOf(name), limits);
    const reading = source && readPlainly(source, settings.reader, limits);
    const model = reading && compile(reading).model;
    if (model && !isShared(model)) return model;
    isLost = true;
    throw new RangeError(`No model ${name} any more`);
  };
  const read = (path: string) => readLongFile(`${settings.out}/${path}`);
  try {
    const request = { ...settings, targets, roots: settings.root, before: trace, digest, load, read };
    const there = new Set(now.facts.names);
    const gone = new Set(places ? trace.facts.names.filter((name) => !there.has(name)) : []);
    const again = generateAgain({ changed: models, gone }, request);
    // The manifest is the one file that no template makes, and the last.
    const paths = places && again ? [...again.trace.paths, manifestPath] : record.output.paths;
    const found = again && compareSome(settings.out, again.files, record.output, paths);
    if (!found) return undefined;
    const { comparison } = found;
    const count = again.trace.facts.names.length;
    const remember = () => {
      const output = rewritten(settings.out, record.output, found.files, paths);
      const made = { set: () => now.facts, trace: () => again.trace };
      keep({ ...record, diagnostics, models: count, files: paths.length, output, ...made });
    };
    const output = { files: found.files, comparison, models: count, isPart: true, remember } as const;
    return { diagnostics, obstacles: [], output };
  } catch (problem) {
    if (isLost) return undefined;
    throw problem;
  }
}

/** The names of all unions. */
function unionsAmong(models: readonly Model[], { facts }: Trace): ReadonlySet<string> {
  const unions = new Set(facts.names.filter((_, place) => facts.kinds[place] === "union"));
  for (const { name, kind } of models) if (kind === "union") unions.add(name);
  return unions;
}

/** What documents say, by their places; undefined when one is none. */
async function readingsOf(
  sources: ReadonlyMap<number, SourceFile> | undefined,
  settings: Settings,
): Promise<ReadonlyMap<number, Reading> | undefined> {
  if (!sources) return undefined;
  const readings = await readLazily([...sources.values()], settings.reader, limitsOf(settings));
  if (readings.length !== sources.size) return undefined;
  return new Map(
    [...sources.keys()].flatMap((document, index) => {
      const reading = readings[index];
      return reading ? [[document, reading] as const] : [];
    }),
  );
}

/** The texts of documents that have not changed; undefined when one has meanwhile. */
function sourcesOf(
  documents: ReadonlySet<number>,
  { changed, state }: Edit,
  settings: Settings,
): ReadonlyMap<number, SourceFile> | undefined {
  const sources = new Map<number, SourceFile>();
  for (const document of documents) {
    if (changed.has(document)) continue;
    const source = readAgain(state, document, limitsOf(settings));
    if (!source) return undefined;
    sources.set(document, source);
  }
  return sources;
}

/**
 * The documents that may say something else whatever names have come or gone: unions list their members in many places, and
 * a name that leads nowhere is compared with all names.
 */
function othersAmong(
  { names }: SetFacts,
  { diagnostics }: RunRecord,
  trace: Trace,
  paths: readonly string[],
): readonly number[] {
  const unions = unionsAmong([], trace);
  const files = new Set(diagnostics.flatMap(({ code, at }) => (code === "unresolved-reference" && at ? at.file : [])));
  return names.flatMap((name, document) => (unions.has(name) || files.has(paths[document] ?? "") ? document : []));
}
