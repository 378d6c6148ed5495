import { type CompileOptions, wordsOf } from "./compile.js";
import { compareDiagnostics } from "./diagnostics/compare-diagnostics.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter } from "./diagnostics/reporter.js";
import { dialects } from "./dialects/index.js";
import { link } from "./link/link.js";
import { readOverrides } from "./link/read-overrides.js";
import type { Model } from "./model/model.js";
import { contextOf } from "./resolve/model-context.js";
import { namesAmong } from "./resolve/model-names.js";
import { resolveModel } from "./resolve/resolve-model.js";
import { modelsOf, type SetFacts } from "./set-facts.js";
import type { Reading } from "./syntax/reading.js";

export { listsUnion } from "./link/open-union-circles.js";

/** What one document says, in the set that it stands in. */
export interface Recompiled {
  /** Of a document of a model. */
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Answers for single documents what `compile` would answer for the whole set, of which these are the facts, as long
 * as no union lists another one (`listsUnion`).
 */
export function createRecompiler(facts: SetFacts, options: CompileOptions): (reading: Reading) => Recompiled {
  const dialect = dialects[facts.dialect];
  if (!dialect) throw new RangeError(`No dialect ${facts.dialect}`);
  const names = modelsOf(facts);
  const context = contextOf(dialect, namesAmong(names), new Map(facts.enums));
  const overrides = options.overrides ? readOverrides(options.overrides, createReporter().report) : [];
  const words = wordsOf(dialect);
  const source = { package: "", version: "", dialect: "" };
  return ({ doc, diagnostics }) => {
    if (!doc) return { diagnostics };
    const { report, diagnostics: said } = createReporter();
    const resolved = resolveModel(doc, context, report);
    const own = overrides.filter(({ model, property }) =>
      property === undefined ? !names.has(model) : model === doc.name,
    );
    const linked = link([resolved], { source, overrides: own, words, unread: new Set(), names }, report);
    const [model] = linked.models;
    // Whether a correction is of use is the set's question.
    const others = said().filter(({ code }) => code !== "unused-override");
    return { ...(model && { model }), diagnostics: [...diagnostics, ...others].toSorted(compareDiagnostics) };
  };
}
