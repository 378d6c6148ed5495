import type { Catalog, CatalogSource } from "../model/catalog.js";
import type { Model } from "../model/model.js";
import { deepModels, recursiveModels } from "../model/recursive-models.js";
import { graphOf, mentionsOf, type ReferenceGraph, reversed, withMentions } from "../model/reference-graph.js";

/**
 * What files can be made of, without the models themselves: enough to tell which files a change of some models concerns.
 * Plain data; models are known by their places in the catalog.
 */
export interface CatalogFacts {
  readonly names: readonly string[];
  readonly kinds: readonly Model["kind"][];
  /** A checksum of each model. */
  readonly digests: readonly string[];
  readonly source: CatalogSource;
  readonly graph: ReferenceGraph;
  /** 1 for models that can contain another value of theirs. */
  readonly recursive: Uint8Array;
  /** 1 for those, and for models that contain one. */
  readonly deep: Uint8Array;
}

/** Makes a long text short, so that no two texts become alike. */
export type Digest = (text: string) => string;

/** The place of each model, by its name. */
export function placesIn({ names }: Pick<CatalogFacts, "names">): ReadonlyMap<string, number> {
  const places = known.get(names) ?? new Map(names.map((name, place) => [name, place]));
  known.set(names, places);
  return places;
}

const known = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The facts of a catalog. */
export function factsOf(catalog: Catalog, digest: Digest): CatalogFacts {
  const { models, source } = catalog;
  return {
    names: models.map(({ name }) => name),
    kinds: models.map(({ kind }) => kind),
    digests: models.map((model) => digest(JSON.stringify(model))),
    source,
    ...relations(graphOf(catalog)),
  };
}

/** The facts of the same catalog where some models say something else. */
export function withModels(
  facts: CatalogFacts,
  models: ReadonlyMap<number, Model>,
  mentions: ReadonlyMap<number, readonly number[]>,
  digest: Digest,
): CatalogFacts {
  const digests = [...facts.digests];
  for (const [place, model] of models) digests[place] = digest(JSON.stringify(model));
  const isSame = [...mentions].every(([place, targets]) => {
    const before = mentionsOf(facts.graph, place);
    return before.length === targets.length && targets.every((target, index) => target === before[index]);
  });
  return { ...facts, digests, ...(isSame ? {} : relations(withMentions(facts.graph, mentions))) };
}

function relations(graph: ReferenceGraph): Pick<CatalogFacts, "graph" | "recursive" | "deep"> {
  const recursive = recursiveModels(graph);
  return { graph, recursive, deep: deepModels(recursive, graph) };
}

/** What of a model a file can ask for. */
export const asked = { content: 0, users: 1, recursive: 2, deep: 3 } as const;

/** The number of a fact: what was asked of which model; behind those of all models the number of the whole catalog. */
export function factOf(place: number, what: keyof typeof asked): number {
  return place * 4 + asked[what];
}

/** The model that a fact is of; undefined for the whole catalog. */
export function placeOf(fact: number, { names }: CatalogFacts): number | undefined {
  return fact < names.length * 4 ? Math.floor(fact / 4) : undefined;
}

/** The number of what a file has asked for that has seen the whole catalog. */
export function wholeCatalog({ names }: CatalogFacts): number {
  return names.length * 4;
}

/** 1 at the number of each fact that is answered otherwise than before. Undefined when there are other models now. */
export function changedFacts(before: CatalogFacts, now: CatalogFacts): Uint8Array | undefined {
  const count = now.names.length;
  const isSame = <T>(a: readonly T[], b: readonly T[]) =>
    a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
  if (!isSame(before.names, now.names) || !isSame(before.kinds, now.kinds)) return undefined;
  const changed = new Uint8Array(count * 4 + 1);
  const whole = wholeCatalog(now);
  if (JSON.stringify(before.source) !== JSON.stringify(now.source)) changed[whole] = 1;
  for (let place = 0; place < count; place++) {
    if (before.digests[place] === now.digests[place]) continue;
    changed[factOf(place, "content")] = 1;
    changed[whole] = 1;
  }
  if (before.graph === now.graph) return changed;
  const users = { before: reversed(before.graph), now: reversed(now.graph) };
  for (let place = 0; place < count; place++) {
    const then = mentionsOf(users.before, place);
    const since = mentionsOf(users.now, place);
    if (then.length !== since.length || then.some((user, index) => user !== since[index]))
      changed[factOf(place, "users")] = 1;
    if (before.recursive[place] !== now.recursive[place]) changed[factOf(place, "recursive")] = 1;
    if (before.deep[place] !== now.deep[place]) changed[factOf(place, "deep")] = 1;
  }
  return changed;
}
