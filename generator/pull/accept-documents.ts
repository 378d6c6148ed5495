import { foldedPath } from "../model/folded-path.js";
import type { FetchedDocument } from "./fetched.js";
import { limits } from "./limits.js";
import { Refusal } from "./refusal.js";

/** Names that Windows keeps for devices, whatever stands behind the dot. */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

/**
 * The documents that are to be kept, sorted by path, if every one of them may lie on any disk.
 *
 * Throws a `Refusal` for a path that leads out of the folder or that some system cannot hold, for two paths that are one
 * on a disk that ignores case, for absurd sizes and numbers, and when there is no document at all.
 */
export function acceptDocuments(documents: readonly FetchedDocument[]): readonly FetchedDocument[] {
  if (documents.length === 0)
    refuse("source without a Markdown document", "documents; name their folder with --folder");
  if (documents.length > limits.documents)
    refuse(`number of ${documents.length} documents`, `${limits.documents} at most`);
  const taken = new Map<string, string>();
  let total = 0;
  for (const { path, bytes } of documents) {
    const problem = problemOf(path);
    if (problem !== undefined) refuse(`document ${JSON.stringify(path)}, ${problem}`, "a plain path below the folder");
    if (bytes.length > limits.documentBytes) refuse(`document \`${path}\` of ${bytes.length} bytes`, "16 MiB at most");
    const key = foldedPath(path);
    const other = taken.get(key);
    if (other !== undefined) refuse(`document \`${path}\` beside \`${other}\``, "names that differ by more than case");
    taken.set(key, path);
    total += bytes.length;
    if (isPointer(bytes)) refuse(`document \`${path}\`, which is a pointer of Git LFS`, "the document itself");
  }
  if (total > limits.totalBytes) refuse(`documents of ${total} bytes together`, "512 MiB at most");
  return documents.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function problemOf(path: string): string | undefined {
  if (path.length > limits.pathLength) return "whose path is too long";
  if (path.startsWith("/") || /[\0-\x1f\x7f\\:*?"<>|\ufffd]/.test(path))
    return "whose path has a sign that not every disk can hold";
  for (const name of path.split("/")) {
    if (name === "" || name === "." || name === "..") return "which leads out of the folder";
    if (name.startsWith(".") || /[. ]$/.test(name) || device.test(name)) return "whose name not every disk can hold";
  }
  return undefined;
}

function isPointer(bytes: Uint8Array): boolean {
  const head = "version https://git-lfs.github.com/spec/";
  return bytes.length < 1024 && Buffer.from(bytes.subarray(0, head.length)).toString("latin1") === head;
}

function refuse(found: string, expected: string): never {
  throw new Refusal("findings", `Unexpected ${found}, expected ${expected}.`);
}
