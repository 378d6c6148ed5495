import type { Location } from "../source/location.js";
import type { JsonValue } from "./json-value.js";
import { type EnumValue, references, type Type } from "./type.js";

/** One model of an SDK: what one document describes. */
export type Model = ObjectModel | EnumModel | UnionModel;

/** A JSON object with named properties. */
export interface ObjectModel {
  readonly kind: "object";
  readonly name: string;
  readonly description?: string;
  /** In the document's order. */
  readonly properties: readonly Property[];
  /** The type of properties that the table does not name, where the document states one. */
  readonly additionalProperties?: Type;
  readonly at: Location;
}

/** A closed list of values. */
export interface EnumModel {
  readonly kind: "enum";
  readonly name: string;
  readonly description?: string;
  readonly values: readonly EnumValue[];
  readonly at: Location;
}

/** One of several types. */
export interface UnionModel {
  readonly kind: "union";
  readonly name: string;
  readonly description?: string;
  readonly members: readonly Type[];
  readonly at: Location;
}

/** Where a fact comes from that a table does not state as such. */
export type Origin = "prose" | "override" | "rule" | "companion";

/** One row of a property table, understood. */
export interface Property {
  /** The key in JSON. */
  readonly name: string;
  /** The name as the document spells it. */
  readonly writtenName: string;
  readonly type: Type;
  readonly required: boolean;
  readonly description?: string;
  /** A value of the property's type, never text of another language. */
  readonly default?: JsonValue;
  readonly nullable?: true;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly deprecated?: true;
  /** Facts that do not stand in the table as such, by name, and where they come from. */
  readonly origin?: Readonly<Record<string, Origin>>;
  readonly at: Location;
}

/** The models that a model mentions directly, each once, in the order of its properties. */
export function modelReferences(model: Model): readonly string[] {
  const known = mentioned.get(model);
  if (known) return known;
  const names = new Set<string>();
  for (const type of typesOf(model)) for (const name of references(type)) names.add(name);
  const found = [...names];
  mentioned.set(model, found);
  return found;
}

/** Models do not change, and every target asks for their references. */
const mentioned = new WeakMap<Model, readonly string[]>();

/** The types of a model's properties, of those that its table does not name, or of its members. */
export function typesOf(model: Model): readonly Type[] {
  switch (model.kind) {
    case "object": {
      const types = model.properties.map((property) => property.type);
      return model.additionalProperties ? [...types, model.additionalProperties] : types;
    }
    case "union":
      return model.members;
    case "enum":
      return [];
  }
}
