import { compareDiagnostics } from "../diagnostics/compare-diagnostics.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";

/** Diagnostics in the order they are shown; with `strict`, warnings weigh as much as errors. */
export function weigh(diagnostics: readonly Diagnostic[], strict: boolean): readonly Diagnostic[] {
  const weighed = diagnostics.map(
    (diagnostic): Diagnostic =>
      strict && diagnostic.severity === "warning" ? { ...diagnostic, severity: "error" } : diagnostic,
  );
  return weighed.toSorted(compareDiagnostics);
}

/** True when one of them is an error: then nothing is written. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
