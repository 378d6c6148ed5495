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

/** What follows from who mentions whom. */
export function relations(graph: ReferenceGraph): Pick<CatalogFacts, "graph" | "recursive" | "deep"> {
  const recursive = recursiveModels(graph);
  return { graph, recursive, deep: deepModels(recursive, graph) };
}

/** What of a model a file can ask for. */
export const asked = { content: 0, users: 1, recursive: 2, deep: 3 } as const;

/** What it can ask of the whole catalog; numbered behind the facts of all models. */
const askedOfAll = { content: 0, names: 1 } as const;

/** The number of a fact: what was asked of which model. */
export function factOf(place: number, what: keyof typeof asked): number {
  return place * 4 + asked[what];
}

/** The model that a fact is of; undefined for the whole catalog. */
export function placeOf(fact: number, { names }: CatalogFacts): number | undefined {
  return fact < names.length * 4 ? Math.floor(fact / 4) : undefined;
}

/** The number of what a file has asked for that has seen the whole catalog, or the names and kinds of all its models. */
export function factOfAll({ names }: CatalogFacts, what: keyof typeof askedOfAll): number {
  return names.length * 4 + askedOfAll[what];
}

/** The numbers that facts of one catalog have in another one, which has the models that they are of. */
export function renumbered(facts: Uint32Array, before: CatalogFacts, now: CatalogFacts): Uint32Array {
  const places = placesBetween(before, now);
  const count = before.names.length * 4;
  const shift = (now.names.length - before.names.length) * 4;
  return facts.map((fact) => (fact < count ? (places[fact >> 2] ?? 0) * 4 + (fact & 3) : fact + shift));
}

/** 1 at the number, before, of each fact that is answered otherwise now. Undefined when a model is of another kind now. */
export function changedFacts(before: CatalogFacts, now: CatalogFacts): Uint8Array | undefined {
  const places = placesBetween(before, now);
  const changed = new Uint8Array(before.names.length * 4 + 2);
  const [content, names] = [factOfAll(before, "content"), factOfAll(before, "names")];
  if (places.length !== now.names.length || places.includes(gone)) changed[names] = 1;
  if (changed[names] || JSON.stringify(before.source) !== JSON.stringify(now.source)) changed[content] = 1;
  for (const [then, place] of places.entries()) {
    if (place === gone) {
      changed.fill(1, then * 4, then * 4 + 4);
      continue;
    }
    if (before.kinds[then] !== now.kinds[place]) return undefined;
    if (before.digests[then] === now.digests[place]) continue;
    changed[factOf(then, "content")] = 1;
    changed[content] = 1;
  }
  if (before.graph === now.graph) return changed;
  const users = { before: reversed(before.graph), now: reversed(now.graph) };
  for (const [then, place] of places.entries()) {
    if (place === gone) continue;
    const old = mentionsOf(users.before, then);
    const since = mentionsOf(users.now, place);
    if (old.length !== since.length || old.some((user, index) => places[user] !== since[index]))
      changed[factOf(then, "users")] = 1;
    if (before.recursive[then] !== now.recursive[place]) changed[factOf(then, "recursive")] = 1;
    if (before.deep[then] !== now.deep[place]) changed[factOf(then, "deep")] = 1;
  }
  return changed;
}

/** The place of a model that is not there any more. */
const gone = -1;

/** Where each model of one catalog is in another. */
function placesBetween(before: CatalogFacts, now: CatalogFacts): Int32Array {
  const known = between.get(before)?.get(now);
  if (known) return known;
  const places = placesIn(now);
  const found = Int32Array.from(before.names, (name) => places.get(name) ?? gone);
  between.set(before, new WeakMap([[now, found]]));
  return found;
}

const between = new WeakMap<CatalogFacts, WeakMap<CatalogFacts, Int32Array>>();
