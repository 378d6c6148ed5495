import { createHash, hash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { DocumentState } from "../disk/document-state.js";
import type { FolderState } from "../disk/folder-state.js";
import { manifestPath } from "../disk/manifest.js";
import { readRuntimeTexts } from "../disk/package-root.js";
import { readSealed, type Sealed, writeSealed } from "../disk/sealed-file.js";
import type { Trace } from "../emit/trace.js";
import type { SetFacts } from "../set-facts.js";
import type { SourceFile } from "../source/source-file.js";
import { lazily } from "../text/lazily.js";
import { buildId } from "./build-id.js";
import type { Settings } from "./settings.js";

/** What a run that left everything as it should be wrote down, so that the next one need not do it again. */
export interface RunRecord {
  readonly documents: DocumentState;
  /** Checksum of the corrections; empty where there were none. */
  readonly overrides: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly models: number;
  /** How many files there were. */
  readonly files: number;
  readonly output: FolderState;
  /** What one document can be compiled with; undefined where none can be alone. Made when it is asked for. */
  readonly set: () => SetFacts | undefined;
  /** What the files were made of; undefined where that is not known. */
  readonly trace: () => Trace | undefined;
}

/**
 * Where the record of runs with these settings lies; undefined when nothing is to be remembered: with `--no-cache`, for
 * targets of the user's own, which may depend on anything, and where the program cannot know whether its code changed.
 *
 * Below the nearest folder with a `package.json`; where there is none and no `--cache-dir`, nothing is remembered either, for
 * nobody wants a `node_modules` where there is no package. The name is a checksum of the settings, of the
 * program and of Node; paths in it are relative, so that a cache can be moved with the project.
 */
export function recordPath(settings: Settings): string | undefined {
  const { cache, cacheDir, templates, format: _, config: __, watch: ___, ...rest } = settings;
  if (!cache || templates !== undefined || buildId === undefined) return undefined;
  const root = projectFolder(process.cwd());
  const folder = cacheDir ?? (root && join(root, "node_modules/.cache/schemadown"));
  if (folder === undefined) return undefined;
  const key = [
    buildId,
    [process.version, process.arch],
    root && relative(root, process.cwd()),
    Object.entries(rest).sort(),
    readRuntimeTexts(),
  ];
  const name = createHash("sha256").update(JSON.stringify(key)).digest("base64url");
  return join(folder, `${name}.run`);
}

/** Reads a record; undefined when there is none that can be relied on. */
export function readRecord(path: string | undefined): RunRecord | undefined {
  const sealed = path === undefined ? undefined : readSealed(path);
  return sealed && unpack(sealed);
}

/** Writes a record; one that cannot be written is no error. */
export function writeRecord(path: string, record: RunRecord): void {
  writeSealed(path, pack(record));
}

/** Signs of a checksum that are kept: 132 bits, so that no two texts of a set become alike. */
const enough = 22;

/** A short text in the place of a long one. */
export function digest(text: string): string {
  return hash("sha256", text, "base64url").slice(0, enough);
}

/** A checksum of corrections: their path is named in what is said of them. */
export function digestOf(overrides: SourceFile | undefined): string {
  return overrides ? digest(`${overrides.path}\0${overrides.text}`) : "";
}

function projectFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}

/** What a record says as JSON. */
interface Packed extends Omit<RunRecord, "set" | "trace"> {
  readonly set?: Pick<SetFacts, "dialect" | "enums">;
  readonly trace?: Pick<Trace["facts"], "source" | "kinds">;
}

/** Long lists and numbers become blocks, in the order in which `unpack` takes them. */
function pack({ documents, output, ...lazy }: RunRecord): Sealed {
  const set = lazy.set();
  const trace = lazy.trace();
  const { set: _, trace: __, ...rest } = lazy;
  const { others, manifest, leftOut } = output;
  const { dialect, enums } = set ?? {};
  const { source, kinds } = trace?.facts ?? {};
  const value = {
    ...rest,
    documents: { said: documents.said },
    output: { others, manifest, leftOut },
    ...(set && { set: { dialect, enums } }),
    ...(trace && { trace: { source, kinds } }),
  };
  return {
    value,
    blocks: [
      ...[lines(documents.paths), bytes(documents.stamps), lines(documents.digests)],
      ...[lines(output.paths), bytes(output.stamps)],
      ...(set ? [lines([set.evidence]), lines(set.names), lines(set.releases), lines(set.told)] : []),
      ...(trace
        ? [
            ...[lines(trace.facts.names), lines(trace.facts.digests)],
            ...[bytes(trace.facts.graph.starts), bytes(trace.facts.graph.targets)],
            ...[trace.facts.recursive, trace.facts.deep],
            ...[bytes(trace.starts), bytes(trace.asked)],
          ]
        : []),
    ],
  };
}

function unpack({ value, blocks }: Sealed): RunRecord {
  const { documents, output, set, trace, ...rest } = value as Packed;
  const next = blocks[Symbol.iterator]();
  const block = () => next.next().value ?? new Uint8Array();
  const list = () => linesOf(block());
  const read = { paths: list(), stamps: doublesOf(block()), digests: list() };
  const paths = list();
  const stamps = doublesOf(block());
  // Most runs change nothing, and ask for none of these.
  const [evidence, names, releases, told] = set ? [block(), block(), block(), block()] : [];
  const rendered = [...next];
  return {
    ...rest,
    documents: { ...documents, ...read },
    output: { ...output, paths, stamps },
    set: lazily(() => {
      if (!set || !evidence || !names || !releases || !told) return undefined;
      const lists = { names: linesOf(names), releases: linesOf(releases), told: linesOf(told) };
      return { ...set, evidence: linesOf(evidence)[0] ?? "", ...lists };
    }),
    trace: lazily(() => trace && unpackTrace(trace, rendered, paths)),
  };
}

function unpackTrace(
  facts: Pick<Trace["facts"], "source" | "kinds">,
  [names, digests, from, to, recursive, deep, starts, asked]: readonly Uint8Array[],
  paths: readonly string[],
): Trace | undefined {
  if (!names || !digests || !from || !to || !recursive || !deep || !starts || !asked) return undefined;
  const graph = { starts: numbersOf(from), targets: numbersOf(to) };
  return {
    facts: { ...facts, names: linesOf(names), digests: linesOf(digests), graph, recursive, deep },
    // The manifest is the one file that no template makes.
    paths: paths.filter((path) => path !== manifestPath),
    starts: numbersOf(starts),
    asked: numbersOf(asked),
  };
}

/** Numbers begin at multiples of their width, which bytes in a file do not. */
function doublesOf(block: Uint8Array): Float64Array {
  return new Float64Array(new Uint8Array(block).buffer);
}

function numbersOf(block: Uint8Array): Uint32Array {
  return new Uint32Array(new Uint8Array(block).buffer);
}

/** Neither paths nor names nor checksums hold a zero. */
function lines(list: readonly string[]): Uint8Array {
  return blocks.get(list) ?? Buffer.from(list.map((text) => `${text}\0`).join(""));
}

function linesOf(block: Uint8Array): readonly string[] {
  const { buffer, byteOffset, byteLength } = block;
  const list = Buffer.from(buffer, byteOffset, byteLength).toString("utf8").split("\0");
  list.pop();
  blocks.set(list, block);
  return list;
}

/** What lists were read from: most of them are written again as they were. */
const blocks = new WeakMap<readonly string[], Uint8Array>();

function bytes({ buffer, byteOffset, byteLength }: Float64Array | Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
