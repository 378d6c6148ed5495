import { compile, lossesOf, type ParseResult } from "../compile.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { selectRoots } from "../diff.js";
import { readSource } from "../disk/read-sources.js";
import type { Catalog } from "../model/catalog.js";
import { readLazily } from "../read-lazily.js";
import { limitsOf } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import type { DocumentationSet } from "./read-set.js";
import type { Settings } from "./settings.js";

/** The catalogs of two documentation sets of one API, and what there is to say about their documents. */
export interface ParsedSets {
  readonly before: Catalog;
  readonly after: Catalog;
  readonly diagnostics: readonly Diagnostic[];
  /** The names of all models on each side, reached from the roots or not. */
  readonly names: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** What the documents of at least one side cannot say. */
  readonly losses: readonly string[];
}

/** What is read alike on both sides. */
export type ParseSettings = Pick<Settings, "root" | "dialect" | "overrides" | "reader" | "limits">;

/**
 * Reads two sets as releases of one API: with the same roots, and with the same corrections. A set that brings no
 * corrections along is read with those of the other, because a name that is corrected on one side only would look like a
 * change.
 *
 * A root that only one side has is a model that came or went; one that neither has is an error.
 */
export async function parseSets(
  before: DocumentationSet,
  after: DocumentationSet,
  settings: ParseSettings,
): Promise<ParsedSets> {
  const { report, diagnostics } = createReporter();
  const shared = settings.overrides === undefined ? undefined : readSource(settings.overrides, report);
  const corrections = { before: shared ?? ownOverrides(before), after: shared ?? ownOverrides(after) };
  const old = await parseSet(before, corrections.before ?? corrections.after, settings);
  const now = await parseSet(after, corrections.after ?? corrections.before, settings);
  const said = [
    ...diagnostics(),
    ...old.diagnostics.filter((one) => one.code !== "unknown-root" && isOwn(one, now, ownOverrides(before))),
    ...now.diagnostics.filter((one) => !isThere(one, old) && isOwn(one, old, ownOverrides(after))),
  ];
  const once = new Map(said.map((one) => [JSON.stringify(one), one]));
  const losses = [...new Set([...old.losses, ...now.losses])];
  return {
    before: old.catalog,
    after: now.catalog,
    diagnostics: [...once.values()],
    names: { before: old.names, after: now.names },
    losses,
  };
}

function ownOverrides(set: DocumentationSet): SourceFile | undefined {
  return set.kind === "documents" ? set.overrides : undefined;
}

async function parseSet(
  set: DocumentationSet,
  overrides: SourceFile | undefined,
  settings: ParseSettings,
): Promise<ParseResult> {
  const { root: roots, dialect, reader } = settings;
  if (set.kind === "documents") {
    const readings = await readLazily(set.sources, reader, limitsOf(settings));
    return compile(readings, { roots, ...(dialect && { dialect }), ...(overrides && { overrides }) });
  }
  const { report, diagnostics } = createReporter();
  const catalog = selectRoots(set.catalog, roots, report);
  const names = set.catalog.models.map(({ name }) => name);
  return { catalog, diagnostics: diagnostics(), names, losses: lossesOf(catalog.source.dialect) };
}

/** True for a diagnostic that is no fault of borrowed or shared corrections: those need to be of use on one side only. */
function isOwn(one: Diagnostic, other: ParseResult, own: SourceFile | undefined): boolean {
  if (one.code !== "unused-override" || one.at?.file === own?.path) return true;
  return other.diagnostics.some(({ code, message }) => code === one.code && message === one.message);
}

/** True for an unknown root that is a model of the other side. */
function isThere(one: Diagnostic, other: ParseResult): boolean {
  return (
    one.code === "unknown-root" && other.catalog.models.some(({ name }) => one.message.includes(`root \`${name}\`,`))
  );
}
