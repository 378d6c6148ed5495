import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Outcome } from "./outcome.js";
import { visible } from "./visible.js";

/** The outcome as one JSON object, as the contract describes it. */
export function reportJson({ diagnostics, files }: Outcome): string {
  const lines = JSON.stringify({ diagnostics: diagnostics.map(flat), files }, undefined, 2).split("\n");
  // In JSON too a `\u…` says the same as the character itself, and a terminal does not obey it.
  return `${lines.map(visible).join("\n")}\n`;
}

function flat({ at, related, ...said }: Diagnostic): object {
  return {
    ...said,
    ...at,
    ...(related && { related: related.map((note) => ({ message: note.message, ...note.at })) }),
  };
}
