import type { Catalog } from "../model/catalog.js";
import { datesIn } from "../model/has-date.js";
import type { Model } from "../model/model.js";
import { leadingTo, recursiveModels } from "../model/recursive-models.js";
import { graphOf, mentionsOf, type ReferenceGraph, reversed } from "../model/reference-graph.js";
import { lazily } from "../text/lazily.js";
import { banner } from "./banner.js";
import type { EmitOptions, Names, RenderContext, Target } from "./target.js";

/** What a run was asked for, beside the catalog. */
export interface RenderRequest {
  readonly targets: readonly Target[];
  readonly roots: readonly string[];
  readonly options: EmitOptions;
  readonly names: Names;
}

/** What follows from who mentions whom; found when it is asked for, where it is not known. */
export interface Relations {
  readonly graph: ReferenceGraph;
  readonly recursive: Uint8Array;
  readonly deep: Uint8Array;
  readonly dated: Uint8Array;
}

/** The models of a catalog, each found by its name. */
export interface Models {
  readonly places: ReadonlyMap<string, number>;
  at(place: number): Model | undefined;
  nameAt(place: number): string;
}

/** The models of a whole catalog. */
export function modelsOf({ models }: Catalog): Models {
  return {
    places: new Map(models.map(({ name }, place) => [name, place])),
    at: (place) => models[place],
    nameAt: (place) => models[place]?.name ?? "",
  };
}

/** What templates may ask, without the catalog itself, which not every run has at hand. */
export type ContextWithoutCatalog = Omit<RenderContext, "catalog">;

/** What templates may ask of a catalog, for all files alike. */
export function createContext(
  catalog: () => Catalog,
  { places, at, nameAt }: Models,
  request: RenderRequest,
  known?: Relations,
): Omit<ContextWithoutCatalog, "pathTo"> {
  const graph = lazily(() => known?.graph ?? graphOf(catalog()));
  const users = lazily(() => reversed(graph()));
  const recursive = lazily(() => known?.recursive ?? recursiveModels(graph()));
  const deep = lazily(() => known?.deep ?? leadingTo(recursive(), graph()));
  const dated = lazily(() => known?.dated ?? leadingTo(datesIn(catalog().models), graph()));
  const isMarked = (marks: Uint8Array, name: string) => marks[places.get(name) ?? -1] === 1;
  return {
    options: request.options,
    names: request.names,
    roots: request.roots,
    targets: request.targets.filter(({ perModel }) => perModel).map(({ name }) => name),
    banner,
    model(name): Model {
      const model = at(places.get(name) ?? -1);
      if (!model) throw new RangeError(`No model ${name} in the catalog`);
      return model;
    },
    usedBy(name) {
      const place = places.get(name);
      if (place === undefined) return [];
      const names: string[] = [];
      // In the order of the catalog, which is by name.
      for (const user of mentionsOf(users(), place)) names.push(nameAt(user));
      return names;
    },
    isRecursive: (name) => isMarked(recursive(), name),
    isDeep: (name) => isMarked(deep(), name),
    isDated: (name) => isMarked(dated(), name),
  };
}
