import type { Catalog } from "../model/catalog.js";
import type { RenderContext } from "./target.js";

/**
 * Which facts of a catalog the files of a run were made of. Plain data.
 *
 * A fact is named by what was asked: `m` a model, `u` who mentions it, `r` and `d` whether it is recursive or deep, `*` the
 * whole catalog. What was not asked for cannot have shown, because a template is a function of what it is given.
 */
export interface Trace {
  /** What every file may have asked for: names and kinds of all models. */
  readonly setup: string;
  /** What was answered, by the fact's name. */
  readonly facts: Readonly<Record<string, string>>;
  /** The names of the facts that each file asked for, by its path. */
  readonly asked: Readonly<Record<string, readonly string[]>>;
}

/** Asks for a trace of a run. */
export interface TraceRequest {
  /** That of an earlier run with the same targets and options. */
  readonly before?: Trace | undefined;
  /** Makes a long text short, so that no two texts become alike. */
  digest(text: string): string;
}

/** Finds which files are as they were, and notes what the others ask for. */
export interface Tracer {
  /** True when a file asked before for nothing that is answered otherwise now. */
  isSame(path: string): boolean;
  /** Renders a file and notes what it asks for. `subject` is the model that it is given; the catalog when undefined. */
  render(path: string, render: (context: RenderContext) => string, context: RenderContext, subject?: string): string;
  /** What all files were made of, those that are as they were included. */
  trace(): Trace;
}

/** Begins the trace of a run. */
export function createTracer(catalog: Catalog, context: Facts, { before, digest }: TraceRequest): Tracer {
  const setup = digest(JSON.stringify(catalog.models.map(({ name, kind }) => [name, kind])));
  const known = before?.setup === setup ? before : undefined;
  const asked: Record<string, readonly string[]> = {};
  const facts = new Map<string, string>();
  const answer = (fact: string): string => {
    const said = facts.get(fact) ?? read(fact);
    facts.set(fact, said);
    return said;
  };
  const read = (fact: string): string => {
    const name = fact.slice(1);
    switch (fact[0]) {
      case "m":
        return digest(JSON.stringify(context.model(name)));
      case "u":
        return context.usedBy(name).join("\n");
      case "r":
        return context.isRecursive(name) ? "yes" : "no";
      case "d":
        return context.isDeep(name) ? "yes" : "no";
      default:
        return digest(JSON.stringify([catalog.source, catalog.models.map((model) => answer(`m${model.name}`))]));
    }
  };
  return {
    isSame(path) {
      const needed = known && Object.hasOwn(known.asked, path) ? known.asked[path] : undefined;
      if (!known || !needed?.every((fact) => known.facts[fact] === answer(fact))) return false;
      asked[path] = needed;
      return true;
    },
    render(path, render, here, subject) {
      const needed = new Set([subject === undefined ? "*" : `m${subject}`]);
      const text = render(noting(here, needed));
      for (const fact of needed) answer(fact);
      asked[path] = [...needed];
      return text;
    },
    trace: () => ({ setup, facts: Object.fromEntries(facts), asked }),
  };
}

type Facts = Pick<RenderContext, "model" | "usedBy" | "isRecursive" | "isDeep">;

/** The same context, which notes what it is asked for. */
function noting(context: RenderContext, needed: Set<string>): RenderContext {
  return {
    ...context,
    get catalog() {
      needed.add("*");
      return context.catalog;
    },
    model(name) {
      needed.add(`m${name}`);
      return context.model(name);
    },
    usedBy(name) {
      needed.add(`u${name}`);
      return context.usedBy(name);
    },
    isRecursive(name) {
      needed.add(`r${name}`);
      return context.isRecursive(name);
    },
    isDeep(name) {
      needed.add(`d${name}`);
      return context.isDeep(name);
    },
  };
}
