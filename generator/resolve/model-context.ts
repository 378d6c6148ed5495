import type { Dialect } from "../dialects/dialect.js";
import type { EnumValue } from "../model/type.js";
import type { ModelDoc } from "../syntax/model-doc.js";
import { remembering } from "../text/remembering.js";
import { enumModelValues } from "./enum-model.js";
import { type ModelNames, modelNames } from "./model-names.js";
import { prose } from "./prose.js";
import { type ResolvedType, resolveType } from "./resolve-type.js";
import { wireName } from "./wire-name.js";

/** What is known of a documentation set beside one document, and what its words mean. */
export interface ModelContext {
  readonly dialect: Dialect;
  readonly models: ModelNames;
  /** The values of a model that is an enumeration, where its document lists them. */
  enumValues(model: string): readonly EnumValue[] | undefined;
  /** What a type cell means, by its text and where it links to; undefined when it cannot be read. Equal cells share one type. */
  typeOf(written: string, link: string | undefined): ResolvedType | undefined;
  /** The key in JSON of a property, by its name. */
  wireName(written: string): string;
  /** A description as its author typed it. */
  prose(written: string): string;
}

/** The context of the models of a set. */
export function createModelContext(docs: readonly ModelDoc[], dialect: Dialect): ModelContext {
  const enums = new Map<string, readonly EnumValue[]>();
  for (const doc of docs) {
    const values = enumModelValues(doc, dialect);
    if (values) enums.set(doc.name, values);
  }
  return contextOf(dialect, modelNames(docs), enums);
}

/** The same for a set of which no more is known than this. */
export function contextOf(
  dialect: Dialect,
  models: ModelNames,
  enums: ReadonlyMap<string, readonly EnumValue[]>,
): ModelContext {
  const bare = remembering((written) => resolveType(written, { dialect, models }));
  const linked = new Map<string, (written: string) => ResolvedType | undefined>();
  return {
    dialect,
    models,
    enumValues: (model) => enums.get(model),
    typeOf(written, link) {
      if (link === undefined) return bare(written);
      let typeOf = linked.get(link);
      if (!typeOf) {
        typeOf = remembering((cell) => resolveType(cell, { dialect, models, link }));
        linked.set(link, typeOf);
      }
      return typeOf(written);
    },
    wireName: remembering((written) => wireName(written, dialect)),
    prose: remembering((written) => prose(written, dialect)),
  };
}
