import type { Catalog } from "../model/catalog.js";
import { type Model, modelReferences } from "../model/model.js";
import { placesOf } from "../model/reference-graph.js";
import { lazily } from "../text/lazily.js";
import { createAddresses, pathIn } from "./addresses.js";
import { type Digest, placesIn, withModels } from "./catalog-facts.js";
import { lazyModel } from "./lazy-model.js";
import type { OutputFile } from "./output-file.js";
import { createContext, type RenderRequest } from "./render-context.js";
import type { Layout, LongText, RenderContext, Replacement } from "./target.js";
import { concernedFiles, subjectOf, type Trace, takeNotes, withAsked } from "./trace.js";

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
 * Renders the files that a change of some models concerns; the catalog holds the same models as before, of the same kinds.
 * Undefined when that is not so, and when a file is concerned that only the whole catalog can make.
 */
export function emitAgain(changed: readonly Model[], request: EmitAgainRequest): EmittedAgain | undefined {
  const { before, targets, names, layout } = request;
  const { facts: then } = before;
  const places = placesIn(then);
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
  const nameAt = (place: number) => then.names[place] ?? "";
  const at = (place: number): Model | undefined => {
    const name = then.names[place];
    const kind = then.kinds[place];
    if (name === undefined || kind === undefined) return undefined;
    return models.get(place) ?? lazyModel(name, kind, () => request.load(name));
  };
  const all = lazily(() => then.names.flatMap((_, place) => at(place) ?? []));
  const catalog: Catalog = {
    source: then.source,
    get models() {
      return all();
    },
  };
  const context = createContext(() => catalog, { places, at, nameAt }, request, facts);
  const pathFrom = createAddresses(
    () => catalog,
    (name) => at(places.get(name) ?? -1),
    targets,
    names,
    layout,
  );
  const notes = takeNotes(facts, () => catalog);
  const files: OutputFile[] = [];
  for (const file of concerned) {
    const path = before.paths[file] ?? "";
    const place = subjectOf(before, file);
    const subject = place === undefined ? undefined : at(place);
    const render = subject && renderOf(path, subject, request);
    if (render) {
      files.push({
        path,
        text: notes.render(file, render, { ...context, pathTo: pathFrom(path) }, subject.name).toWellFormed(),
      });
      continue;
    }
    const again = revised(path, catalog, changed, request);
    if (!again) return undefined;
    files.push(again);
  }
  return { files, trace: withAsked(before, facts, notes.asked) };
}

/** True when one of the models mentions one that is not in the catalog. */
function leadsOut(models: readonly Model[], places: ReadonlyMap<string, number>): boolean {
  return models.some((model) => modelReferences(model).some((name) => !places.has(name)));
}

/** How a file of a model is made. */
function renderOf(
  path: string,
  model: Model,
  { targets, names }: EmitAgainRequest,
): ((context: RenderContext) => string) | undefined {
  for (const { folder, perModel } of targets) {
    if (perModel && pathIn(folder, perModel.path(model, names)) === path) {
      return (context) => perModel.render(model, context);
    }
  }
  return undefined;
}

/** A file of the whole catalog, made from what it says now. */
function revised(
  path: string,
  catalog: Catalog,
  changed: readonly Model[],
  { targets, names, read }: EmitAgainRequest,
): OutputFile | undefined {
  for (const { folder, perCatalog = [] } of targets) {
    const template = perCatalog.find((one) => pathIn(folder, one.path(catalog, names)) === path);
    if (!template?.revise) continue;
    const now = read(path);
    const parts = now && template.revise(now, changed);
    return parts && now?.withParts(path, parts);
  }
  return undefined;
}
