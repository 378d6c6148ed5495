import { readFileSync } from "node:fs";
import type { OutputFile } from "../emit/output-file.js";

/** A part of a text, by bytes of its UTF-8, and what stands there instead. */
export interface ReplacedPart {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The bytes of a text file, searched as they are: decoding some megabytes takes longer than all else that is done with them. */
export interface LongFile {
  indexOf(text: string, from?: number): number;
  endOf(text: string, place: number): number;
  /** The file with other texts in the places of some parts, which do not overlap. */
  withParts(path: string, parts: readonly ReplacedPart[]): OutputFile;
}

/** Reads a file to be searched; undefined when there is none, or one whose line ends are not as we write them. */
export function readLongFile(place: string): LongFile | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(place);
  } catch {
    return undefined;
  }
  if (bytes.includes("\r")) return undefined;
  return {
    indexOf: (text, from) => bytes.indexOf(text, from),
    endOf: (text, from) => from + Buffer.byteLength(text),
    withParts(path, parts) {
      const pieces: Uint8Array[] = [];
      let at = 0;
      for (const { from, to, text } of parts.toSorted((a, b) => a.from - b.from)) {
        pieces.push(bytes.subarray(at, from), Buffer.from(text));
        at = to;
      }
      const all = Buffer.concat([...pieces, bytes.subarray(at)]);
      return {
        path,
        bytes: all,
        get text() {
          return all.toString("utf8");
        },
      };
    },
  };
}
