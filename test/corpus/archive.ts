import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile } from "../../generator/source/source-file.js";
import { projectRoot, temporaryFolder } from "../support/case-folder.js";

/** Where the documentation sets of real SDKs lie on machines that have them; they are not part of the project. */
const folder = join(projectRoot, "../shared/corpus/genesys");

/** True on a machine that has the corpus. Says so when it has not, so that skipped tests have a reason. */
export const hasCorpus: boolean = existsSync(folder);
if (!hasCorpus) console.warn("Skipped: tests of whole SDKs need the documentation sets in ../shared/corpus/genesys.");

/** The documents of a real documentation set, by the name of its archive. */
export function readArchive(name: string): readonly SourceFile[] {
  const target = temporaryFolder();
  execFileSync("tar", ["xzf", join(folder, `${name}.tar.gz`), "-C", target]);
  const docs = join(target, "build/docs");
  return readdirSync(docs)
    .toSorted()
    .map((file) => ({ path: `specs/${file}`, text: readFileSync(join(docs, file), "utf8") }));
}

/** A row as a plain line splitter sees it: an independent reading to compare ours with. */
export interface PlainRow {
  readonly model: string;
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

/** The rows of model documents, read without Markdown: lines that begin with a bold name, cut at the outer pipes. */
export function plainRows(sources: readonly SourceFile[]): readonly PlainRow[] {
  return sources.flatMap(({ path, text }) => {
    const model = path.replace(/^.*\/|\.md$/g, "");
    if (text.includes("All URIs are relative to")) return [];
    return text.split("\n").flatMap((line): readonly PlainRow[] => {
      const [, name, type, rest] = /^\| \*\*(\w+)\*\* \| (.*?) \|(.*)\|$/.exec(line) ?? [];
      if (name === undefined || type === undefined || rest === undefined) return [];
      const label = /^\[(.*)\]\(.*\)$/.exec(type)?.[1] ?? type;
      const plain = label.replaceAll("*", "").replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      return [{ model, name, type: plain, optional: rest.endsWith("[optional] ") }];
    });
  });
}
