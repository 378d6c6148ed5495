import type { Catalog } from "../model/catalog.js";
import { type Model, modelReferences } from "../model/model.js";
import { placesOf } from "../model/reference-graph.js";
import { createAddresses, pathIn } from "./addresses.js";
import { type Digest, withModels } from "./catalog-facts.js";
import type { OutputFile } from "./output-file.js";
import { createContext, type RenderRequest } from "./render-context.js";
import type { Layout, RenderContext, Target } from "./target.js";
import { concernedFiles, factsAsked, lazyModel, subjectOf, type Trace, takeNotes, withAsked } from "./trace.js";

/** What is needed to render some files of a catalog again. */
export interface EmitAgainRequest extends RenderRequest {
  readonly layout: Layout;
  /** What the files were made of before. */
  readonly before: Trace;
  readonly digest: Digest;
  /** Any model of the catalog that has not changed, by its name. */
  load(name: string): Model;
  /** What a file says now. */
  read(path: string): string | undefined;
}

/** The files that may say something else now, and what all files are made of. */
export interface EmittedAgain {
  readonly files: readonly OutputFile[];
  readonly trace: Trace;
}

/**
 * Renders the files that a change of some models concerns; the catalog holds the same models as before, of the same kinds.
 * Undefined when that is not so, and when a file is concerned that only the whole catalog can make.
 */
export function emitAgain(changed: readonly Model[], request: EmitAgainRequest): EmittedAgain | undefined {
  const { before, targets, names, layout } = request;
  const { facts: then } = before;
  const places = new Map(then.names.map((name, place) => [name, place]));
  const models = new Map<number, Model>();
  for (const model of changed) {
    const place = places.get(model.name);
    if (place === undefined || then.kinds[place] !== model.kind) return undefined;
    models.set(place, model);
  }
  const mentions = new Map([...models].map(([place, model]) => [place, placesOf(modelReferences(model), places)]));
  const facts = withModels(then, models, mentions, request.digest);
  // Where not all models were asked for, others may be reached now.
  const isReach = request.roots.length > 0 && (facts.graph !== then.graph || leadsOut(changed, places));
  const concerned = concernedFiles(before, facts);
  if (!concerned || isReach) return undefined;
  const catalog: Catalog = {
    source: then.source,
    models: then.names.map((name, place) => {
      const kind = then.kinds[place] ?? "object";
      return models.get(place) ?? lazyModel(name, kind, () => request.load(name));
    }),
  };
  const context = createContext(catalog, request, facts);
  const pathFrom = createAddresses(catalog, targets, names, layout);
  const notes = takeNotes(facts);
  const asked = new Map<number, ArrayLike<number>>();
  const files: OutputFile[] = [];
  for (const file of concerned) {
    const path = before.paths[file] ?? "";
    const place = subjectOf(before, file);
    const subject = place === undefined ? undefined : catalog.models[place];
    const here: RenderContext = { ...context, pathTo: pathFrom(path) };
    const render = subject && renderOf(path, subject, targets, here);
    const text = render
      ? notes.render(path, render, here, subject.name)
      : revised(path, catalog, changed, request, here);
    if (text === undefined) return undefined;
    files.push({ path, text: text.toWellFormed() });
    asked.set(file, render ? notes.last() : factsAsked(before, file));
  }
  return { files, trace: withAsked(before, facts, asked) };
}

/** True when one of the models mentions one that is not in the catalog. */
function leadsOut(models: readonly Model[], places: ReadonlyMap<string, number>): boolean {
  return models.some((model) => modelReferences(model).some((name) => !places.has(name)));
}

/** How a file of a model is made. */
function renderOf(
  path: string,
  model: Model,
  targets: readonly Target[],
  { names }: RenderContext,
): ((context: RenderContext) => string) | undefined {
  for (const { folder, perModel } of targets) {
    if (perModel && pathIn(folder, perModel.path(model, names)) === path) {
      return (context) => perModel.render(model, context);
    }
  }
  return undefined;
}

/** A file of the whole catalog, made from its text before. */
function revised(
  path: string,
  catalog: Catalog,
  changed: readonly Model[],
  { targets, read }: EmitAgainRequest,
  { names }: RenderContext,
): string | undefined {
  for (const { folder, perCatalog = [] } of targets) {
    const template = perCatalog.find((one) => pathIn(folder, one.path(catalog, names)) === path);
    if (!template?.revise) continue;
    const before = read(path);
    return before === undefined ? undefined : template.revise(before, changed);
  }
  return undefined;
}
