import { compareText } from "../model/compare-text.js";
import { type Model, modelReferences } from "../model/model.js";
import { graphFrom, mentionsOf, placesOf } from "../model/reference-graph.js";
import { type CatalogFacts, type Digest, placesIn, relations } from "./catalog-facts.js";

/**
 * The facts of a catalog in which models have come or gone. Undefined where a model that says what it said mentions one that
 * has gone.
 *
 * @param models those that have come, and those that say something else
 */
export function withOtherModels(
  before: CatalogFacts,
  models: readonly Model[],
  gone: ReadonlySet<string>,
  digest: Digest,
): CatalogFacts | undefined {
  const known = placesIn(before);
  const changed = new Map(models.map((model) => [model.name, model]));
  const come = models.flatMap(({ name }) => (known.has(name) ? [] : name));
  const names = [...before.names.filter((name) => !gone.has(name)), ...come].sort(compareText);
  const places = placesIn({ names });
  const moved = Int32Array.from(before.names, (name) => places.get(name) ?? -1);
  const kinds: Model["kind"][] = [];
  const digests: string[] = [];
  const mentions: ArrayLike<number>[] = [];
  for (const name of names) {
    const then = known.get(name) ?? -1;
    const model = changed.get(name);
    const kind = model?.kind ?? before.kinds[then];
    const sum = model ? digest(JSON.stringify(model)) : before.digests[then];
    if (kind === undefined || sum === undefined) return undefined;
    kinds.push(kind);
    digests.push(sum);
    mentions.push(
      model
        ? placesOf(modelReferences(model), places)
        : Int32Array.from(mentionsOf(before.graph, then), (other) => moved[other] ?? -1),
    );
  }
  if (mentions.some((list) => Array.prototype.includes.call(list, -1))) return undefined;
  return { names, kinds, digests, source: before.source, ...relations(graphFrom(mentions)) };
}
