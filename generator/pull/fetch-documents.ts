import { acceptDocuments } from "./accept-documents.js";
import { fetchArchive } from "./fetch-archive.js";
import { fetchFolder } from "./fetch-folder.js";
import { fetchGit } from "./fetch-git.js";
import { fetchNpm } from "./fetch-npm.js";
import type { Fetched, Resolved } from "./fetched.js";
import { Refusal } from "./refusal.js";
import type { Source } from "./source.js";

/**
 * Brings the documents of a source into memory; nothing is written outside of a temporary folder.
 *
 * Throws a `Refusal` for a source that cannot be reached and for content that no documentation set has.
 *
 * @param locked ask for exactly what a lock resolved to
 */
export async function fetchDocuments(source: Source, locked: Resolved = {}): Promise<Fetched> {
  const { resolved, documents } = await fetchFrom(source, locked);
  if (locked.integrity !== undefined && resolved.integrity !== locked.integrity)
    throw new Refusal(
      "findings",
      `Unexpected integrity ${resolved.integrity}, expected ${locked.integrity} as locked.`,
    );
  return { resolved, documents: acceptDocuments(documents) };
}

async function fetchFrom(source: Source, locked: Resolved): Promise<Fetched> {
  switch (source.kind) {
    case "git":
      return fetchGit(source, locked.commit);
    case "npm":
      return fetchNpm({ ...source, version: locked.version ?? source.version }, locked.integrity);
    case "archive":
      return fetchArchive(source);
    case "folder":
      return fetchFolder(source);
  }
}
