import type { Catalog } from "../model/catalog.js";
import { type Model, modelReferences } from "../model/model.js";
import { placesOf } from "../model/reference-graph.js";
import { lazily } from "../text/lazily.js";
import { createAddresses, pathIn } from "./addresses.js";
import { type CatalogFacts, type Digest, factOfAll, placesIn, withModels } from "./catalog-facts.js";
import { filesNow, withFiles } from "./files-now.js";
import { lazyModel } from "./lazy-model.js";
import { withOtherModels } from "./other-models.js";
import type { OutputFile } from "./output-file.js";
import { createContext, type RenderRequest } from "./render-context.js";
import { revisionOf } from "./revision.js";
import type { Layout, LongText, RenderContext, Replacement, Revision, Template } from "./target.js";
import { concernedFiles, factsAsked, subjectOf, type Trace, takeNotes, withAsked } from "./trace.js";

/** What has become of a catalog. */
export interface ModelChanges {
  /** The models that say something else, and those that have come. */
  readonly changed: readonly Model[];
  /** The names of those that are not there any more. */
  readonly gone: ReadonlySet<string>;
}

/** What is needed to render some files of a catalog again. */
export interface EmitAgainRequest extends RenderRequest {
  readonly layout: Layout;
  /** What the files were made of before. */
  readonly before: Trace;
  readonly digest: Digest;
  /** Any model of the catalog that has not changed, by its name. */
  load(name: string): Model;
  /** What a file says now. */
  read(path: string): Readable | undefined;
}

/** A file that can be given other texts in some places. */
export interface Readable extends LongText {
  withParts(path: string, parts: readonly Replacement[]): OutputFile;
}

/** The files that may say something else now, and what all files are made of. */
export interface EmittedAgain {
  readonly files: readonly OutputFile[];
  readonly trace: Trace;
}

/**
 * Renders the files that a change of some models concerns. Undefined when a model is of another kind than before, when files
 * would collide, and when a file is concerned that only the whole catalog can make.
 */
export function emitAgain(changes: ModelChanges, request: EmitAgainRequest): EmittedAgain | undefined {
  const { before, targets, names, layout } = request;
  const { changed } = changes;
  const facts = factsNow(changes, request);
  const concerned = facts && concernedFiles(before, facts);
  if (!facts || !concerned) return undefined;
  const isSame = facts.names === before.facts.names;
  const places = placesIn(facts);
  // Where not all models were asked for, others may be reached now.
  const isReach = !isSame || facts.graph !== before.facts.graph || leadsOut(changed, places);
  if (request.roots.length > 0 && isReach) return undefined;
  const models = new Map(changed.map((model) => [places.get(model.name), model]));
  const nameAt = (place: number) => facts.names[place] ?? "";
  const at = (place: number): Model | undefined => {
    const name = facts.names[place];
    const kind = facts.kinds[place];
    if (name === undefined || kind === undefined) return undefined;
    return models.get(place) ?? lazyModel(name, kind, () => request.load(name));
  };
  const named = (name: string) => at(places.get(name) ?? -1);
  const all = lazily(() => facts.names.flatMap((_, place) => at(place) ?? []));
  const catalog: Catalog = {
    source: facts.source,
    get models() {
      return all();
    },
  };
  const context = createContext(() => catalog, { places, at, nameAt }, request, facts);
  const pathFrom = createAddresses(() => catalog, named, targets, names, layout);
  const moved = isSame ? undefined : filesNow(changes, before, request);
  if (!isSame && !moved) return undefined;
  const trace = moved ? withFiles(before, facts, moved.paths, moved.before) : { ...before, facts };
  const revision = revisionOf(changes, before.facts, facts);
  const notes = takeNotes(facts, () => catalog);
  const files: OutputFile[] = [];
  for (const [file, path] of trace.paths.entries()) {
    const then = moved ? (moved.before[file] ?? -1) : file;
    if (then !== -1 && !concerned.has(then)) continue;
    const place = then === -1 ? undefined : subjectOf(before, then);
    const subject = moved?.come.get(path) ?? (place === undefined ? undefined : named(before.facts.names[place] ?? ""));
    const render = subject ? renderOf(path, subject, request) : renderOfAll(path, then, catalog, request);
    if (render) {
      const here = { ...context, pathTo: pathFrom(path) };
      files.push({ path, text: notes.render(file, render, here, subject?.name).toWellFormed() });
      continue;
    }
    const again = revised(path, catalog, revision, request);
    if (!again) return undefined;
    files.push(again);
  }
  return { files, trace: withAsked(trace, facts, notes.asked) };
}

/** The facts of the catalog now; the names are the very same list where the same models are there. */
function factsNow({ changed, gone }: ModelChanges, { before, digest }: EmitAgainRequest): CatalogFacts | undefined {
  const { facts: then } = before;
  const places = placesIn(then);
  if (gone.size > 0 || !changed.every(({ name }) => places.has(name)))
    return withOtherModels(then, changed, gone, digest);
  const models = new Map(changed.map((model) => [places.get(model.name) ?? -1, model]));
  for (const [place, { kind }] of models) if (then.kinds[place] !== kind) return undefined;
  const mentions = new Map([...models].map(([place, model]) => [place, placesOf(modelReferences(model), places)]));
  return withModels(then, models, mentions, digest);
}

/** True when one of the models mentions one that is not in the catalog. */
function leadsOut(models: readonly Model[], places: ReadonlyMap<string, number>): boolean {
  return models.some((model) => modelReferences(model).some((name) => !places.has(name)));
}

/** How a file is made. */
type Render = (context: RenderContext, catalog: Catalog) => string;

/** How a file of a model is made. */
function renderOf(path: string, model: Model, { targets, names }: EmitAgainRequest): Render | undefined {
  for (const { folder, perModel } of targets) {
    if (perModel && pathIn(folder, perModel.path(model, names)) === path) {
      return (context) => perModel.render(model, context);
    }
  }
  return undefined;
}

/** How a file of the whole catalog is made that is made of no more than the names and kinds of its models. */
function renderOfAll(path: string, file: number, catalog: Catalog, request: EmitAgainRequest): Render | undefined {
  const { before } = request;
  if (factsAsked(before, file).includes(factOfAll(before.facts, "content"))) return undefined;
  const template = templateOf(path, catalog, request);
  return template && ((context, all) => template.render(all, context));
}

/** A file of the whole catalog, made from what it says now. */
function revised(
  path: string,
  catalog: Catalog,
  revision: Revision,
  request: EmitAgainRequest,
): OutputFile | undefined {
  const template = templateOf(path, catalog, request);
  const now = template?.revise && request.read(path);
  const parts = now && template?.revise?.(now, revision);
  return parts && now?.withParts(path, parts);
}

/** What makes a file of the whole catalog. */
function templateOf(
  path: string,
  catalog: Catalog,
  { targets, names }: EmitAgainRequest,
): Template<Catalog> | undefined {
  for (const { folder, perCatalog = [] } of targets) {
    const template = perCatalog.find((one) => pathIn(folder, one.path(catalog, names)) === path);
    if (template) return template;
  }
  return undefined;
}
