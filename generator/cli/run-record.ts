import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { FolderState } from "../disk/folder-state.js";
import { readRuntimeTexts } from "../disk/package-root.js";
import { readSealed, writeSealed } from "../disk/sealed-file.js";
import { buildId } from "./build-id.js";
import type { Inputs } from "./read-catalog.js";
import type { Settings } from "./settings.js";

/** What a run that left everything as it should be wrote down, so that the next one need not do it again. */
export interface RunRecord {
  /** Checksum of all documents and corrections. */
  readonly inputs: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly models: number;
  /** How many files there were. */
  readonly files: number;
  readonly output: FolderState;
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
    process.version,
    root && relative(root, process.cwd()),
    Object.entries(rest).sort(),
    readRuntimeTexts(),
  ];
  const name = createHash("sha256").update(JSON.stringify(key)).digest("base64url");
  return join(folder, `${name}.json`);
}

/** Reads a record; undefined when there is none that can be relied on. */
export function readRecord(path: string | undefined): RunRecord | undefined {
  return path === undefined ? undefined : (readSealed(path) as RunRecord | undefined);
}

/** Writes a record; one that cannot be written is no error. */
export function writeRecord(path: string, record: RunRecord): void {
  writeSealed(path, record);
}

/** A checksum of what a run reads: equal inputs and equal settings give an equal outcome. */
export function checksumOf({ sources, overrides, diagnostics }: Inputs): string {
  const sum = createHash("sha256");
  for (const { path, text } of overrides ? [...sources, overrides] : sources) {
    sum.update(`${path.length} ${text.length} ${path}${text}`);
  }
  return sum.update(JSON.stringify([overrides?.path, diagnostics])).digest("base64url");
}

function projectFolder(from: string): string | undefined {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, "package.json"))) return folder;
    if (folder === dirname(folder)) return undefined;
  }
}
