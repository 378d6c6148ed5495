import { isUtf8 } from "node:buffer";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import type { Report } from "../diagnostics/reporter.js";
import type { SourceFile } from "../source/source-file.js";
import { manifestPath } from "./manifest.js";

/**
 * Reads every Markdown document below a folder, sorted by path, by code unit.
 *
 * Folders whose names begin with a dot and `node_modules` are passed over. A document that is no UTF-8 or cannot be
 * read is reported and left out. Throws the system's error when the folder itself cannot be read.
 */
export function readSources(folder: string, report: Report): readonly SourceFile[] {
  return listDocuments(folder).flatMap((path): SourceFile[] => {
    const file = readSource(path, report);
    return file ? [file] : [];
  });
}

/** The paths of the documents that `readSources` reads, the folder's own path included, sorted by code unit. */
export function listDocuments(folder: string): readonly string[] {
  return documentsBelow(folder).toSorted((a, b) => (a < b ? -1 : 1));
}

/** Reads one text file; reports what is no UTF-8 or cannot be read, and answers undefined. */
export function readSource(path: string, report: Report): SourceFile | undefined {
  const shown = path.split(sep).join("/");
  try {
    return decodeSource(shown, readFileSync(path), report);
  } catch (problem) {
    report("unreadable-file", { problem: (problem as NodeJS.ErrnoException).code ?? "error" }, { file: shown });
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
  return /\.md$/i.test(path) && !folders.some((name) => name.startsWith(".") || name === "node_modules");
}

const decoder = new TextDecoder("utf-8");

function documentsBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  // Our own pages are no input, wherever the output folder lies.
  if (entries.some(({ name }) => name === manifestPath)) return [];
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name.startsWith(".") || entry.name === "node_modules" ? [] : documentsBelow(path);
    return isDocument(entry) ? [path] : [];
  });
}

/** A link to a document counts; a link to a folder does not, because it may lead in a circle. */
function isDocument(entry: Dirent): boolean {
  return (entry.isFile() || entry.isSymbolicLink()) && /\.md$/i.test(entry.name);
}

function encodingFault(bytes: Uint8Array): string | undefined {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return "UTF-16 text";
  if (bytes.includes(0)) return "binary data";
  return isUtf8(bytes) ? undefined : "bytes that are no UTF-8";
}
