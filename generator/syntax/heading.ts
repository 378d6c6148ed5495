import type { Heading } from "mdast";
import type { Document } from "./document.js";
import { label } from "./label.js";

/** The text of a heading without its marks and markup. */
export function headingText(heading: Heading, document: Document): string {
  const written = document.slice(heading);
  const text = /^ {0,3}#{1,6}(?:[ \t]|$)/.test(written)
    ? written.replace(/^ {0,3}#{1,6}[ \t]*/, "").replace(/(?:^|[ \t]+)#+[ \t]*$/, "")
    : written.replace(/\n[^\n]*$/, "");
  return label(text).text;
}

/** The heading under which generators print the property table. */
export function isPropertiesHeading(text: string): boolean {
  return /^properties$/i.test(text.trim());
}
