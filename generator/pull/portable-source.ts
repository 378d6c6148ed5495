import { dirname, isAbsolute, join, relative } from "node:path";
import { slashed } from "../disk/slashed.js";
import type { LockedSource } from "./lock.js";
import { isLocalPath, type PullRequest } from "./source.js";

/** A request as a lock records it: a relative path counts from the folder of the lock, with `/`. */
export function portableSource(request: PullRequest, lockPath: string, root: readonly string[] = []): LockedSource {
  const { from, ref, folder } = request;
  return {
    from: moved(from, (path) => slashed(relative(dirname(lockPath), path)) || "."),
    ...(ref !== undefined && { ref }),
    ...(folder !== undefined && { folder }),
    ...(root.length > 0 && { root }),
  };
}

/** The request that a lock records, with a relative path counted from the working folder. */
export function requestOf({ from, ref, folder }: PullRequest, lockPath: string): PullRequest {
  return { from: moved(from, (path) => join(dirname(lockPath), path)), ref, folder };
}

function moved(from: string, move: (path: string) => string): string {
  const prefix = from.startsWith("git+") ? "git+" : "";
  const path = from.slice(prefix.length);
  return isLocalPath(path) && !isAbsolute(path) ? prefix + move(path) : from;
}
