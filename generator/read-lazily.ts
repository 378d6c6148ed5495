import type { Reader } from "./reader.js";
import type { Limits } from "./source/limits.js";
import type { SourceFile } from "./source/source-file.js";
import { plainTree } from "./syntax/plain-tree.js";
import { type Reading, readSource, type TreeReader } from "./syntax/reading.js";

export type { Reading } from "./syntax/reading.js";

/** What documents said when they were read before, by their paths. Forgets those that are not there any more. */
export type KnownReadings = Map<string, { readonly text: string; readonly reading: Reading }>;

/** Reads documents as `parse` does, but loads remark only for one that the scanner is not sure of. In the order given. */
export async function readLazily(
  sources: readonly SourceFile[],
  reader: Reader,
  limits: Limits,
  known?: KnownReadings,
): Promise<readonly Reading[]> {
  const plain = plainReader(reader);
  const before = (source: SourceFile) => {
    const seen = known?.get(source.path);
    return seen?.text === source.text ? seen.reading : undefined;
  };
  let readings = sources.map((source) => before(source) ?? readSource(source, plain, limits));
  if (readings.includes(undefined)) {
    const { parseMarkdown } = await import("./syntax/processor.js");
    readings = sources.map((source, index) => readings[index] ?? readSource(source, parseMarkdown, limits));
  }
  if (known) {
    known.clear();
    for (const [index, { path, text }] of sources.entries()) {
      const reading = readings[index];
      if (reading) known.set(path, { text, reading });
    }
  }
  return readings.filter((reading) => reading !== undefined);
}

/** Reads a document if that needs no remark; undefined where it does. */
export function readPlainly(source: SourceFile, reader: Reader, limits: Limits): Reading | undefined {
  return readSource(source, plainReader(reader), limits);
}

function plainReader(reader: Reader): TreeReader {
  return reader === "remark" ? () => undefined : plainTree;
}
