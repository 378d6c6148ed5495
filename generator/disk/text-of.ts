import { readFileSync, statSync } from "node:fs";
import type { OutputFile } from "../emit/output-file.js";
import { withUnixLineEnds } from "./manifest.js";

/** The text of a file, with `\n` line ends; undefined for what is no file or gone: a pipe would be waited for for ever. */
export function textOf(path: string): string | undefined {
  const bytes = bytesOf(path);
  return bytes && withUnixLineEnds(bytes.toString("utf8"));
}

/** A file of an output folder as it could have been written: with `\n` line ends. Undefined for what is no file or gone. */
export function writtenFile(folder: string, path: string): OutputFile | undefined {
  const bytes = bytesOf(`${folder}/${path}`);
  if (!bytes) return undefined;
  return bytes.includes("\r")
    ? { path, text: withUnixLineEnds(bytes.toString("utf8")) }
    : {
        path,
        bytes,
        get text() {
          return bytes.toString("utf8");
        },
      };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return statSync(path).isFile() ? readFileSync(path) : undefined;
  } catch (problem) {
    if (["ENOENT", "ELOOP"].includes((problem as NodeJS.ErrnoException).code ?? "")) return undefined;
    throw problem;
  }
}
