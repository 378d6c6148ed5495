import { hash } from "node:crypto";
import { statSync } from "node:fs";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import type { Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { listDocuments } from "./list-documents.js";
import { type Observer, readSource } from "./read-sources.js";
import { slashed } from "./slashed.js";
import { copyStamp, createStamps, type FileDescription, isStamped, putStamp, type Stamps } from "./stamps.js";

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
  /** Those that say something else now, and those that have come, by their place in the state. */
  readonly changed: ReadonlyMap<number, SourceFile>;
  /** Where each document of the state was before, `come` for one that was not there; absent when the same ones are there. */
  readonly places?: Int32Array;
  /** The paths of those that are not there any more. */
  readonly gone: readonly string[];
  /** What they are now. */
  readonly state: DocumentState;
  /** How many had to be read to know. */
  readonly read: number;
}

/** The place before of a document that has come. */
export const come = -1;

/** More documents than anybody edits between two runs; for more, all may as well be read. */
export const many = 100;

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
 * Looks which documents of a folder have changed, come or gone; reads only those that the system describes otherwise than
 * before. Undefined when many came or went, and when there is something else to say of the folder: then all has to be read
 * anew.
 */
export function changesSince(folder: string, before: DocumentState, limits: Limits): DocumentChanges | undefined {
  const { report, diagnostics } = createReporter();
  const found = listDocuments(folder, report);
  const paths = found.map(slashed);
  const places = placesBefore(paths, before.paths);
  const kept = places.filter((place) => place !== come).length;
  const moves = paths.length + before.paths.length - 2 * kept;
  if (moves > many || paths.length > limits.documents) return undefined;
  const stamps = createStamps(paths.length);
  const digests: string[] = [];
  const changed = new Map<number, SourceFile>();
  let bytes = 0;
  let read = 0;
  for (const [index, path] of found.entries()) {
    const described = statSync(path, { throwIfNoEntry: false });
    if (!described) return undefined;
    bytes += described.size;
    const place = places[index] ?? come;
    const digest = before.digests[place];
    if (place !== come) copyStamp(before.stamps, place, stamps, index);
    if (digest !== undefined && isStamped(before.stamps, place, described)) {
      digests.push(digest);
      continue;
    }
    read++;
    const file = readSource(path, report, limits, (_, then, text, now) => {
      putStamp(stamps, index, then, now);
      digests.push(digestOf(text));
    });
    if (!file) return undefined;
    if (digests[index] !== digest) changed.set(index, file);
  }
  if (JSON.stringify(diagnostics()) !== JSON.stringify(before.said) || bytes > limits.totalBytes) return undefined;
  if (moves === 0) return { changed, gone: [], state: { ...before, stamps, digests }, read };
  const there = new Set(places);
  const gone = before.paths.filter((_, place) => !there.has(place));
  return { changed, places, gone, state: { ...before, paths, stamps, digests }, read };
}

/** Where each of these paths is among others, which are in the same order; `come` for one that is not. */
function placesBefore(paths: readonly string[], before: readonly string[]): Int32Array {
  let known: ReadonlyMap<string, number> | undefined;
  let next = 0;
  return Int32Array.from(paths, (path) => {
    // Mostly all are where they were, or all a place further.
    if (before[next] === path) return next++;
    known ??= new Map(before.map((other, place) => [other, place]));
    const place = known.get(path) ?? come;
    if (place !== come) next = place + 1;
    return place;
  });
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
