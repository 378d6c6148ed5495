import type { Report } from "../diagnostics/reporter.js";
import { didYouMean } from "../diagnostics/suggest.js";
import type { JsonValue } from "../model/json-value.js";
import type { Model, ObjectModel, Origin, Property } from "../model/model.js";
import { mapReferences, references, type Type } from "../model/type.js";
import type { OverriddenFacts, Override } from "./override.js";

/** An object model under correction: found by name, put together anew at the end. */
interface Draft {
  readonly model: ObjectModel;
  readonly properties: Property[];
  /** The facts that were corrected, by the place of the property. */
  readonly corrected: Map<number, Set<string>>;
  /** Where properties are by their names, as written before as on the wire; the first of a name counts. */
  placeOf(name: string): number | undefined;
}

/** The models under correction. */
interface Drafts {
  /** The draft of a model; undefined where there is no object model of that name. */
  of(model: string): Draft | undefined;
  /** Which models mention another, or once did. */
  readonly mentions: Map<string, Set<string>>;
}

/**
 * Applies corrections to models: an origin for each fact that was set.
 *
 * A correction that no longer changes anything is reported: upstream has caught up, or the name is wrong.
 */
export function applyOverrides(
  models: readonly Model[],
  overrides: readonly Override[],
  report: Report,
): readonly Model[] {
  if (overrides.length === 0) return models;
  const byName = new Map(models.map((model) => [model.name, model]));
  const made = new Map<string, Draft>();
  const drafts: Drafts = {
    of(name) {
      const model = byName.get(name);
      const draft = made.get(name) ?? (model?.kind === "object" ? draftOf(model) : undefined);
      if (draft) made.set(name, draft);
      return draft;
    },
    mentions: mentionsIn(models),
  };
  const names = [...byName.keys()];
  // Every correction with every name would take quadratic time; so many comparisons take some seconds.
  let left = 100_000_000;
  const near = (word: string, words: readonly string[] = names) => {
    left -= words.length;
    return left < 0 ? "" : didYouMean(word, words);
  };
  for (const override of overrides) {
    const { property } = override;
    const unused =
      property === undefined
        ? replaceMissingModel(drafts, byName.has(override.model), override)
        : correctProperty(drafts, override, property, near);
    if (unused === undefined) continue;
    const subject = property === undefined ? override.model : `${override.model}.${property}`;
    report("unused-override", { subject, reason: unused }, override.at);
  }
  return models.map((model) => {
    const draft = made.get(model.name);
    return draft && byName.get(model.name) === model ? { ...draft.model, properties: draft.properties } : model;
  });
}

function draftOf(model: ObjectModel): Draft {
  const properties = [...model.properties];
  const written = new Map<string, number>();
  for (const [place, { writtenName }] of properties.entries())
    if (!written.has(writtenName)) written.set(writtenName, place);
  return {
    model,
    properties,
    corrected: new Map(),
    placeOf(name) {
      const place = written.get(name) ?? properties.findIndex((property) => property.name === name);
      return place === -1 ? undefined : place;
    },
  };
}

function mentionsIn(models: readonly Model[]): Map<string, Set<string>> {
  const mentions = new Map<string, Set<string>>();
  for (const model of models) {
    if (model.kind !== "object") continue;
    for (const { type } of model.properties) note(mentions, model.name, type);
  }
  return mentions;
}

function note(mentions: Map<string, Set<string>>, model: string, type: Type): void {
  for (const mentioned of references(type)) {
    const those = mentions.get(mentioned) ?? new Set();
    mentions.set(mentioned, those.add(model));
  }
}

/** Corrects one property; answers why the correction is of no use, if it is. */
function correctProperty(
  { of, mentions }: Drafts,
  override: Override,
  name: string,
  near: (word: string, words?: readonly string[]) => string,
): string | undefined {
  const draft = of(override.model);
  if (!draft) return `there is no model \`${override.model}\`${near(override.model)}`;
  const { properties, placeOf } = draft;
  const place = placeOf(name);
  const found = place === undefined ? undefined : properties[place];
  if (place === undefined || !found) {
    const names = properties.map((property) => property.writtenName);
    return `the model has no such property${near(name, names)}`;
  }
  const facts = draft.corrected.get(place) ?? new Set();
  const again = Object.keys(override.set).find((fact) => facts.has(fact));
  if (again !== undefined) return `an entry above sets \`${again}\` of this property`;
  draft.corrected.set(place, new Set([...facts, ...Object.keys(override.set)]));
  const corrected = correct(found, override.set);
  if (corrected === found) return "it changes nothing";
  properties[place] = corrected;
  note(mentions, override.model, corrected.type);
  return undefined;
}

/** The property with the facts set that differ from what it says; the same object when none does. */
function correct(property: Property, facts: OverriddenFacts): Property {
  const now: Readonly<Record<string, unknown>> = {
    nullable: false,
    readOnly: false,
    writeOnly: false,
    deprecated: false,
    ...property,
  };
  const changes = Object.entries(facts).filter(([fact, value]) => JSON.stringify(now[fact]) !== JSON.stringify(value));
  if (changes.length === 0) return property;
  const origin: Record<string, Origin> = { ...property.origin };
  for (const [fact] of changes) origin[fact] = "override";
  const merged: Record<string, JsonValue | object> = { ...property, ...Object.fromEntries(changes), origin };
  // Marks are present or absent, never false.
  for (const mark of ["nullable", "readOnly", "writeOnly", "deprecated"])
    if (merged[mark] === false) delete merged[mark];
  return merged as unknown as Property;
}

/** Gives every reference to a model without a document a type; answers why that is of no use, if it is. */
function replaceMissingModel({ of, mentions }: Drafts, isThere: boolean, override: Override): string | undefined {
  const { type } = override.set;
  if (isThere || type === undefined) return "the model has a document";
  let used = false;
  for (const model of mentions.get(override.model) ?? []) {
    const properties = of(model)?.properties ?? [];
    for (const [place, property] of properties.entries()) {
      if (!references(property.type).includes(override.model)) continue;
      used = true;
      const replaced = mapReferences(property.type, (reference) =>
        reference === override.model ? type : { kind: "reference", model: reference },
      );
      properties[place] = { ...property, type: replaced, origin: { ...property.origin, type: "override" } };
      note(mentions, model, replaced);
    }
  }
  return used ? undefined : "no model mentions it";
}
