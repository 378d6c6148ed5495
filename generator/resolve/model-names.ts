import type { ModelDoc } from "../syntax/model-doc.js";
import { foldName } from "../text/fold-name.js";

/** The models of a documentation set by all the ways in which types and links name them. */
export interface ModelNames {
  /** True when there is a document of exactly this name. */
  has(name: string): boolean;
  /** The model of a name whatever its case and separators, unless several models are alike in that. */
  like(name: string): string | undefined;
}

/** Collects the names of all models of a documentation set. */
export function modelNames(docs: readonly ModelDoc[]): ModelNames {
  return namesAmong(new Set(docs.map((doc) => doc.name)));
}

/** The same for names alone. */
export function namesAmong(exact: ReadonlySet<string>): ModelNames {
  let folded: ReadonlyMap<string, string | undefined> | undefined;
  return {
    has: (name) => exact.has(name),
    like(name) {
      if (exact.has(name)) return name;
      // Most dialects never ask.
      folded ??= foldAll(exact);
      return folded.get(foldName(name));
    },
  };
}

/** Each name by its letters and digits alone; undefined where several names have the same. */
function foldAll(names: ReadonlySet<string>): ReadonlyMap<string, string | undefined> {
  const folded = new Map<string, string | undefined>();
  for (const name of names) {
    const key = foldName(name);
    folded.set(key, folded.has(key) ? undefined : name);
  }
  return folded;
}
