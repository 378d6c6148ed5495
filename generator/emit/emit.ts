import type { Catalog } from "../model/catalog.js";
import { compareText } from "../model/compare-text.js";
import { type Model, modelReferences } from "../model/model.js";
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
}

/** Renders every planned file. The files are values; nothing is written. */
export function emit(plan: Plan, catalog: Catalog, request: EmitRequest): readonly OutputFile[] {
  const context = createContext(catalog, request);
  return plan.files.map((file) => ({ path: file.path, text: wellFormed(file.render(context)) }));
}

/** Half a surrogate pair, which no encoding can hold, as the sign for it; otherwise the disk would never hold the text. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\ufffd");
}

function createContext(catalog: Catalog, request: EmitRequest): Omit<RenderContext, "pathTo"> {
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const users = usersOf(catalog);
  const recursion = new Map<string, boolean>();
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
      const known = recursion.get(name) ?? reachesItself(name, models);
      recursion.set(name, known);
      return known;
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

function reachesItself(name: string, models: ReadonlyMap<string, Model>): boolean {
  const seen = new Set<string>();
  const open = [name];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const model = models.get(current);
    for (const reference of model ? modelReferences(model) : []) {
      if (reference === name) return true;
      if (!seen.has(reference)) {
        seen.add(reference);
        open.push(reference);
      }
    }
  }
  return false;
}
