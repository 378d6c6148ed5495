import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Outcome } from "./outcome.js";
import { visibleLines } from "./visible.js";

/** The outcome as one JSON object, as the contract describes it. */
export function reportJson({ diagnostics, files }: Outcome): string {
  return visibleLines(`${JSON.stringify({ diagnostics: diagnostics.map(flat), files }, undefined, 2)}\n`);
}

function flat({ at, related, ...said }: Diagnostic): object {
  return {
    ...said,
    ...at,
    ...(related && { related: related.map((note) => ({ message: note.message, ...note.at })) }),
  };
}
