import { type CompileOptions, chooseDialect, wordsOf } from "./compile.js";
import { compareDiagnostics } from "./diagnostics/compare-diagnostics.js";
import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter } from "./diagnostics/reporter.js";
import { dialects } from "./dialects/index.js";
import { link } from "./link/link.js";
import { readOverrides } from "./link/read-overrides.js";
import type { Model } from "./model/model.js";
import { type DialectEvidence, withDoc } from "./resolve/dialect-evidence.js";
import { contextOf } from "./resolve/model-context.js";
import { namesAmong } from "./resolve/model-names.js";
import { resolveModel } from "./resolve/resolve-model.js";
import { type SetFacts, toldBy } from "./set-facts.js";
import type { Reading } from "./syntax/reading.js";

/** What one document says, in the set that it stands in. */
export interface Recompiled {
  /** Of a document of a model. */
  readonly model?: Model;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a set knows after some of its documents were changed. */
export interface Reconsidered {
  readonly facts: SetFacts;
  /** What there is to say about the choice of its dialect; undefined where nothing has touched that. */
  readonly diagnostics?: readonly Diagnostic[];
}

/** Compiles single documents of a set that was compiled before. */
export interface Recompiler {
  /**
   * What the set knows when these documents, by their places, say something else; undefined when other documents may mean
   * something else then.
   */
  reconsider(changed: ReadonlyMap<number, Reading>): Reconsidered | undefined;
  /** What a document says. */
  compile(reading: Reading): Recompiled;
}

/** Diagnostics of the choice of a dialect. */
export const dialectCodes: ReadonlySet<string> = new Set(["ambiguous-dialect", "weak-dialect"]);

/**
 * Answers for single documents what `compile` would answer for the whole set, as long as no document tells the others
 * anything new.
 */
export function createRecompiler(facts: SetFacts, options: CompileOptions): Recompiler | undefined {
  const dialect = dialects[facts.dialect];
  if (!dialect) return undefined;
  const names = new Set(facts.names);
  names.delete("");
  const models = namesAmong(names);
  const context = contextOf(dialect, models, new Map(facts.enums));
  const overrides = options.overrides ? readOverrides(options.overrides, createReporter().report) : [];
  const words = wordsOf(dialect);
  const source = { package: "", version: "", dialect: "" };
  return {
    compile({ doc, diagnostics }) {
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
    },
    reconsider(changed) {
      const before = facts.evidence === "" ? undefined : (JSON.parse(facts.evidence) as DialectEvidence);
      let evidence = before;
      for (const [document, reading] of changed) {
        const { doc } = reading;
        if ((doc?.name ?? "") !== facts.names[document]) return undefined;
        if (toldBy(reading, dialect, overrides) !== facts.told[document]) return undefined;
        if (overrides.some(({ model, property }) => property !== undefined && model === doc?.name)) return undefined;
        if (doc && evidence) evidence = withDoc(evidence, placeAmongModels(document, facts), doc);
      }
      if (evidence === before) return { facts };
      const { report, diagnostics } = createReporter();
      if (chooseDialect(evidence, models, options.dialect, report) !== dialect) return undefined;
      return { facts: { ...facts, evidence: JSON.stringify(evidence) }, diagnostics: diagnostics() };
    },
  };
}

/** Of the documents that are of models, the how-manieth one is. */
function placeAmongModels(document: number, { names }: SetFacts): number {
  let place = 0;
  for (let before = 0; before < document; before++) if (names[before] !== "") place++;
  return place;
}
