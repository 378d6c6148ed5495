import { readFileSync, statSync } from "node:fs";
import { withUnixLineEnds } from "./manifest.js";

/** The text of a file, with `\n` line ends; undefined for what is no file or gone: a pipe would be waited for for ever. */
export function textOf(path: string): string | undefined {
  try {
    return statSync(path).isFile() ? withUnixLineEnds(readFileSync(path, "utf8")) : undefined;
  } catch (problem) {
    if (["ENOENT", "ELOOP"].includes((problem as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw problem;
  }
}
