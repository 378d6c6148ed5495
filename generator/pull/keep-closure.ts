import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { decodeSource } from "../disk/read-sources.js";
import { parse } from "../parse.js";
import type { SourceFile } from "../source/source-file.js";
import type { FetchedDocument } from "./fetched.js";

/** How the documents are to be read to find what the roots reach. */
export interface ClosureOptions {
  readonly roots: readonly string[];
  readonly dialect?: string | undefined;
  readonly overrides?: SourceFile | undefined;
}

/**
 * The documents of some models and of all that they reach; every document when no model is named.
 *
 * With an error among the diagnostics (no such model, a document that is no text) the closure is not known.
 * Everything else that is odd about the documents is left for `generate` to say.
 */
export function keepClosure(
  documents: readonly FetchedDocument[],
  { roots, dialect, overrides }: ClosureOptions,
): { readonly documents: readonly FetchedDocument[]; readonly diagnostics: readonly Diagnostic[] } {
  if (roots.length === 0) return { documents, diagnostics: [] };
  const { report, diagnostics } = createReporter();
  const sources = documents.flatMap(({ path, bytes }) => decodeSource(path, bytes, report) ?? []);
  const { catalog, diagnostics: said } = parse(sources, {
    roots,
    ...(dialect !== undefined && { dialect }),
    ...(overrides && { overrides }),
  });
  const reached = new Set(catalog.models.map(({ at }) => at.file));
  const fatal = said.filter(({ code }) => code === "unknown-root");
  return {
    documents: documents.filter(({ path }) => reached.has(path)),
    diagnostics: [...diagnostics(), ...fatal],
  };
}
