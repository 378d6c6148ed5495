import { readFileSync, statSync } from "node:fs";
import { withUnixLineEnds } from "./fingerprint.js";

/**
 * The text of a file as UTF-8, with `\n` line ends; undefined for what is no file or gone: a pipe would be waited for for
 * ever.
 */
export function textOf(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? withUnixLineEnds(readFileSync(path)) : undefined;
  } catch (problem) {
    if (["ENOENT", "ELOOP"].includes((problem as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw problem;
  }
}
