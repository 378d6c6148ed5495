import { type CompileOptions, wordsOf } from "./compile.js";
import { compareDiagnostics } from "./diagnostics/compare-diagnostics.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter } from "./diagnostics/reporter.js";
import { dialects } from "./dialects/index.js";
import { link } from "./link/link.js";
import { readOverrides } from "./link/read-overrides.js";
import type { Model } from "./model/model.js";
import { namesAmong } from "./resolve/model-names.js";
import { type ModelContext, resolveModel } from "./resolve/resolve-model.js";
import { type SetFacts, toldBy } from "./set-facts.js";
import type { Reading } from "./syntax/reading.js";

/** What one document says, in the set that it stands in. */
export interface Recompiled {
  /** Of a document of a model. */
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles single documents of a set that was compiled before. */
export interface Recompiler {
  /** What a document says that has changed; undefined when the others may say something else now, too. */
  changed(document: number, reading: Reading): Recompiled | undefined;
  /** What a document says that has not changed. */
  same(reading: Reading): Recompiled;
}

/**
 * Answers for single documents what `compile` would answer for the whole set, as long as no document tells the others
 * anything new.
 */
export function createRecompiler(
  facts: SetFacts,
  options: CompileOptions,
  digest: (text: string) => string,
): Recompiler | undefined {
  const dialect = dialects[facts.dialect];
  if (!dialect) return undefined;
  const enums = new Map(facts.enums);
  const names = new Set(facts.names);
  names.delete("");
  const context: ModelContext = {
    dialect,
    models: namesAmong(names),
    enumValues: (model) => enums.get(model),
  };
  const overrides = options.overrides ? readOverrides(options.overrides, createReporter().report) : [];
  const words = wordsOf(dialect);
  const compileOne = ({ doc, diagnostics }: Reading): Recompiled => {
    if (!doc) return { diagnostics };
    const { report, diagnostics: said } = createReporter();
    const resolved = resolveModel(doc, context, report);
    const own = overrides.filter(({ model, property }) =>
      property === undefined ? !names.has(model) : model === doc.name,
    );
    const source = { package: "", version: "", dialect: "" };
    const linked = link([resolved], { source, overrides: own, words, unread: new Set(), names }, report);
    const [model] = linked.models;
    // Whether a correction is of use is the set's question.
    const others = said().filter(({ code }) => code !== "unused-override");
    return { ...(model && { model }), diagnostics: [...diagnostics, ...others].toSorted(compareDiagnostics) };
  };
  return {
    changed(document, reading) {
      if (digest(toldBy(reading, dialect)) !== facts.told[document]) return undefined;
      if (overrides.some(({ model, property }) => property !== undefined && model === reading.doc?.name))
        return undefined;
      return compileOne(reading);
    },
    same: compileOne,
  };
}
