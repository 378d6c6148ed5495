import type { Reader } from "./reader.js";
import type { Limits } from "./source/limits.js";
import type { SourceFile } from "./source/source-file.js";
import { plainTree } from "./syntax/plain-tree.js";
import { type Reading, readSource, type TreeReader } from "./syntax/reading.js";

/** Reads documents as `parse` does, but loads remark only for one that the scanner is not sure of. In the order given. */
export async function readLazily(
  sources: readonly SourceFile[],
  reader: Reader,
  limits: Limits,
): Promise<readonly Reading[]> {
  const plain: TreeReader = reader === "remark" ? () => undefined : plainTree;
  const readings = sources.map((source) => readSource(source, plain, limits));
  if (!readings.includes(undefined)) return readings as readonly Reading[];
  const { parseMarkdown } = await import("./syntax/processor.js");
  return sources.flatMap((source, index) => readings[index] ?? readSource(source, parseMarkdown, limits) ?? []);
}
