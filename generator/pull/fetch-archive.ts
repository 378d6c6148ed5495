import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { ArchiveError, type ArchiveMember, readArchive } from "../disk/read-archive.js";
import { readPlainFile } from "../disk/read-plain-file.js";
import { isDocumentPath } from "../disk/read-sources.js";
import type { Fetched, FetchedDocument } from "./fetched.js";
import { limits } from "./limits.js";
import { Refusal } from "./refusal.js";

/** Reads the documents in a folder of a local archive. Throws a `Refusal` for what `readArchive` refuses. */
export async function fetchArchive(source: { readonly path: string; readonly folder: string }): Promise<Fetched> {
  const { integrity, members } = await readTarball(source.path, source.folder);
  return { resolved: { integrity }, documents: documentsBelow(members, source.folder) };
}

/** An archive on the disk: its hash, as Subresource Integrity spells it, and the files in it. */
export async function readTarball(
  path: string,
  below: string,
): Promise<{ readonly integrity: string; readonly members: readonly ArchiveMember[] }> {
  if (statSync(path).size > limits.transferBytes) throw refused("an archive of more than 1 GiB");
  const bytes = readPlainFile(path);
  const integrity = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  try {
    return { integrity, members: await readArchive(bytes, { below }) };
  } catch (problem) {
    if (problem instanceof ArchiveError) throw refused(problem.message);
    throw problem;
  }
}

/** The documents among the files of an archive, with their paths below a folder in it. */
export function documentsBelow(members: readonly ArchiveMember[], folder: string): readonly FetchedDocument[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const below = members.filter(({ path }) => path.startsWith(prefix));
  if (below.length === 0)
    throw new Refusal("misuse", `Unexpected folder \`${folder}\`, expected a folder of the archive.`);
  return below
    .map(({ path, bytes }) => ({ path: path.slice(prefix.length), bytes }))
    .filter(({ path }) => isDocumentPath(path));
}

function refused(found: string): Refusal {
  return new Refusal("findings", `Unexpected ${found}, expected an archive of plain files; nothing of it was kept.`);
}
