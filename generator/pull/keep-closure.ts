import { compile } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { decodeSource } from "../disk/read-sources.js";
import { readLazily } from "../read-lazily.js";
import type { Reader } from "../reader.js";
import { fileStem } from "../source/file-stem.js";
import { type Limits, limitsOf } from "../source/limits.js";
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
 * With an error among the diagnostics (no such model, one whose document cannot be read) the closure is not known.
 * Everything else that is odd about the documents is left for `generate` to say.
 */
export async function keepClosure(
  documents: readonly FetchedDocument[],
  { roots, dialect, overrides, reader, ...rest }: ClosureOptions,
): Promise<{ readonly documents: readonly FetchedDocument[]; readonly diagnostics: readonly Diagnostic[] }> {
  if (roots.length === 0) return { documents, diagnostics: [] };
  const { report, diagnostics } = createReporter();
  const sources = documents.flatMap(({ path, bytes }) => decodeSource(path, bytes, report) ?? []);
  const readings = await readLazily(sources, reader, limitsOf(rest));
  const { catalog, diagnostics: said } = compile(readings, {
    roots,
    ...(dialect !== undefined && { dialect }),
    ...(overrides && { overrides }),
  });
  const reached = new Set(catalog.models.map(({ at }) => at.file));
  const read = new Set(catalog.models.map(({ name }) => name));
  const isLost = (name: string) => roots.includes(name) && !read.has(name);
  const fatal = said.filter(({ code, severity, at }) => {
    return code === "unknown-root" || (severity === "error" && at !== undefined && isLost(fileStem(at.file)));
  });
  return {
    documents: documents.filter(({ path }) => reached.has(path)),
    diagnostics: [...diagnostics(), ...fatal],
  };
}
