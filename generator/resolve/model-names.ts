import type { ModelDoc } from "../syntax/model-doc.js";

/** The models of a documentation set by all the ways in which types and links name them. */
export interface ModelNames {
  /** True when there is a document of exactly this name. */
  has(name: string): boolean;
  /** The model of a name whatever its case and separators, unless several models are alike in that. */
  like(name: string): string | undefined;
}

/** Collects the names of all models of a documentation set. */
export function modelNames(docs: readonly ModelDoc[]): ModelNames {
  const exact = new Set(docs.map((doc) => doc.name));
  const folded = new Map<string, string | undefined>();
  for (const name of exact) folded.set(fold(name), folded.has(fold(name)) ? undefined : name);
  return { has: (name) => exact.has(name), like: (name) => (exact.has(name) ? name : folded.get(fold(name))) };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
