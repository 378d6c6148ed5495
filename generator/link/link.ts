import type { Report } from "../diagnostics/reporter.js";
import { didYouMean } from "../diagnostics/suggest.js";
import type { Catalog, CatalogSource } from "../model/catalog.js";
import { compareText } from "../model/compare-text.js";
import type { Model, ObjectModel, Property } from "../model/model.js";
import { mapReferences, type Type } from "../model/type.js";
import { applyOverrides } from "./apply-overrides.js";
import { openUnionCircles } from "./open-union-circles.js";
import type { Override } from "./override.js";

/** What is known beside the models. */
export interface LinkContext {
  readonly source: CatalogSource;
  readonly overrides: readonly Override[];
  /** Words of the dialect for types: what looks like a model of no document may be one of them, misspelt. */
  readonly words: readonly string[];
  /** Models whose documents could not be read, which is reported already. */
  readonly unread: ReadonlySet<string>;
  /** The names of all models, where these are not all. */
  readonly names?: ReadonlySet<string>;
}

/**
 * Brings models together: one per name, each property once, every reference meets its model or is reported and read as
 * unknown. Corrections are applied before anything is judged. Models come out sorted by name.
 */
export function link(models: readonly Model[], context: LinkContext, report: Report): Catalog {
  const corrected = applyOverrides(unique(models, report), context.overrides, report);
  const names = context.names ?? new Set(corrected.map((model) => model.name));
  const most = suggestionsPerModel(names.size);
  let known: readonly string[] | undefined;
  const seen: Seen = new Map();
  const linked = corrected.map((model) => {
    // By the model, so that it says the same whether it is linked alone or with all others.
    let left = most;
    const missing: Missing = (name, subject) => {
      if (context.unread.has(name)) return;
      known ??= [...names, ...context.words];
      const suggestion = left-- > 0 ? didYouMean(name, known) : "";
      report("unresolved-reference", { model: name, suggestion }, subject.at);
    };
    return linkModel(model, names, missing, seen, report);
  });
  const sorted = linked.toSorted((a, b) => compareText(a.name, b.name));
  return { source: context.source, models: openUnionCircles(sorted, report) };
}

/** How many names the words of a whole set may be compared with: some seconds. */
const comparisons = 100_000_000;

/**
 * How many suggestions a model may get: every word with every name would take quadratic time. In the largest real set
 * (6,533 models) it is two, below a thousand models more than anybody reads, and above ten thousand none.
 */
function suggestionsPerModel(names: number): number {
  return Math.floor(comparisons / (names * names || 1));
}

function unique(models: readonly Model[], report: Report): readonly Model[] {
  const seen = new Map<string, Model>();
  for (const model of models) {
    const first = seen.get(model.name);
    if (!first) seen.set(model.name, model);
    else report("duplicate-model", { model: model.name }, model.at, [{ message: "the first document", at: first.at }]);
  }
  return [...seen.values()];
}

/** Told of a reference that meets no model, and of where it stands. */
type Missing = (model: string, subject: Model | Property) => void;

/** Which model had a property of a name last: one map for all models, nearly none of which has a property twice. */
type Seen = Map<string, Model>;

function linkModel(model: Model, names: ReadonlySet<string>, missing: Missing, seen: Seen, report: Report): Model {
  switch (model.kind) {
    case "enum":
      return model;
    case "union": {
      const members = model.members.map((type) => linkType(type, names, (name) => missing(name, model)));
      return { ...model, members };
    }
    case "object": {
      if (isLinked(model, names, seen)) return model;
      const properties = uniqueProperties(model.name, model.properties, report).map((property): Property => {
        const type = linkType(property.type, names, (name) => missing(name, property));
        return type === property.type ? property : { ...property, type };
      });
      const { additionalProperties: others } = model;
      if (others === undefined) return { ...model, properties };
      const additionalProperties = linkType(others, names, (name) => missing(name, model));
      return { ...model, properties, additionalProperties };
    }
  }
}

/** True when every reference of a model meets a model, and no property is there twice. */
function isLinked(model: ObjectModel, names: ReadonlySet<string>, seen: Seen): boolean {
  for (const { name, type } of model.properties) {
    if (seen.get(name) === model || !isKnown(type, names)) return false;
    seen.set(name, model);
  }
  return model.additionalProperties === undefined || isKnown(model.additionalProperties, names);
}

function uniqueProperties(model: string, properties: readonly Property[], report: Report): readonly Property[] {
  const seen = new Map<string, Property>();
  for (const property of properties) {
    const first = seen.get(property.name);
    if (!first) seen.set(property.name, property);
    else {
      const related = [{ message: "the first row", at: first.at }];
      const code = property.origin?.name === "rule" ? "name-collision" : "duplicate-property";
      report(code, { property: property.name, model }, property.at, related);
    }
  }
  return [...seen.values()];
}

function linkType(type: Type, names: ReadonlySet<string>, missing: (name: string) => void): Type {
  if (isKnown(type, names)) return type;
  return mapReferences(type, (model): Type => {
    if (names.has(model)) return { kind: "reference", model };
    missing(model);
    return { kind: "unknown" };
  });
}

/** True when every reference of a type meets a model, as nearly all do. */
function isKnown(type: Type, names: ReadonlySet<string>): boolean {
  switch (type.kind) {
    case "reference":
      return names.has(type.model);
    case "array":
      return isKnown(type.items, names);
    case "map":
      return isKnown(type.values, names);
    case "union":
      return type.members.every((member) => isKnown(member, names));
    default:
      return true;
  }
}
