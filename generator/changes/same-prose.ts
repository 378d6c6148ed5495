import { decodeReferences } from "../text/decode-references.js";

/**
 * Do two descriptions say the same? Escapes, markup, line breaks, spaces and the targets of links are no difference.
 */
export function sameProse(a: string | undefined, b: string | undefined): boolean {
  return a === b || plainWords(a ?? "") === plainWords(b ?? "");
}

/** What is left of a description when nothing but its words counts. */
export function plainWords(prose: string): string {
  return decoded(prose)
    .replace(tags, " ")
    .replace(/\\[nrt](?![a-z])/g, " ")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "")
    .replace(/!?\[([^\][]{0,1000})\]\([^()\s]{0,2000}(?:\s{1,9}"[^"]{0,1000}")?\)/g, "$1")
    .replace(/`+/g, "")
    .replace(/(\*\*|__|~~)(?=\S)(.{1,1000}?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\w*])([*_])(?=[^\s*_])([^*_]*?[^\s*_])\1(?![\w*])/g, "$2")
    .replace(/\s+/g, " ")
    .trim();
}

/** Tags that only say how prose looks; `List<String>` is no tag. */
const tags =
  /<\/?(?:a|b|br|code|div|em|font|h[1-6]|hr|i|li|ol|p|pre|small|span|strong|sub|sup|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** Character references as the signs they stand for: generators escape once, twice or not at all. */
function decoded(text: string): string {
  const once = decodeReferences(text);
  return once === text ? text : decodeReferences(decodeReferences(once));
}
