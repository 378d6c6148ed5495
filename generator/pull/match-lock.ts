import type { FetchedDocument } from "./fetched.js";
import { documentHash, type Lock, type LockedSource } from "./lock.js";
import { Refusal } from "./refusal.js";

/** Throws a `Refusal` when a lock answers another request than the one that is made now. */
export function expectSameRequest(locked: LockedSource, asked: LockedSource, lockPath: string): void {
  for (const key of ["from", "ref", "folder", "root"] as const) {
    const [was, is] = [locked[key], asked[key]].map((value) => (value === undefined ? "none" : String(value)));
    if (was === is) continue;
    const said = `Unexpected \`${key}\` ${is}, expected ${was} as ${lockPath} records`;
    throw new Refusal("findings", `${said}; run \`schemadown upgrade\` to bring the new documents.`);
  }
}

/** The documents that a lock names, out of those that its source gave. Throws a `Refusal` when they are not the same. */
export function matchLock(documents: readonly FetchedDocument[], lock: Lock): readonly FetchedDocument[] {
  const found = new Map(documents.map((document) => [document.path, document]));
  const whole = lock.source.root === undefined;
  const extra = whole ? documents.find(({ path }) => !lock.documents.has(path)) : undefined;
  if (extra) throw mismatch(`document \`${extra.path}\``, "only those that the lock names");
  return [...lock.documents].map(([path, hash]) => {
    const document = found.get(path);
    if (!document) throw mismatch(`absence of \`${path}\` in the source`, "every document that the lock names");
    if (documentHash(document.bytes) !== hash) throw mismatch(`text of \`${path}\` in the source`, `sha256 ${hash}`);
    return document;
  });
}

function mismatch(found: string, expected: string): Refusal {
  return new Refusal(
    "findings",
    `Unexpected ${found}, expected ${expected}; the source changed, run \`schemadown pull\`.`,
  );
}
