import type { Catalog } from "../model/catalog.js";
import { type CatalogFacts, type Digest, factsOf, renumbered } from "./catalog-facts.js";
import type { OutputFile } from "./output-file.js";
import type { Plan } from "./plan.js";
import { createContext, modelsOf, type RenderRequest } from "./render-context.js";
import type { Layout, RenderContext } from "./target.js";
import { concernedFiles, factsAsked, type Trace, takeNotes, traceOf } from "./trace.js";

/** What a run was asked for, beside the catalog. */
export interface EmitRequest extends RenderRequest {
  readonly trace?: TraceRequest;
}

/** Asks for a trace of a run. */
export interface TraceRequest {
  /** That of an earlier run with the same targets and options. */
  readonly before?: Trace | undefined;
  readonly digest: Digest;
}

/** The files of a run, and what they were made of where that was asked for. */
export interface Emitted {
  readonly files: readonly OutputFile[];
  /** Renders the files that nobody has asked for. */
  readonly trace?: () => Trace;
}

/** The planned files as values, each of which is rendered when its text is asked for; nothing is written. */
export function emit(plan: Plan, catalog: Catalog, request: EmitRequest): Emitted {
  const facts = request.trace && factsOf(catalog, request.trace.digest);
  const context = createContext(() => catalog, modelsOf(catalog), request, facts);
  const notes = facts && takeNotes(facts, () => catalog);
  const same = facts && request.trace && sameFiles(request.trace, facts, plan.layout);
  const contexts = new Map<RenderContext["pathTo"], RenderContext>();
  const files = plan.files.map(({ path, subject, render }, index): OutputFile => {
    const pathTo = plan.pathFrom(path);
    const here = contexts.get(pathTo) ?? { ...context, catalog, pathTo };
    contexts.set(pathTo, here);
    const known = same?.get(path);
    if (notes && known) notes.keep(index, known);
    return {
      path,
      ...(known && { isAsBefore: true }),
      get text() {
        // Half a surrogate pair, which no encoding can hold, would make a file that the disk never gives back.
        return (notes?.render(index, render, here, subject) ?? render(here, catalog)).toWellFormed();
      },
    };
  });
  if (!notes) return { files };
  return { files, trace: () => traceOf(facts, files, notes) };
}

/** What the files ask for that need not be rendered again, by their paths. */
function sameFiles(
  { before }: TraceRequest,
  now: CatalogFacts,
  layout: Layout,
): ReadonlyMap<string, ArrayLike<number>> {
  const concerned = before && concernedFiles(before, now);
  if (!before || !concerned) return new Map();
  // In one file models have addresses that depend on those beside them.
  if (layout === "single" && before.facts.names.join("\n") !== now.names.join("\n")) return new Map();
  return new Map(
    before.paths.flatMap((path, file) => {
      if (concerned.has(file)) return [];
      return [[path, renumbered(factsAsked(before, file), before.facts, now)] as const];
    }),
  );
}
