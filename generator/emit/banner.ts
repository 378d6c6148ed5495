import type { Catalog } from "../model/catalog.js";
import type { Model } from "../model/model.js";
import type { Banner } from "./code.js";

/** The mark by which people and tools know a generated file. */
const generatedMark = "@generated";

/**
 * The sentence at the head of a generated file: where it comes from and how to make it anew.
 *
 * No version, date or hash: a release that changes nothing must not change a line here. The name of the document
 * without its folder, so that the output does not depend on where the documents lie.
 */
export function banner(subject: Model | Catalog): Banner {
  const from = "models" in subject ? "" : ` from ${fileName(subject.at.file)}`;
  return `${generatedMark}${from}. Do not edit: run \`schemadown generate\`.` as Banner;
}

function fileName(path: string): string {
  // A file's name can hold anything on some disks; in a comment of one line it must stay on that line.
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069<>*`]|--/g, "_");
}
