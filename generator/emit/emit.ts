import type { Catalog } from "../model/catalog.js";
import { compareText } from "../model/compare-text.js";
import { modelReferences } from "../model/model.js";
import { recursiveModels } from "../model/recursive-models.js";
import { banner } from "./banner.js";
import type { OutputFile } from "./output-file.js";
import type { Plan } from "./plan.js";
import type { EmitOptions, Names, RenderContext, Target } from "./target.js";
import { createTracer, type Trace, type TraceRequest } from "./trace.js";

/** What a run was asked for, beside the catalog. */
export interface EmitRequest {
  readonly targets: readonly Target[];
  readonly roots: readonly string[];
  readonly options: EmitOptions;
  readonly names: Names;
  readonly trace?: TraceRequest;
  /** Called for each file. */
  readonly progress?: (done: number, total: number) => void;
}

/** The files of a run, and what they were made of where that was asked for. */
export interface Emitted {
  readonly files: readonly OutputFile[];
  readonly trace?: Trace;
}

/**
 * Renders every planned file; one that a trace shows to be as it was, only when its text is asked for. The files are
 * values; nothing is written.
 */
export function emit(plan: Plan, catalog: Catalog, request: EmitRequest): Emitted {
  const context = createContext(catalog, request);
  const tracer = request.trace && createTracer(catalog, context, request.trace);
  const contexts = new Map<RenderContext["pathTo"], RenderContext>();
  const files = plan.files.map(({ path, subject, render }, index): OutputFile => {
    request.progress?.(index, plan.files.length);
    const pathTo = plan.pathFrom(path);
    const here = contexts.get(pathTo) ?? { ...context, pathTo };
    contexts.set(pathTo, here);
    if (tracer?.isSame(path)) return asBefore(path, () => render(here));
    // Half a surrogate pair, which no encoding can hold, would make a file that the disk never gives back.
    return { path, text: (tracer?.render(path, render, here, subject) ?? render(here)).toWellFormed() };
  });
  return { files, ...(tracer && { trace: tracer.trace() }) };
}

/** A file that has not changed, whose text hardly anybody asks for. */
function asBefore(path: string, render: () => string): OutputFile {
  let text: string | undefined;
  return {
    path,
    isAsBefore: true,
    get text() {
      text ??= render().toWellFormed();
      return text;
    },
  };
}

function createContext(catalog: Catalog, request: EmitRequest): Omit<RenderContext, "pathTo"> {
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const users = usersOf(catalog);
  let recursive: ReadonlySet<string> | undefined;
  let deep: ReadonlySet<string> | undefined;
  const usedBy = (name: string) => users.get(name) ?? [];
  return {
    catalog,
    options: request.options,
    names: request.names,
    roots: request.roots,
    targets: request.targets.filter(({ perModel }) => perModel).map(({ name }) => name),
    banner,
    model(name) {
      const model = models.get(name);
      if (!model) throw new RangeError(`No model ${name} in the catalog`);
      return model;
    },
    usedBy,
    isRecursive(name) {
      recursive ??= recursiveModels(catalog);
      return recursive.has(name);
    },
    isDeep(name) {
      recursive ??= recursiveModels(catalog);
      deep ??= deepModels(recursive, usedBy);
      return deep.has(name);
    },
  };
}

/** Recursive models, and those that contain one. */
function deepModels(recursive: ReadonlySet<string>, usedBy: (model: string) => readonly string[]): ReadonlySet<string> {
  const deep = new Set(recursive);
  // A set also visits what is added meanwhile.
  for (const name of deep) for (const user of usedBy(name)) deep.add(user);
  return deep;
}

function usersOf(catalog: Catalog): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const model of catalog.models) {
    for (const reference of modelReferences(model)) {
      const list = users.get(reference);
      if (list) list.push(model.name);
      else users.set(reference, [model.name]);
    }
  }
  for (const list of users.values()) list.sort(compareText);
  return users;
}
