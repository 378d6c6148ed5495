import { type CompileOptions, compile, type ParseResult } from "./compile.js";
import type { Reader } from "./reader.js";
import type { SourceFile } from "./source/source-file.js";
import { plainTree } from "./syntax/plain-tree.js";
import { parseMarkdown } from "./syntax/processor.js";
import { type Reading, readSource, type TreeReader } from "./syntax/reading.js";

/** What `parse` may be told; everything has a default. */
export interface ParseOptions extends CompileOptions {
  /** Who reads Markdown; `auto` when absent. */
  readonly reader?: Reader;
}

/**
 * Documents in, catalog out. Pure: the same sources and options give the same result, and bad documents never throw.
 *
 * Throws a `RangeError` when the options name a dialect that does not exist.
 */
export function parse(sources: readonly SourceFile[], options: ParseOptions = {}): ParseResult {
  const readTree: TreeReader =
    options.reader === "remark" ? parseMarkdown : (text) => plainTree(text) ?? parseMarkdown(text);
  const readings = sources.flatMap((source): readonly Reading[] => {
    const reading = readSource(source, readTree);
    return reading ? [reading] : [];
  });
  return compile(readings, options);
}
