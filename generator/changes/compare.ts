import type { Catalog } from "../model/catalog.js";
import type { Model, ObjectModel, Property } from "../model/model.js";
import type { Type } from "../model/type.js";
import type { Location } from "../source/location.js";
import { type Fact, indexSignature, type Mark, type Sides, type Subject } from "./change.js";
import { compareTypes, type TypeFact, valueFacts } from "./compare-types.js";
import { sameProse } from "./same-prose.js";
import type { IsEmpty } from "./same-type.js";

/** Two catalogs of one API, named so that nobody swaps them. */
export interface Comparands {
  readonly before: Catalog;
  readonly after: Catalog;
}

/**
 * What differs between two catalogs, model by model, property by property; no judgement.
 *
 * Models are the same by name, properties by their key in JSON. The properties of a model that is there on one side only
 * are not listed. Linear in the number of properties.
 */
export function compare({ before, after }: Comparands): readonly Fact[] {
  const old = new Map(before.models.map((model) => [model.name, model]));
  const now = new Map(after.models.map((model) => [model.name, model]));
  const isEmpty = (name: string) => hasNoProperty(old.get(name)) || hasNoProperty(now.get(name));
  const removed = before.models
    .filter(({ name }) => !now.has(name))
    .map((model): Fact => ({ kind: "model-removed", model: model.name, at: sides(model, undefined) }));
  const rest = after.models.flatMap((model): readonly Fact[] => {
    const earlier = old.get(model.name);
    if (earlier) return compareModels(earlier, model, isEmpty);
    return [{ kind: "model-added", model: model.name, at: sides(undefined, model) }];
  });
  return [...removed, ...rest];
}

function hasNoProperty(model: Model | undefined): boolean {
  return model?.kind === "object" && model.properties.length === 0;
}

function compareModels(before: Model, after: Model, isEmpty: IsEmpty): readonly Fact[] {
  const subject: Subject = { model: after.name, at: sides(before, after) };
  let facts: Fact[];
  if (before.kind === "object" && after.kind === "object") {
    facts = [...compareProperties(before, after, isEmpty), ...compareRest(before, after, subject, isEmpty)];
  } else if (before.kind === "enum" && after.kind === "enum") {
    facts = valueFacts(before.values, after.values, false).map((fact): Fact => ({ ...subject, ...fact }));
  } else {
    facts = compareTypes(itself(before), itself(after), isEmpty).map((fact): Fact => ({ ...subject, ...fact }));
  }
  if (!sameProse(before.description, after.description)) facts.push({ ...subject, ...descriptions(before, after) });
  return facts;
}

/** A model as the type that a reference to it stands for. */
function itself(model: Model): Type {
  switch (model.kind) {
    case "object":
      return { kind: "reference", model: model.name };
    case "enum":
      return { kind: "enum", values: model.values };
    case "union":
      return { kind: "union", members: model.members };
  }
}

function compareProperties(before: ObjectModel, after: ObjectModel, isEmpty: IsEmpty): readonly Fact[] {
  const old = new Map(before.properties.map((property) => [property.name, property]));
  const now = new Set(after.properties.map(({ name }) => name));
  const removed = before.properties
    .filter(({ name }) => !now.has(name))
    .map((property): Fact => {
      const subject = subjectOf(after.name, property, undefined);
      return { kind: "property-removed", ...subject, from: property.type, required: property.required };
    });
  const rest = after.properties.flatMap((property): readonly Fact[] => {
    const earlier = old.get(property.name);
    const subject = subjectOf(after.name, earlier, property);
    if (earlier) return compareProperty(earlier, property, isEmpty).map((fact): Fact => ({ ...subject, ...fact }));
    return [{ kind: "property-added", ...subject, to: property.type, required: property.required }];
  });
  return [...removed, ...rest];
}

type Unbound = Fact extends infer One ? (One extends Fact ? Omit<One, keyof Subject> : never) : never;

function compareProperty(before: Property, after: Property, isEmpty: IsEmpty): readonly Unbound[] {
  const facts: Unbound[] = [...compareTypes(before.type, after.type, isEmpty)];
  const flip = (was: boolean, is: boolean, gained: Mark, lost: Mark) => {
    if (was !== is) facts.push({ kind: is ? gained : lost });
  };
  flip(before.required, after.required, "property-became-required", "property-became-optional");
  // `unknown` holds null already.
  if (before.type.kind !== "unknown" && after.type.kind !== "unknown") {
    flip(
      isMarked(before.nullable),
      isMarked(after.nullable),
      "property-became-nullable",
      "property-became-non-nullable",
    );
  }
  flip(isMarked(before.readOnly), isMarked(after.readOnly), "property-became-read-only", "property-became-writable");
  flip(isMarked(before.writeOnly), isMarked(after.writeOnly), "property-became-write-only", "property-became-readable");
  if (before.deprecated !== after.deprecated) facts.push({ kind: "deprecated", to: isMarked(after.deprecated) });
  if (JSON.stringify(before.default) !== JSON.stringify(after.default)) {
    facts.push({
      kind: "default-changed",
      ...(before.default !== undefined && { from: before.default }),
      ...(after.default !== undefined && { to: after.default }),
    });
  }
  if (!sameProse(before.description, after.description)) facts.push(descriptions(before, after));
  return facts;
}

function isMarked(mark: true | undefined): boolean {
  return mark === true;
}

function descriptions(
  before: Model | Property,
  after: Model | Property,
): Extract<Unbound, { kind: "description-changed" }> {
  return {
    kind: "description-changed",
    ...(before.description !== undefined && { from: before.description }),
    ...(after.description !== undefined && { to: after.description }),
  };
}

/** The type of the properties that the table does not name. */
function compareRest(before: ObjectModel, after: ObjectModel, of: Subject, isEmpty: IsEmpty): readonly Fact[] {
  const subject: Subject = { ...of, property: indexSignature };
  const [from, to] = [before.additionalProperties, after.additionalProperties];
  if (from && to) {
    // Beside named properties the interface says `unknown`, whatever the type.
    const unseen = before.properties.length > 0 && after.properties.length > 0;
    return compareTypes(from, to, isEmpty).map(
      (fact: TypeFact): Fact => ({
        ...subject,
        ...fact,
        ...(unseen && fact.kind === "property-type-changed" && { unseen }),
      }),
    );
  }
  if (from) return [{ kind: "property-removed", ...subject, from, required: false }];
  if (to) return [{ kind: "property-added", ...subject, to, required: false }];
  return [];
}

function subjectOf(model: string, before: Property | undefined, after: Property | undefined): Subject {
  const { name, writtenName } = (after ?? before) as Property;
  return { model, property: name, ...(writtenName !== name && { writtenName }), at: sides(before, after) };
}

function sides(before: { readonly at: Location } | undefined, after: { readonly at: Location } | undefined): Sides {
  return {
    ...(before && isKnown(before.at) && { before: before.at }),
    ...(after && isKnown(after.at) && { after: after.at }),
  };
}

/** A catalog that was read from JSON has no places. */
function isKnown(at: Location): boolean {
  return at.line > 0;
}
