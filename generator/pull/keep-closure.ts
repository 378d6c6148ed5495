import { compile } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { decodeSource } from "../disk/read-sources.js";
import { readLazily } from "../read-lazily.js";
import type { Reader } from "../reader.js";
import { defaultLimits, type Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import type { FetchedDocument } from "./fetched.js";

/** How the documents are to be read to find what the roots reach. */
export interface ClosureOptions {
  readonly roots: readonly string[];
  readonly dialect?: string | undefined;
  readonly overrides?: SourceFile | undefined;
  readonly reader: Reader;
  readonly limits: Partial<Limits>;
}

/**
 * The documents of some models and of all that they reach; every document when no model is named.
 *
 * With an error among the diagnostics (no such model, a document that is no text) the closure is not known.
 * Everything else that is odd about the documents is left for `generate` to say.
 */
export async function keepClosure(
  documents: readonly FetchedDocument[],
  { roots, dialect, overrides, reader, limits }: ClosureOptions,
): Promise<{ readonly documents: readonly FetchedDocument[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (roots.length === 0) return { documents, diagnostics: [] };
  const { report, diagnostics } = createReporter();
  const sources = documents.flatMap(({ path, bytes }) => decodeSource(path, bytes, report) ?? []);
  const readings = await readLazily(sources, reader, { ...defaultLimits, ...limits });
  const { catalog, diagnostics: said } = compile(readings, {
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
