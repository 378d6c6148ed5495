import type { Catalog } from "../model/catalog.js";
import type { Model } from "../model/model.js";
import { type CatalogFacts, changedFacts, factOf, factOfAll, placeOf, placesIn } from "./catalog-facts.js";
import { lazyModel } from "./lazy-model.js";
import type { OutputFile } from "./output-file.js";
import type { ContextWithoutCatalog } from "./render-context.js";
import type { RenderContext } from "./target.js";

/**
 * Which facts of a catalog the files of a run were made of. Plain data.
 *
 * What was not asked for cannot have shown, because a template is a function of what it is given. The name of a model a file
 * knows from what it asked for: from another model, from a list of users, or from the list of all. Its kind any file may
 * know: where one changes, all files are rendered.
 */
export interface Trace {
  readonly facts: CatalogFacts;
  /** The paths of all files, sorted. */
  readonly paths: readonly string[];
  /** Where the facts that each file asked for begin in `asked`, and one number more: where the last ones end. */
  readonly starts: Uint32Array;
  /** The numbers of facts, of one file after the other. */
  readonly asked: Uint32Array;
}

/** What the files of a run asked for, noted as they are rendered. */
export interface Notes {
  /** Takes over what a file asked for that need not be rendered again. */
  keep(file: number, facts: ArrayLike<number>): void;
  /** Renders a file and notes what it asks for. `subject` is the model that it is of; the catalog when undefined. */
  render(
    file: number,
    render: (context: RenderContext, catalog: Catalog) => string,
    context: ContextWithoutCatalog,
    subject?: string,
  ): string;
  /** What files have asked for, by their numbers. */
  readonly asked: ReadonlyMap<number, ArrayLike<number>>;
}

/** The place of each file of a trace whose facts are among those that have changed; undefined when all may have. */
export function concernedFiles(before: Trace, facts: CatalogFacts): ReadonlySet<number> | undefined {
  const changed = changedFacts(before.facts, facts);
  if (!changed) return undefined;
  const { paths, starts, asked } = before;
  const concerned = new Set<number>();
  for (let file = 0; file < paths.length; file++) {
    for (let at = starts[file] ?? 0; at < (starts[file + 1] ?? 0); at++) {
      if (changed[asked[at] ?? 0] === 0) continue;
      concerned.add(file);
      break;
    }
  }
  return concerned;
}

/** The facts that a file asked for. */
export function factsAsked({ starts, asked }: Trace, file: number): Uint32Array {
  return asked.subarray(starts[file], starts[file + 1]);
}

/** The same trace where some files asked for other facts. */
export function withAsked(before: Trace, facts: CatalogFacts, changed: ReadonlyMap<number, ArrayLike<number>>): Trace {
  const { paths } = before;
  const starts = new Uint32Array(paths.length + 1);
  for (let file = 0; file < paths.length; file++) {
    const count = changed.get(file)?.length ?? (before.starts[file + 1] ?? 0) - (before.starts[file] ?? 0);
    starts[file + 1] = (starts[file] ?? 0) + count;
  }
  const asked = new Uint32Array(starts[paths.length] ?? 0);
  let from = 0;
  // What lies between two changed files is moved as one.
  const move = (to: number) => asked.set(before.asked.subarray(before.starts[from], before.starts[to]), starts[from]);
  for (const [file, list] of [...changed].sort(([a], [b]) => a - b)) {
    move(file);
    asked.set(list, starts[file]);
    from = file + 1;
  }
  move(paths.length);
  return { facts, paths, starts, asked };
}

/** The trace of files of which notes were taken. Those that nobody has asked for yet are rendered for it. */
export function traceOf(facts: CatalogFacts, files: readonly OutputFile[], { asked }: Notes): Trace {
  const starts = new Uint32Array(files.length + 1);
  for (const [index, file] of files.entries()) {
    if (!asked.has(index)) void file.text;
    starts[index + 1] = (starts[index] ?? 0) + (asked.get(index)?.length ?? 0);
  }
  const all = new Uint32Array(starts[files.length] ?? 0);
  for (const [file, list] of asked) all.set(list, starts[file]);
  return { facts, paths: files.map(({ path }) => path), starts, asked: all };
}

/** The model that a file is of: what it asked for first. Undefined for one of the whole catalog. */
export function subjectOf(trace: Trace, file: number): number | undefined {
  const first = factsAsked(trace, file)[0];
  return first === undefined ? undefined : placeOf(first, trace.facts);
}

/** Begins to note what files ask of a catalog. */
export function takeNotes(facts: CatalogFacts, catalog: () => Catalog): Notes {
  const places = placesIn(facts);
  const [all, names] = [factOfAll(facts, "content"), factOfAll(facts, "names")];
  const asked = new Map<number, ArrayLike<number>>();
  /** The file that asked for each fact last, by the turn in which it was rendered. */
  const askers = new Uint32Array(names + 1);
  let turn = 0;
  let needed: number[] = [];
  const need = (fact: number) => {
    if (askers[fact] === turn) return;
    askers[fact] = turn;
    needed.push(fact);
  };
  const note = (name: string, what: Parameters<typeof factOf>[1]) => {
    const place = places.get(name);
    need(place === undefined ? names : factOf(place, what));
  };
  const noteAll = () => need(all);
  const noteNames = () => need(names);
  const view = () => viewOfCatalog(catalog, noteAll, noteNames);
  // Files of a model are not given the catalog in this way, and do not remember what they are not given.
  const forModels = view();
  const contexts = new Map<ContextWithoutCatalog, RenderContext>();
  const noting = (context: ContextWithoutCatalog): RenderContext => {
    const known = contexts.get(context);
    if (known) return known;
    const here: RenderContext = {
      ...context,
      get catalog() {
        noteAll();
        return catalog();
      },
      model(name) {
        let told = 0;
        return viewOf(context.model(name), () => {
          // A template looks at a model many times.
          if (told === turn) return;
          told = turn;
          note(name, "content");
        });
      },
      usedBy(name) {
        note(name, "users");
        return context.usedBy(name);
      },
      isRecursive(name) {
        note(name, "recursive");
        return context.isRecursive(name);
      },
      isDeep(name) {
        note(name, "deep");
        return context.isDeep(name);
      },
      isDated(name) {
        note(name, "dated");
        return context.isDated(name);
      },
    };
    contexts.set(context, here);
    return here;
  };
  return {
    asked,
    keep: (file, facts) => void asked.set(file, facts),
    render(file, render, context, subject) {
      turn++;
      needed = [];
      if (subject !== undefined) note(subject, "content");
      const text = render(noting(context), subject === undefined ? view() : forModels);
      asked.set(file, needed);
      return text;
    },
  };
}

/** A catalog that tells when the names and kinds of its models are asked for, and when more is. */
function viewOfCatalog(catalog: () => Catalog, tell: () => void, tellNames: () => void): Catalog {
  return {
    get source() {
      tell();
      return catalog().source;
    },
    get models() {
      tellNames();
      return catalog().models.map((model) => viewOf(model, tell));
    },
  };
}

/** A model that tells when more than its name and kind is asked for. Made anew for each file: others remember what they saw. */
function viewOf(model: Model, tell: () => void): Model {
  return lazyModel(model.name, model.kind, () => {
    tell();
    return model;
  });
}
