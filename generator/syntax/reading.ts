import type { Root } from "mdast";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import type { Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { readDocument } from "./document.js";
import { documentKind, isApiText } from "./document-kind.js";
import { readFooter } from "./footer.js";
import { isWithinLimits } from "./is-within-limits.js";
import type { Footer, ModelDoc } from "./model-doc.js";
import { readModelDoc } from "./read-model-doc.js";
import { reportUnrecognized } from "./unrecognized.js";

/** What one document says by itself, whatever the set it stands in. */
export interface Reading {
  /** Of a document of a model that could be read. */
  readonly doc?: ModelDoc;
  /** The package and version that a document of another kind names. */
  readonly aside?: Footer;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes a tree of a text, whose lines are known; undefined for one that it has to leave to another reader. */
export type TreeReader = (text: string, lines: readonly string[]) => Root | undefined;

/**
 * Reads a document; one of a model is read whole, those of other known kinds are left alone. Undefined when the reader of
 * trees leaves it to another.
 */
export function readSource(source: SourceFile, readTree: TreeReader, limits: Limits): Reading | undefined {
  if (isApiText(source.text)) return { diagnostics: [] };
  const { report, diagnostics } = createReporter();
  const lines = linesOf(source.text);
  if (!isWithinLimits(source.path, lines, limits, report)) return { diagnostics: diagnostics() };
  const tree = readTree(source.text, lines);
  if (!tree) return undefined;
  const document = readDocument(source, tree);
  const kind = documentKind(document);
  if (kind === "model") {
    const doc = readModelDoc(document, report);
    return doc ? { doc, diagnostics: diagnostics() } : { diagnostics: diagnostics() };
  }
  if (kind === "unknown") reportUnrecognized(document, report);
  const aside = kind === "unknown" ? undefined : readFooter(document);
  return { ...(aside && { aside }), diagnostics: diagnostics() };
}

/** The lines of a text, which end with `\n`, `\r` or both, as in CommonMark 2.1. */
function linesOf(text: string): readonly string[] {
  return text.split(text.includes("\r") ? /\r\n|\n|\r/ : "\n");
}
