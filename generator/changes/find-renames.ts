import { type Model, modelReferences, type Property } from "../model/model.js";
import { mapReferences } from "../model/type.js";
import { typeText } from "../model/type-text.js";
import type { Fact, Rename } from "./change.js";
import type { Comparands } from "./compare.js";
import { plainWords } from "./same-prose.js";

/**
 * Removals and additions that look like one thing under another name.
 *
 * Models: the same properties, of the same types, equally required, where types may refer to models that are renamed
 * with it. Properties: the same model, type, mark and description. Only where there is exactly one candidate on each
 * side: two that look alike are no evidence.
 */
export function findRenames(facts: readonly Fact[], catalogs: Comparands): readonly Rename[] {
  return [...modelRenames(facts, catalogs), ...propertyRenames(facts, catalogs)];
}

function modelRenames(facts: readonly Fact[], { before, after }: Comparands): readonly Rename[] {
  const gone = new Set(facts.filter(({ kind }) => kind === "model-removed").map(({ model }) => model));
  const come = new Set(facts.filter(({ kind }) => kind === "model-added").map(({ model }) => model));
  if (gone.size === 0 || come.size === 0) return [];
  const old = before.models.filter(({ name }) => gone.has(name));
  const now = after.models.filter(({ name }) => come.has(name));
  // At first a reference to any model that went or came may be any other; then pairs must agree on who became whom.
  let pairs = pairUp(
    old,
    now,
    (model) => shapeOf(model, (name) => (gone.has(name) ? "?" : name)),
    (model) => shapeOf(model, (name) => (come.has(name) ? "?" : name)),
  );
  const renamed = new Map(pairs.map(([from, to]) => [from.name, to.name]));
  const users = usersOf(pairs);
  // Where a pair falls, those that refer to it are looked at once more, and no others.
  for (const open = [...pairs]; ; ) {
    const pair = open.pop();
    if (!pair) break;
    const [from, to] = pair;
    if (!renamed.has(from.name)) continue;
    if (shapeOf(from, (name) => renamed.get(name) ?? name) === shapeOf(to, (name) => name)) continue;
    renamed.delete(from.name);
    for (const user of users.get(from.name) ?? []) open.push(user);
  }
  pairs = pairs.filter(([from]) => renamed.has(from.name));
  const places = new Map(facts.map((fact) => [fact.kind + fact.model, fact.at]));
  return pairs.map(([from, to]) => ({
    from: from.name,
    to: to.name,
    at: { ...places.get(`model-removed${from.name}`), ...places.get(`model-added${to.name}`) },
  }));
}

/** The pairs whose older model refers to a model, by its name. */
function usersOf(pairs: readonly Pair[]): ReadonlyMap<string, readonly Pair[]> {
  const users = new Map<string, Pair[]>();
  for (const pair of pairs) {
    for (const name of modelReferences(pair[0])) {
      const known = users.get(name);
      if (known) known.push(pair);
      else users.set(name, [pair]);
    }
  }
  return users;
}

type Pair = readonly [Model, Model];

/** What a model is but for its name; undefined where there is nothing that could tell it from another. */
function shapeOf(model: Model, rename: (name: string) => string): string | undefined {
  const text = (type: Parameters<typeof mapReferences>[0]) =>
    typeText(mapReferences(type, (name) => ({ kind: "reference", model: rename(name) })));
  switch (model.kind) {
    case "enum":
      return JSON.stringify(["enum", ...model.values.map((value) => JSON.stringify(value)).toSorted()]);
    case "union":
      return JSON.stringify(["union", ...model.members.map(text).toSorted()]);
    case "object": {
      if (model.properties.length === 0) return undefined;
      const rows = model.properties.map(({ name, type, required, nullable = false }) => {
        return JSON.stringify([name, text(type), required, nullable]);
      });
      const rest = model.additionalProperties ? text(model.additionalProperties) : "";
      return JSON.stringify(["object", rest, ...rows.toSorted()]);
    }
  }
}

function propertyRenames(facts: readonly Fact[], { before, after }: Comparands): readonly Rename[] {
  const removed = facts.filter((fact) => fact.kind === "property-removed");
  const added = facts.filter((fact) => fact.kind === "property-added");
  if (removed.length === 0 || added.length === 0) return [];
  const lookIn = (catalog: Comparands["before"], facts: readonly Fact[]) => {
    const properties = propertiesOf(catalog, new Set(facts.map(({ model }) => model)));
    return ({ model, property: name }: Fact): string | undefined => {
      const property = properties.get(model)?.get(name ?? "");
      const words = plainWords(property?.description ?? "");
      if (!property || words === "") return undefined;
      return JSON.stringify([model, typeText(property.type), property.required, words]);
    };
  };
  const pairs = pairUp(removed, added, lookIn(before, removed), lookIn(after, added));
  return pairs.map(([from, to]) => ({
    model: from.model,
    from: from.property ?? "",
    to: to.property ?? "",
    at: { ...from.at, ...to.at },
  }));
}

/** The properties of some models by name. */
function propertiesOf(
  { models }: Comparands["before"],
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, ReadonlyMap<string, Property>> {
  const found = models.flatMap((model) => (model.kind === "object" && wanted.has(model.name) ? [model] : []));
  return new Map(
    found.map(({ name, properties }) => [name, new Map(properties.map((property) => [property.name, property]))]),
  );
}

/** Pairs of an old and a new item with the same look, where no other item on its side has that look. */
function pairUp<Old, New>(
  old: readonly Old[],
  now: readonly New[],
  lookOfOld: (item: Old) => string | undefined,
  lookOfNew: (item: New) => string | undefined,
): readonly (readonly [Old, New])[] {
  const candidates = grouped(now, lookOfNew);
  return [...grouped(old, lookOfOld)].flatMap(([look, items]): readonly (readonly [Old, New])[] => {
    const others = candidates.get(look) ?? [];
    const [from] = items;
    const [to] = others;
    return items.length === 1 && others.length === 1 && from && to ? [[from, to]] : [];
  });
}

function grouped<Item>(
  items: readonly Item[],
  lookOf: (item: Item) => string | undefined,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const look = lookOf(item);
    if (look === undefined) continue;
    const group = groups.get(look);
    if (group) group.push(item);
    else groups.set(look, [item]);
  }
  return groups;
}
