import { readFileSync, statSync } from "node:fs";

/**
 * The bytes of a file. Throws the system's error, and one with the code `ENOTFILE` for what is neither a file nor a
 * folder: a pipe would be waited for, and a device may never end.
 */
export function readPlainFile(path: string): Buffer {
  const found = statSync(path);
  if (!found.isFile() && !found.isDirectory()) throw notAFile(path);
  return readFileSync(path);
}

/** The error for something that is there and is no file. */
export function notAFile(path: string): Error {
  return Object.assign(new Error("neither a file nor a folder"), { code: "ENOTFILE", syscall: "read", path });
}
