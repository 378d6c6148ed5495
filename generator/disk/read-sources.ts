import { isUtf8 } from "node:buffer";
import { statSync } from "node:fs";
import type { Report } from "../diagnostics/reporter.js";
import { defaultLimits, type Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { isPassedOver, listDocuments } from "./list-documents.js";
import { kindOf, obstacleOf } from "./obstacle.js";
import { readBytes } from "./read-bytes.js";
import { slashed } from "./slashed.js";
import type { FileDescription } from "./stamps.js";

/**
 * Told of a document that is read: its path, how the system described it before, its bytes, which are good for as long as
 * it is being told, and when that was.
 */
export type Observer = (path: string, found: FileDescription, bytes: Uint8Array, now: number) => void;

/**
 * Reads every Markdown document below a folder, sorted by path, by code unit.
 *
 * Folders whose names begin with a dot and `node_modules` are passed over. A document that is no UTF-8, cannot be read or
 * is too large is reported and left out. Throws the system's error when the folder itself cannot be read.
 */
export function readSources(
  folder: string,
  report: Report,
  limits: Limits = defaultLimits,
  observe?: Observer,
): readonly SourceFile[] {
  const paths = listDocuments(folder, report);
  const sources: SourceFile[] = [];
  const { documents, totalBytes } = limits;
  if (paths.length > documents) {
    const excess = { found: paths.length, unit: "documents", limit: documents, setting: "documents" };
    report("over-limit", excess, { file: slashed(folder) });
    return [];
  }
  let bytes = 0;
  for (const path of paths) {
    const file = readSource(path, report, limits, observe);
    if (!file) continue;
    bytes += Buffer.byteLength(file.text);
    if (bytes > totalBytes) {
      const excess = { found: bytes, unit: "bytes so far", limit: totalBytes, setting: "totalBytes" };
      report("over-limit", excess, { file: file.path });
      return sources;
    }
    sources.push(file);
  }
  return sources;
}

/** Reads one text file; reports what is no UTF-8, is too large or cannot be read, and answers undefined. */
export function readSource(
  path: string,
  report: Report,
  limits: Limits = defaultLimits,
  observe?: Observer,
): SourceFile | undefined {
  const file = slashed(path);
  try {
    const now = Date.now();
    // Looked at first: a pipe would be waited for and a device would never end.
    const found = statSync(path);
    if (!found.isFile()) {
      report("unreadable-file", { problem: kindOf(found) }, { file });
      return undefined;
    }
    if (found.size > limits.documentBytes) {
      const excess = { found: found.size, unit: "bytes", limit: limits.documentBytes, setting: "documentBytes" };
      report("over-limit", excess, { file });
      return undefined;
    }
    const bytes = readBytes(path, found.size);
    const source = decodeSource(file, bytes, report);
    if (source) observe?.(file, found, bytes, now);
    return source;
  } catch (problem) {
    report("unreadable-file", { problem: obstacleOf(problem) }, { file });
    return undefined;
  }
}

/** A text file from its bytes; reports what is no UTF-8, and answers undefined. */
export function decodeSource(path: string, bytes: Uint8Array, report: Report): SourceFile | undefined {
  const found = encodingFault(bytes);
  if (found === undefined) return { path, text: decoder.decode(bytes) };
  report("invalid-encoding", { found }, { file: path });
  return undefined;
}

/** True for the path of a document, with `/`: a Markdown file in no folder that is passed over. */
export function isDocumentPath(path: string): boolean {
  const folders = path.split("/").slice(0, -1);
  return /\.md$/i.test(path) && !folders.some(isPassedOver);
}

const decoder = new TextDecoder("utf-8");

function encodingFault(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return "UTF-16 text";
  if (bytes.includes(0)) return isUtf16(bytes) ? "UTF-16 text" : "binary data";
  return isUtf8(bytes) ? undefined : "bytes that are no UTF-8";
}

/** Without a mark at its head UTF-16 shows by its zeros: nearly all in even places, or nearly all in odd ones. */
function isUtf16(bytes: Uint8Array): boolean {
  const zeros = [0, 0];
  for (const [index, byte] of bytes.subarray(0, 4096).entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return (
    bytes.length % 2 === 0 &&
    Math.min(even, odd) * 20 < Math.max(even, odd) &&
    (even + odd) * 4 > Math.min(bytes.length, 4096)
  );
}
