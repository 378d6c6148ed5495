import type { Diagnostic } from "./diagnostics/diagnostic.js";
import { createReporter } from "./diagnostics/reporter.js";
import { emit } from "./emit/emit.js";
import { createNames } from "./emit/names.js";
import type { OutputFile } from "./emit/output-file.js";
import { plan } from "./emit/plan.js";
import type { EmitOptions, Layout, Target } from "./emit/target.js";
import type { Trace, TraceRequest } from "./emit/trace.js";
import type { Catalog } from "./model/catalog.js";

/** What `generate` is told. */
export interface GenerateOptions extends Partial<EmitOptions> {
  readonly targets: readonly Target[];
  /** The models that were asked for, where not all were: their pages show what they reach. */
  readonly roots?: readonly string[];
  /** A file per model, or a file per target. */
  readonly layout?: Layout;
  /** Asks what the files are made of, and not to render those that are as before. */
  readonly trace?: TraceRequest;
  /** Called for each file that is printed. */
  readonly progress?: (done: number, total: number) => void;
}

/** Files as values, and what there is to say about them. With an error among it, the files are not to be written. */
export interface GenerateResult {
  readonly files: readonly OutputFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly trace?: Trace;
}

/** Catalog in, files out. Pure: the same catalog and options give the same bytes. */
export function generate(catalog: Catalog, options: GenerateOptions): GenerateResult {
  const { report, diagnostics } = createReporter();
  const {
    targets,
    roots = [],
    nulls = "written",
    unknownProperties = "pass",
    dates = "string",
    layout,
    trace,
    progress,
  } = options;
  const names = createNames(catalog);
  const planned = plan(catalog, targets, names, report, layout);
  const emitted = emit(planned, catalog, {
    targets,
    roots,
    names,
    options: { nulls, unknownProperties, dates },
    ...(trace && { trace }),
    ...(progress && { progress }),
  });
  return { ...emitted, diagnostics: diagnostics() };
}
