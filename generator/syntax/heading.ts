import { label } from "./label.js";

/** The text of a heading, as it was written, without its marks and markup. */
export function headingText(written: string): string {
  const words = /^#{1,6} (\w+(?: \w+)*)$/.exec(written)?.[1];
  if (words !== undefined) return words;
  const text = /^ {0,3}#{1,6}(?:[ \t]|$)/.test(written)
    ? withoutClosing(written.replace(/^ {0,3}#{1,6}[ \t]*/, ""))
    : written.replace(/\n[^\n]*$/, "");
  return label(withoutAnchors(text)).text;
}

/** Without what only names a place to link to: `<a name="Pet"></a>Pet`, `Pet {#pet}`. */
function withoutAnchors(text: string): string {
  return text
    .replace(/^<a (?:id|name)="[^"\n]*">[ \t]*<\/a>/, "")
    .replace(/\{#[\w.:-]+\}$/, "")
    .trim();
}

/** Without the hashes that may close a heading (CommonMark 4.2): only behind a space they are no part of it. */
function withoutClosing(written: string): string {
  const text = written.trimEnd();
  let end = text.length;
  while (text[end - 1] === "#") end--;
  return end === 0 || text[end - 1] === " " || text[end - 1] === "\t" ? text.slice(0, end).trimEnd() : text;
}

/** The heading under which generators print the property table. */
export function isPropertiesHeading(text: string): boolean {
  return /^(?:properties|dictionary keys)$/i.test(text.trim());
}
