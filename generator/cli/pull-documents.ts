import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { fetchDocuments } from "../pull/fetch-documents.js";
import type { FetchedDocument } from "../pull/fetched.js";
import { keepClosure } from "../pull/keep-closure.js";
import { type Lock, lockPathOf, readLock } from "../pull/lock.js";
import { hashesOf } from "../pull/locked-folder.js";
import { expectSameRequest, matchLock } from "../pull/match-lock.js";
import { type PullPlan, planPull } from "../pull/plan-pull.js";
import { portableSource, requestOf } from "../pull/portable-source.js";
import { Refusal } from "../pull/refusal.js";
import { type PullRequest, parseSource } from "../pull/source.js";
import { readOverridesFile } from "./read-inputs.js";
import type { Settings } from "./settings.js";
import { hasErrors, weigh } from "./severities.js";
import type { Terminal } from "./terminal.js";

/** A documentation set in memory, and what it would change on the disk. */
export interface Pulled {
  readonly diagnostics: readonly Diagnostic[];
  /** The lock as it was, where there was one. */
  readonly old: Lock | undefined;
  /** Absent when there was an error: then nothing is to be written. */
  readonly found?: {
    readonly lock: Omit<Lock, "documents">;
    readonly documents: readonly FetchedDocument[];
    readonly plan: PullPlan;
  };
}

/**
 * Fetches the documents that the settings name, or that the lock names where the settings say nothing, and plans what
 * they change. Writes nothing. Throws a `Refusal` for a source that cannot be had or whose content was refused.
 */
export async function pullDocuments(settings: Settings, terminal: Terminal): Promise<Pulled> {
  const { report, diagnostics } = createReporter();
  const { specs } = settings;
  const lockPath = lockPathOf(specs);
  const old = readLock(lockPath, report);
  const said = () => weigh(diagnostics(), settings.strict);
  if (hasErrors(said())) return { diagnostics: said(), old };
  const { request, roots } = requested(settings, old, lockPath);
  const source = portableSource(request, lockPath, roots);
  if (settings.frozen) expectSameRequest(expectLock(old, lockPath).source, source, lockPath);
  const asked = request.ref === undefined ? request.from : `${request.ref} of ${request.from}`;
  const lock = settings.frozen ? old : undefined;
  const local = lock && untouched(specs, lock);
  if (local)
    return { diagnostics: [], old, found: { lock: local, documents: [], plan: nothing(local.documents.size) } };
  const overrides = readOverridesFile(settings, report);
  const parsed = parseSource(request);
  terminal.progress(`Fetching ${asked}`);
  const fetched = await fetchDocuments(parsed, lock?.resolved);
  if (roots.length > 0 && !lock) terminal.progress(`Reading ${fetched.documents.length} documents`);
  const kept = lock
    ? { documents: matchLock(fetched.documents, lock), diagnostics: [] }
    : await keepClosure(fetched.documents, {
        roots,
        overrides,
        dialect: settings.dialect,
        reader: settings.reader,
        limits: settings.limits,
      });
  const next = { source, resolved: fetched.resolved };
  const plan = planPull(specs, old, next, kept.documents, report);
  const all = weigh([...diagnostics(), ...kept.diagnostics], settings.strict);
  if (hasErrors(all)) return { diagnostics: all, old };
  return { diagnostics: all, old, found: { lock: next, documents: kept.documents, plan } };
}

/** What is asked for: by flag or configuration, or else what the lock records. */
function requested(
  { from, ref, folder, root }: Settings,
  old: Lock | undefined,
  lockPath: string,
): { readonly request: PullRequest; readonly roots: readonly string[] } {
  if (from !== undefined) return { request: { from, ref, folder }, roots: root };
  if (!old)
    throw new Refusal(
      "misuse",
      'Unexpected absence of a source, expected `--from` or `"pull": { "from": … }` in the configuration.',
    );
  const locked = requestOf(old.source, lockPath);
  return {
    request: { from: locked.from, ref: ref ?? locked.ref, folder: folder ?? locked.folder },
    roots: root.length > 0 ? root : (old.source.root ?? []),
  };
}

function expectLock(lock: Lock | undefined, path: string): Lock {
  if (lock) return lock;
  throw new Refusal(
    "misuse",
    `Unexpected \`--frozen\` without \`${path}\`, expected a lock; run \`schemadown pull\` first.`,
  );
}

/** The lock, when every document already is as it says: then no network is asked. */
function untouched(specs: string, lock: Lock): Lock | undefined {
  const present = hashesOf(specs);
  const same =
    present.size === lock.documents.size && [...lock.documents].every(([path, hash]) => present.get(path) === hash);
  return same ? lock : undefined;
}

function nothing(unchanged: number): PullPlan {
  return { added: [], changed: [], removed: [], unchanged, changes: [] };
}
