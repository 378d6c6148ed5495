import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Report } from "../diagnostics/reporter.js";
import { endGuessing } from "../diagnostics/suggest.js";
import { ArchiveError, readArchive } from "../disk/read-archive.js";
import { readPlainFile } from "../disk/read-plain-file.js";
import { decodeSource, isDocumentPath, readSources } from "../disk/read-sources.js";
import type { Catalog } from "../model/catalog.js";
import { catalogFromJson } from "../model/catalog-from-json.js";
import { compareText } from "../model/compare-text.js";
import { reportUnfinished } from "../pull/verify-lock.js";
import { defaultLimits, type Limits } from "../source/limits.js";
import type { SourceFile } from "../source/source-file.js";
import { readOverridesFile } from "./read-inputs.js";
import { UsageError } from "./usage-error.js";

/** A documentation set as it lies on the disk: documents that are still to be parsed, or a catalog. */
export type DocumentationSet =
  | {
      readonly kind: "documents";
      readonly sources: readonly SourceFile[];
      /** Corrections that lie beside the documents. */
      readonly overrides?: SourceFile;
      /** What the paths of the documents begin with. */
      readonly prefix: string;
      /** True when the documents are files of their own. */
      readonly onDisk: boolean;
    }
  | { readonly kind: "catalog"; readonly catalog: Catalog };

/**
 * Reads a folder of documents, a `catalog.json`, or an archive of documents. An archive is read in memory.
 *
 * Throws a `UsageError` when there is nothing of that name, or nothing that can be read as one of the three.
 */
export async function readSet(path: string, report: Report, limits: Limits = defaultLimits): Promise<DocumentationSet> {
  if (!existsSync(path)) throw new UsageError(`Unexpected path \`${path}\`, expected ${three}; ${nothingThere(path)}`);
  if (statSync(path).isDirectory()) return readFolder(path, report, limits);
  if (/\.json$/i.test(path)) return readCatalogFile(path);
  if (/\.(?:tgz|tar|tar\.gz)$/i.test(path)) return readArchiveFile(path, report);
  throw new UsageError(`Unexpected file \`${path}\`, expected ${three}.`);
}

const three = "a folder of Markdown documents, a catalog.json or an archive (.tgz, .tar.gz)";

function readFolder(path: string, report: Report, limits: Limits): DocumentationSet {
  reportUnfinished(path, report);
  const sources = readSources(path, report, limits);
  if (sources.length === 0 && existsSync(join(path, "catalog.json"))) {
    throw new UsageError(
      `Unexpected folder \`${path}\` without documents, expected ${three}; did you mean \`${path}/catalog.json\`?`,
    );
  }
  const overrides = readOverridesFile({ specs: path }, report);
  const prefix = path === "." ? "" : `${path}/`;
  return { kind: "documents", sources, prefix, onDisk: true, ...(overrides && { overrides }) };
}

function readCatalogFile(path: string): DocumentationSet {
  const read = catalogFromJson(readPlainFile(path).toString("utf8"));
  if ("catalog" in read) return { kind: "catalog", catalog: read.catalog };
  throw new UsageError(`Unexpected ${read.problem} in \`${path}\`, expected what \`schemadown catalog\` prints.`);
}

async function readArchiveFile(path: string, report: Report): Promise<DocumentationSet> {
  try {
    const members = (await readArchive(readPlainFile(path))).filter((member) => isDocumentPath(member.path));
    const sources = members
      .flatMap((member) => decodeSource(`${path}/${member.path}`, member.bytes, report) ?? [])
      .toSorted((a, b) => compareText(a.path, b.path));
    return { kind: "documents", sources, prefix: commonFolder(sources), onDisk: false };
  } catch (problem) {
    if (!(problem instanceof ArchiveError)) throw problem;
    throw new UsageError(`Unexpected ${problem.message} in \`${path}\`, expected an archive of documents.`);
  }
}

/** The deepest folder that holds all documents, with its `/`. */
function commonFolder(sources: readonly SourceFile[]): string {
  const [first, ...rest] = sources.map((source) => source.path.slice(0, source.path.lastIndexOf("/") + 1));
  let common = first ?? "";
  for (const folder of rest) {
    while (!folder.startsWith(common)) common = common.slice(0, common.slice(0, -1).lastIndexOf("/") + 1);
  }
  return common;
}

function nothingThere(path: string): string {
  const parent = dirname(path);
  const siblings = existsSync(parent) && statSync(parent).isDirectory() ? readdirSync(parent) : [];
  return `there is none of that name${endGuessing(basename(path), siblings)}`;
}
