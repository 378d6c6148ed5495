import type { Location } from "../source/location.js";
import { type Code, codes, type Values } from "./codes.js";
import { compareDiagnostics } from "./compare-diagnostics.js";
import type { Diagnostic, Place } from "./diagnostic.js";

/** Reports one diagnostic. The values are typed from the message of the code. */
export type Report = <C extends Code>(
  code: C,
  values: Values<C>,
  at?: Place,
  related?: readonly { readonly message: string; readonly at: Location }[],
) => void;

/** A place to report to, and what was reported. */
export interface Reporter {
  readonly report: Report;
  /** Everything reported so far, sorted by file, line, column and code. */
  diagnostics(): readonly Diagnostic[];
}

/** A reporter that has heard nothing yet. */
export function createReporter(): Reporter {
  const heard: Diagnostic[] = [];
  return {
    report(code, values, at, related) {
      const message: { readonly severity: Diagnostic["severity"]; fill(values: object): string } = codes[code];
      heard.push({
        code,
        severity: message.severity,
        message: message.fill(values),
        ...(at && { at: { ...at } }),
        ...(related && { related }),
      });
    },
    // Thousands of documents have nothing to say.
    diagnostics: () => (heard.length === 0 ? silence : heard.toSorted(compareDiagnostics)),
  };
}

const silence: readonly Diagnostic[] = [];
