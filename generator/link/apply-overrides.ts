import type { Report } from "../diagnostics/reporter.js";
import { didYouMean } from "../diagnostics/suggest.js";
import type { JsonValue } from "../model/json-value.js";
import type { Model, ObjectModel, Origin, Property } from "../model/model.js";
import { mapReferences, references } from "../model/type.js";
import type { OverriddenFacts, Override } from "./override.js";

/**
 * Applies corrections to models: object spread, and an origin for each fact that was set.
 *
 * A correction that no longer changes anything is reported: upstream has caught up, or the name is wrong.
 */
export function applyOverrides(
  models: readonly Model[],
  overrides: readonly Override[],
  report: Report,
): readonly Model[] {
  const byName = new Map(models.map((model) => [model.name, model]));
  // Every correction with every name would take quadratic time.
  const isReadable = overrides.length * models.length < 100_000_000;
  const nearModel = (word: string) => (isReadable ? didYouMean(word, [...byName.keys()]) : "");
  for (const override of overrides) {
    const { property } = override;
    const unused =
      property === undefined
        ? replaceMissingModel(byName, override)
        : correctProperty(byName, override, property, nearModel);
    if (unused === undefined) continue;
    const subject = property === undefined ? override.model : `${override.model}.${property}`;
    report("unused-override", { subject, reason: unused }, override.at);
  }
  return models.map((model) => byName.get(model.name) ?? model);
}

/** Corrects one property; answers why the correction is of no use, if it is. */
function correctProperty(
  models: Map<string, Model>,
  override: Override,
  name: string,
  nearModel: (word: string) => string,
): string | undefined {
  const model = models.get(override.model);
  if (model?.kind !== "object") {
    return `there is no model \`${override.model}\`${nearModel(override.model)}`;
  }
  const found =
    model.properties.find((property) => property.writtenName === name) ??
    model.properties.find((property) => property.name === name);
  if (!found) {
    const names = model.properties.map((property) => property.writtenName);
    return `the model has no such property${didYouMean(name, names)}`;
  }
  const corrected = correct(found, override.set);
  if (corrected === found) return "it changes nothing";
  models.set(
    model.name,
    withProperties(model, (property) => (property === found ? corrected : property)),
  );
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
function replaceMissingModel(models: Map<string, Model>, override: Override): string | undefined {
  const { type } = override.set;
  if (models.has(override.model) || type === undefined) return "the model has a document";
  let used = false;
  for (const [name, model] of models) {
    if (model.kind !== "object") continue;
    const changed = withProperties(model, (property) => {
      if (!references(property.type).includes(override.model)) return property;
      used = true;
      const replaced = mapReferences(property.type, (reference) =>
        reference === override.model ? type : { kind: "reference", model: reference },
      );
      return { ...property, type: replaced, origin: { ...property.origin, type: "override" } };
    });
    models.set(name, changed);
  }
  return used ? undefined : "no model mentions it";
}

function withProperties(model: ObjectModel, change: (property: Property) => Property): ObjectModel {
  return { ...model, properties: model.properties.map(change) };
}
