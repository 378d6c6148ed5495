import type { Report } from "../diagnostics/reporter.js";
import type { Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { readDocument } from "./document.js";
import { documentKind, isApiText } from "./document-kind.js";
import { readFooter } from "./footer.js";
import { isWithinLimits } from "./is-within-limits.js";
import type { Footer, ModelDoc } from "./model-doc.js";
import { readModelDoc } from "./read-model-doc.js";

/** What a documentation set says, as written. */
export interface Documents {
  readonly docs: readonly ModelDoc[];
  /** The packages and versions that the documents name, model documents first. */
  readonly footers: readonly Footer[];
}

/** Reads every document of a set; model documents are read whole, documents of other known kinds are left alone. */
export function readDocuments(sources: readonly SourceFile[], limits: Limits, report: Report): Documents {
  const docs: ModelDoc[] = [];
  const named: Footer[] = [];
  const asides: Footer[] = [];
  for (const source of sources) {
    if (isApiText(source.text) || !isWithinLimits(source, limits, report)) continue;
    const document = readDocument(source);
    const kind = documentKind(document);
    if (kind === "model") {
      const doc = readModelDoc(document, report);
      if (doc) docs.push(doc);
      if (doc?.footer) named.push(doc.footer);
    } else if (kind === "unknown") {
      report("unrecognized-document", {}, { file: source.path });
    } else {
      const footer = readFooter(document);
      if (footer) asides.push(footer);
    }
  }
  return { docs, footers: named.length > 0 ? named : asides };
}
