import type { Dialect } from "../dialects/dialect.js";
import type { EnumValue } from "../model/type.js";
import type { Label, ModelDoc } from "../syntax/model-doc.js";
import { remembering } from "../text/remembering.js";
import { enumModelValues } from "./enum-model.js";
import type { ModelNames } from "./model-names.js";
import { prose } from "./prose.js";
import { type ResolvedType, resolveType } from "./resolve-type.js";
import { wireName } from "./wire-name.js";

/** What is known of a documentation set beside one document, and what its words mean. */
export interface ModelContext {
  readonly dialect: Dialect;
  readonly models: ModelNames;
  /** The values of a model that is an enumeration, where its document lists them. */
  enumValues(model: string): readonly EnumValue[] | undefined;
  /** What a type cell means; undefined when it cannot be read. Cells that share a label share one type. */
  typeOf(cell: Label): ResolvedType | undefined;
  /** The key in JSON of a property, by its name. */
  wireName(written: string): string;
  /** A description as its author typed it. */
  prose(written: string): string;
}

/** The context of the models of a set. */
export function createModelContext(docs: readonly ModelDoc[], models: ModelNames, dialect: Dialect): ModelContext {
  const enums = new Map<string, readonly EnumValue[]>();
  for (const doc of docs) {
    const values = enumModelValues(doc, dialect);
    if (values) enums.set(doc.name, values);
  }
  return contextOf(dialect, models, enums);
}

/** The same for a set of which no more is known than this. */
export function contextOf(
  dialect: Dialect,
  models: ModelNames,
  enums: ReadonlyMap<string, readonly EnumValue[]>,
): ModelContext {
  const types = new Map<Label, ResolvedType>();
  return {
    dialect,
    models,
    enumValues: (model) => enums.get(model),
    typeOf(cell) {
      const known = types.get(cell);
      if (known) return known;
      const { text, link } = cell;
      const type = resolveType(text, link === undefined ? { dialect, models } : { dialect, models, link });
      if (type) types.set(cell, type);
      return type;
    },
    wireName: remembering((written) => wireName(written, dialect)),
    prose: remembering((written) => prose(written, dialect)),
  };
}
