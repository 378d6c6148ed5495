import type { Diagnostic } from "./diagnostic.js";

/** The order in which diagnostics are shown: file, line, column, code, message; without a file first. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compare(a.at?.file ?? "", b.at?.file ?? "") ||
    compare(a.at?.line ?? 0, b.at?.line ?? 0) ||
    compare(a.at?.column ?? 0, b.at?.column ?? 0) ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
