import type { Report } from "../diagnostics/reporter.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Model } from "../model/model.js";
import type { EnumValue } from "../model/type.js";
import type { ModelDoc } from "../syntax/model-doc.js";
import { enumModelValues } from "./enum-model.js";
import { modelNames } from "./model-names.js";
import { resolveModel } from "./resolve-model.js";

/** What the documents of a set mean in a dialect. */
export function resolveDocs(docs: readonly ModelDoc[], dialect: Dialect, report: Report): readonly Model[] {
  const enums = new Map<string, readonly EnumValue[]>();
  for (const doc of docs) {
    const values = enumModelValues(doc, dialect);
    if (values) enums.set(doc.name, values);
  }
  const context = { dialect, models: modelNames(docs), enumValues: (model: string) => enums.get(model) };
  return docs.map((doc) => resolveModel(doc, context, report));
}
