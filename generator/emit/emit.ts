import type { Catalog } from "../model/catalog.js";
import { compareText } from "../model/compare-text.js";
import { modelReferences } from "../model/model.js";
import { recursiveModels } from "../model/recursive-models.js";
import { banner } from "./banner.js";
import type { OutputFile } from "./output-file.js";
import type { Plan } from "./plan.js";
import type { EmitOptions, Names, RenderContext, Target } from "./target.js";

/** What a run was asked for, beside the catalog. */
export interface EmitRequest {
  readonly targets: readonly Target[];
  readonly roots: readonly string[];
  readonly options: EmitOptions;
  readonly names: Names;
  /** Called for each file. */
  readonly progress?: (done: number, total: number) => void;
}

/** Renders every planned file. The files are values; nothing is written. */
export function emit(plan: Plan, catalog: Catalog, request: EmitRequest): readonly OutputFile[] {
  const context = createContext(catalog, request);
  const contexts = new Map<RenderContext["pathTo"], RenderContext>();
  return plan.files.map(({ path, render }, index) => {
    request.progress?.(index, plan.files.length);
    const pathTo = plan.pathFrom(path);
    const here = contexts.get(pathTo) ?? { ...context, pathTo };
    contexts.set(pathTo, here);
    // Half a surrogate pair, which no encoding can hold, would make a file that the disk never gives back.
    return { path, text: render(here).toWellFormed() };
  });
}

function createContext(catalog: Catalog, request: EmitRequest): Omit<RenderContext, "pathTo"> {
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const users = usersOf(catalog);
  let recursive: ReadonlySet<string> | undefined;
  return {
    catalog,
    options: request.options,
    names: request.names,
    roots: request.roots,
    targets: request.targets.filter(({ perModel }) => perModel).map(({ name }) => name),
    banner,
    model(name) {
      const model = models.get(name);
      if (!model) throw new RangeError(`No model ${name} in the catalog`);
      return model;
    },
    usedBy: (name) => users.get(name) ?? [],
    isRecursive(name) {
      recursive ??= recursiveModels(catalog);
      return recursive.has(name);
    },
  };
}

function usersOf(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const model of catalog.models) {
    for (const reference of modelReferences(model)) {
      const list = users.get(reference);
      if (list) list.push(model.name);
      else users.set(reference, [model.name]);
    }
  }
  for (const list of users.values()) list.sort(compareText);
  return users;
}
