import { hash } from "node:crypto";
import { statSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import type { Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { listDocuments } from "./list-documents.js";
import { type Observer, readSource } from "./read-sources.js";
import { slashed } from "./slashed.js";
import { createStamps, type FileDescription, isStamped, putStamp, type Stamps } from "./stamps.js";

/** What the documents of a set were when they were read. Plain data, sorted by path. */
export interface DocumentState {
  readonly paths: readonly string[];
  readonly stamps: Stamps;
  /** A checksum of the bytes of each. */
  readonly digests: readonly string[];
  /** What there was to say of the folder. */
  readonly said: readonly Diagnostic[];
}

/** What has become of documents since. */
export interface DocumentChanges {
  /** Those that say something else now, by their place in the state. */
  readonly changed: ReadonlyMap<number, SourceFile>;
  /** What they are now. */
  readonly state: DocumentState;
  /** How many had to be read to know. */
  readonly read: number;
}

/** An observer of documents while they are read, and what it saw. */
export function observeDocuments(): {
  readonly observe: Observer;
  state(said: readonly Diagnostic[]): DocumentState;
} {
  const seen: {
    readonly path: string;
    readonly found: FileDescription;
    readonly digest: string;
    readonly now: number;
  }[] = [];
  return {
    observe: (path, found, bytes, now) => void seen.push({ path, found, digest: digestOf(bytes), now }),
    state(said) {
      const stamps = createStamps(seen.length);
      for (const [index, { found, now }] of seen.entries()) putStamp(stamps, index, found, now);
      return { paths: seen.map(({ path }) => path), stamps, digests: seen.map((one) => one.digest), said };
    },
  };
}

/** A checksum of all documents: equal documents and equal words about the folder give the same. */
export function sumOf({ paths, digests, said }: DocumentState): string {
  return hash("sha256", JSON.stringify([paths, digests, said]), "base64url");
}

/**
 * Looks which documents of a folder have changed; reads only those that the system describes otherwise than before.
 * Undefined when documents came or went, and when there is something else to say of the folder: then all has to be read anew.
 */
export function changesSince(folder: string, before: DocumentState, limits: Limits): DocumentChanges | undefined {
  const { report, diagnostics } = createReporter();
  const paths = listDocuments(folder, report);
  if (paths.length !== before.paths.length) return undefined;
  const stamps = before.stamps.slice();
  const digests = [...before.digests];
  const changed = new Map<number, SourceFile>();
  let bytes = 0;
  let read = 0;
  for (const [index, path] of paths.entries()) {
    const found = statSync(path, { throwIfNoEntry: false });
    if (!found) return undefined;
    bytes += found.size;
    if (isStamped(before.stamps, index, found)) {
      if (slashed(path) !== before.paths[index]) return undefined;
      continue;
    }
    read++;
    const file = readSource(path, report, limits, (_, then, text, now) => {
      putStamp(stamps, index, then, now);
      digests[index] = digestOf(text);
    });
    if (file?.path !== before.paths[index]) return undefined;
    if (file && digests[index] !== before.digests[index]) changed.set(index, file);
  }
  if (JSON.stringify(diagnostics()) !== JSON.stringify(before.said) || bytes > limits.totalBytes) return undefined;
  return { changed, state: { ...before, stamps, digests }, read };
}

/** The text of a document, if it still holds what it held. */
export function readAgain(
  { paths, digests }: Pick<DocumentState, "paths" | "digests">,
  index: number,
  limits: Limits,
): SourceFile | undefined {
  const { report } = createReporter();
  let digest = "";
  const file = readSource(paths[index] ?? "", report, limits, (_, __, bytes) => {
    digest = digestOf(bytes);
  });
  return digest === digests[index] ? file : undefined;
}

function digestOf(bytes: Uint8Array): string {
  return hash("sha256", bytes, "base64url");
}
