import { parse } from "../../generator/parse.js";
import { folders, joined, readFolder } from "./corpus.js";
import { isLost, lies } from "./matrix.js";
import { readProbe } from "./probe.js";
import { type Verdict, verdicts } from "./score.js";

/** What became of the facts that the documents of one folder were generated from. */
export interface Score {
  readonly folder: string;
  readonly dialect: string;
  /** Facts that the documents say. */
  readonly recoverable: number;
  readonly found: number;
  /** Facts that the dialect says and the catalog has not. */
  readonly missed: readonly Verdict[];
  /** Facts that the catalog has and the specification has not. */
  readonly invented: readonly Verdict[];
  /** Facts that the documents do not say. */
  readonly lost: number;
  /** Codes of diagnostics that tell of a dialect that was not sure. */
  readonly doubts: readonly string[];
  readonly errors: readonly string[];
}

/** Compiles every folder of the corpus and compares the catalogs with the specification. */
export function scores(): readonly Score[] {
  const truth = readProbe();
  return folders().map((folder): Score => {
    const { catalog, diagnostics } = parse(readFolder(folder));
    const all = verdicts(catalog, truth, joined(folder));
    const missed = all.filter(
      ({ result, lost, property }) => result === "missed" && (lost === undefined || !isLost(folder, lost, property)),
    );
    const invented = all.filter((verdict) => verdict.result === "invented" && !isLie(folder, verdict));
    const found = all.filter(({ result }) => result === "found").length;
    return {
      folder,
      dialect: catalog.source.dialect,
      recoverable: found + missed.length + invented.length,
      found,
      missed,
      invented,
      lost: all.length - found - missed.length - invented.length,
      doubts: diagnostics.filter(({ code }) => /^(?:ambiguous|weak)-dialect$/.test(code)).map(({ message }) => message),
      errors: diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message),
    };
  });
}

function isLie(folder: string, { model, property, aspect }: Verdict): boolean {
  const fact = `${property === undefined ? model : `${model}.${property}`} ${aspect}`;
  return lies.some((lie) => lie.folder.test(folder) && lie.fact === fact);
}

/** A verdict as one line. */
export function lineOf({ model, property, aspect, detail, lost }: Verdict): string {
  return [property === undefined ? model : `${model}.${property}`, aspect, detail, lost ?? ""].join("  ").trim();
}
