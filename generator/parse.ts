import { type CompileOptions, compile, type ParseResult } from "./compile.js";
import { compareText } from "./model/compare-text.js";
import type { Reader } from "./reader.js";
import { type Limits, limitsOf } from "./source/limits.js";
import type { SourceFile } from "./source/source-file.js";
import { plainTree } from "./syntax/plain-tree.js";
import { parseMarkdown } from "./syntax/processor.js";
import { type Reading, readSource, type TreeReader } from "./syntax/reading.js";

/** What `parse` may be told; everything has a default. */
export interface ParseOptions extends CompileOptions {
  /** Who reads Markdown; `auto` when absent. */
  readonly reader?: Reader;
  /** How much the documents may hold. */
  readonly limits?: Partial<Limits>;
}

/**
 * Documents in, catalog out. Pure: the same sources and options give the same result, and bad documents never throw.
 *
 * Throws a `RangeError` when the options name a dialect that does not exist.
 */
export function parse(sources: readonly SourceFile[], options: ParseOptions = {}): ParseResult {
  const readTree: TreeReader =
    options.reader === "remark" ? parseMarkdown : (text) => plainTree(text) ?? parseMarkdown(text);
  const limits = limitsOf(options);
  const readings = sources.toSorted(byPath).flatMap((source): readonly Reading[] => {
    const reading = readSource(source, readTree, limits);
    return reading ? [reading] : [];
  });
  const { catalog, diagnostics, names, losses } = compile(readings, options);
  return { catalog, diagnostics, names, losses };
}

/** Messages name the first document of several: whatever order they come in, that is the same one. */
function byPath(a: SourceFile, b: SourceFile): number {
  return compareText(a.path, b.path);
}
