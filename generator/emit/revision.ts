import type { Model } from "../model/model.js";
import { type CatalogFacts, placesIn } from "./catalog-facts.js";
import type { ModelChanges } from "./emit-again.js";
import type { Named, Revision, Turned } from "./target.js";

/** What has become of the models of a catalog, and where among those that stay each has come or gone. */
export function revisionOf({ changed, gone }: ModelChanges, before: CatalogFacts, now: CatalogFacts): Revision {
  const [then, places] = [placesIn(before), placesIn(now)];
  const stays = ({ names }: CatalogFacts, place: number) => {
    const name = names[place] ?? "";
    return then.has(name) && places.has(name);
  };
  const stayingFrom = (facts: CatalogFacts, place: number, step: 1 | -1): Named | undefined => {
    for (let at = place; at >= 0 && at < facts.names.length; at += step) {
      const [name, kind] = [facts.names[at], facts.kinds[at]];
      if (name !== undefined && kind && stays(facts, at)) return { name, kind };
    }
    return undefined;
  };
  const come = changed
    .filter(({ name }) => !then.has(name))
    .map((model) => ({ model, place: places.get(model.name) ?? 0 }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ model, place }): Turned<Model> => ({ model, next: stayingFrom(now, place, 1) }));
  const left = [...gone].map((name): Turned<Named> => {
    const place = then.get(name) ?? 0;
    return { model: { name, kind: before.kinds[place] ?? "object" }, next: stayingFrom(before, place, 1) };
  });
  const last = stayingFrom(before, before.names.length - 1, -1);
  return { changed: changed.filter(({ name }) => then.has(name)), come, gone: left, last };
}
