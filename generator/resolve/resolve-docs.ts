import type { Report } from "../diagnostics/reporter.js";
import type { Dialect } from "../dialects/dialect.js";
import type { Model } from "../model/model.js";
import type { ModelDoc } from "../syntax/model-doc.js";
import { createModelContext } from "./model-context.js";
import type { ModelNames } from "./model-names.js";
import { resolveModel } from "./resolve-model.js";

/** What the documents of a set mean in a dialect. */
export function resolveDocs(
  docs: readonly ModelDoc[],
  models: ModelNames,
  dialect: Dialect,
  report: Report,
): readonly Model[] {
  const context = createModelContext(docs, models, dialect);
  return docs.map((doc) => resolveModel(doc, context, report));
}
