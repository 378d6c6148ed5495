import type { Stats } from "node:fs";

/** What something on a disk is that is no file. */
export function kindOf(found: Stats): string {
  if (found.isDirectory()) return "folder";
  if (found.isFIFO()) return "named pipe";
  if (found.isSocket()) return "socket";
  return "device";
}

/** What keeps a file or folder from being read, from the system's error. */
export function obstacleOf(problem: unknown): string {
  const code = (problem as NodeJS.ErrnoException).code ?? "error";
  return Object.hasOwn(words, code) ? `${words[code]} (${code})` : code;
}

const words: Readonly<Record<string, string>> = {
  EACCES: "lack of permission",
  EPERM: "lack of permission",
  ELOOP: "link that leads in a circle",
  ENAMETOOLONG: "path that is too long",
  // A link to nothing, or a name that is no UTF-8 and that Node cannot ask for.
  ENOENT: "name that leads to no file",
  ERR_FS_FILE_TOO_LARGE: "file that is too large",
};
