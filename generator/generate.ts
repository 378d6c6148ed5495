import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter } from "./diagnostics/reporter.js";
import { emit, type TraceRequest } from "./emit/emit.js";
import { type EmitAgainRequest, type EmittedAgain, emitAgain, type ModelChanges } from "./emit/emit-again.js";
import { createNames } from "./emit/names.js";
import type { OutputFile } from "./emit/output-file.js";
import { plan } from "./emit/plan.js";
import type { RenderRequest } from "./emit/render-context.js";
import type { EmitOptions, Layout, Target } from "./emit/target.js";
import type { Trace } from "./emit/trace.js";
import type { Catalog } from "./model/catalog.js";

export type { TraceRequest } from "./emit/emit.js";

/** What `generate` is told. */
export interface GenerateOptions extends Partial<EmitOptions> {
  readonly targets: readonly Target[];
  /** The models that were asked for, where not all were: their pages show what they reach. */
  readonly roots?: readonly string[];
  /** A file per model, or a file per target. */
  readonly layout?: Layout;
  /** Asks what the files are made of, and not to render those that are as before. */
  readonly trace?: TraceRequest;
}

/** Files as values, and what there is to say about them. With an error among it, the files are not to be written. */
export interface GenerateResult {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  /** Of files that were all asked for their texts; of others, it renders them. */
  readonly trace?: () => Trace;
}

/** Catalog in, files out. Pure: the same catalog and options give the same bytes. */
export function generate(catalog: Catalog, options: GenerateOptions): GenerateResult {
  const { report, diagnostics } = createReporter();
  const { targets, layout, trace } = options;
  const request = requestOf(catalog, options);
  const planned = plan(catalog, targets, request.names, report, layout);
  const emitted = emit(planned, catalog, { ...request, ...(trace && { trace }) });
  return { ...emitted, diagnostics: diagnostics() };
}

/** What `generateAgain` is told: what `generate` was, and how to come by what has not changed. */
export interface GenerateAgainOptions
  extends Omit<GenerateOptions, "trace">,
    Pick<EmitAgainRequest, "before" | "digest" | "load" | "read"> {}

/** The files that `generate` would give other texts now that some models have changed; undefined when nobody can tell. */
export function generateAgain(changes: ModelChanges, options: GenerateAgainOptions): EmittedAgain | undefined {
  const { before, digest, load, read, layout = "per-model" } = options;
  const request = requestOf({ source: before.facts.source, models: changes.changed }, options);
  return emitAgain(changes, { ...request, layout, before, digest, load, read });
}

function requestOf(catalog: Catalog, options: Omit<GenerateOptions, "trace">): RenderRequest {
  const { targets, roots = [], nulls = "written", unknownProperties = "pass", dates = "string" } = options;
  return { targets, roots, names: createNames(catalog), options: { nulls, unknownProperties, dates } };
}
