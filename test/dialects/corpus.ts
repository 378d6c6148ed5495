import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../generator/source/source-file.js";
import { projectRoot } from "../support/case-folder.js";

/** Where real documents of many generators lie on machines that have them; they are not part of the project. */
const folder = join(projectRoot, "../shared/corpus/dialects");

/** True on a machine that has the corpus. Says so when it has not, so that skipped tests have a reason. */
export const hasDialects: boolean = existsSync(folder);
if (!hasDialects)
  console.warn("Skipped: the round trip of all dialects needs the documents in ../shared/corpus/dialects.");

/** The folders of the corpus: `7.0.0/java`. */
export function folders(): readonly string[] {
  if (!hasDialects) return [];
  const versions = readdirSync(folder).filter((name) => /^\d/.test(name));
  return versions
    .flatMap((version) => readdirSync(join(folder, version)).map((name) => `${version}/${name}`))
    .toSorted();
}

/** The documents of a folder. */
export function readFolder(name: string): readonly SourceFile[] {
  return readdirSync(join(folder, name))
    .toSorted()
    .map((file) => ({ path: `docs/${file}`, text: readFileSync(join(folder, name, file), "utf8") }));
}

/** Which row of a folder came from which property of the specification. */
export interface Joined {
  /** False where rows are joined by those of a generator that writes nearly the same names. */
  readonly exact: boolean;
  /** The name of a property as documents write it; undefined where the folder has no row of it, or no single one. */
  written(model: string, property: string): string | undefined;
  /** The name of a model without what a generator puts around it. */
  modelName(name: string): string;
}

/** The join of rows and properties of a folder, as `cells.tsv` has it. */
export function joined(name: string): Joined {
  const [version, generator] = name.split("/");
  // The table has no rows of ktorm, whose names are those of kotlin.
  const twin = generator === "ktorm-schema" ? "kotlin" : generator;
  const rows = cells().filter((row) => row[0] === version && row[1] === twin);
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const [, , model = "", property = "", written = ""] of rows) {
    const plain = unmarked(written);
    names.set(`${model}.${property}`, plain);
    counts.set(`${model} ${plain}`, (counts.get(`${model} ${plain}`) ?? 0) + 1);
  }
  return {
    exact: twin === generator,
    written(model, property) {
      const written = names.get(`${model}.${property}`);
      const single = written !== undefined && written !== "" && counts.get(`${model} ${written}`) === 1;
      return single ? written : undefined;
    },
    // Some generators put a prefix before models, and spell the signs of their names in words.
    modelName: (model) =>
      generator === "scala-akka" && model === "Name"
        ? "dotted.model.Name"
        : model.replace(/^(?:OAI|Swag)(?=[A-Z0-9])/, "").replaceAll(/Period|Minus/g, ""),
  };
}

let table: readonly (readonly string[])[] | undefined;

function cells(): readonly (readonly string[])[] {
  table ??= readFileSync(join(folder, "cells.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
  return table;
}

/** A name cell without its marks, read apart from the reader under test. */
function unmarked(cell: string): string {
  return cell
    .replace(/^\*\*(.*)\*\*$/s, "$1")
    .replace(/^`(.*)`$/s, "$1")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x60;", "`")
    .replaceAll("&gt;", ">")
    .replaceAll("&lt;", "<")
    .replaceAll("&#x3D;", "=")
    .replaceAll("&amp;", "&")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}
