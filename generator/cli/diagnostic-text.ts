import type { Diagnostic, Place } from "../diagnostics/diagnostic.js";

/** A place as editors read it: `specs/A.md:9:1`, or as much of that as is known. */
export function placeText({ file, line, column }: Place): string {
  return [file, line, column].filter((part) => part !== undefined).join(":");
}

/** A diagnostic as one sentence of a `UsageError`, behind its place. */
export function sentenceOf({ at, message }: Diagnostic): string {
  return `${at ? placeText(at) : ""}  ${message}`;
}
