import type { Report } from "../diagnostics/reporter.js";
import type { Type } from "../model/type.js";
import type { ModelDoc } from "../syntax/model-doc.js";
import { decodeReferences } from "../text/decode-references.js";
import type { ModelContext } from "./model-context.js";

/**
 * The members of a model that is one of several types, where its document lists them; undefined for other models.
 *
 * ```text
 * ## oneOf schemas       ### `openapi_one_of`      **value** | This is a oneOf model. The value must be … types: Cat, Dog
 * * [Cat](Cat.md)        #   :'Cat',
 * ```
 */
export function unionMembers(doc: ModelDoc, context: ModelContext, report: Report): readonly Type[] | undefined {
  const written = listed(doc, context);
  if (!written || written.length === 0) return undefined;
  return written.map((text): Type => {
    const resolved = context.typeOf({ text });
    if (resolved) return resolved.type;
    report("unknown-type", { written: text, dialect: context.dialect.name }, doc.at);
    return { kind: "unknown" };
  });
}

function listed(doc: ModelDoc, { dialect }: ModelContext): readonly string[] | undefined {
  for (const section of doc.sections) {
    if (/^(?:one|any)of schemas$/i.test(section.title)) {
      return section.items.map(({ text }) => {
        const end = text.startsWith("[") && text.endsWith(")") ? text.lastIndexOf("](") : -1;
        return end === -1 ? text : text.slice(1, end);
      });
    }
    if (/^enum variants$/i.test(section.title) && section.headings.at(-1)?.toLowerCase() === "description") {
      return section.rows.map(([name]) => decodeReferences(name?.text ?? ""));
    }
    if (/^openapi_(?:one|any)_of$/i.test(section.title)) return codeMembers(doc, doc.sections.indexOf(section));
  }
  if (dialect.membersCell.length === 0) return undefined;
  const [row, second] = doc.table?.rows ?? [];
  const head = row && !second ? dialect.membersCell.find((text) => row.type.text.startsWith(text)) : undefined;
  return head === undefined ? undefined : row?.type.text.slice(head.length).split(", ");
}

/** The symbols of the list that a block of code gives: `#   :'Cat',`. */
function codeMembers(doc: ModelDoc, from: number): readonly string[] | undefined {
  for (const { title, blocks } of doc.sections.slice(from, from + 2)) {
    if (!/^(?:openapi_(?:one|any)_of|example)$/i.test(title)) continue;
    const members = blocks.flatMap(({ text }) =>
      [...text.matchAll(/^#\s+:'(.*)',?$/gm)].map((match) => match[1] ?? ""),
    );
    if (members.length > 0) return members;
  }
  return undefined;
}
