import type { Dialect } from "../dialects/dialect.js";
import { decodeReferences } from "../text/decode-references.js";

/**
 * A description as its author typed it: character references decoded once, then the escapes of the generator undone.
 *
 * Not the text of a Markdown tree: `image/*` and `snake_case_` lose characters to emphasis there (3 of 24,108
 * descriptions measured).
 */
export function prose(written: string, { prose: { references, escapes } }: Dialect): string {
  const text = references ? decodeReferences(written.trim()) : written.trim();
  return withoutEscapes(text, escapes);
}

/** The description of a model: a paragraph that is not HTML-escaped, without what the generator adds to every model. */
export function modelProse(written: string, { prose: { escapes, boilerplate } }: Dialect): string {
  const paragraphs = written
    .split(/\n\s*\n/)
    .filter((text) => !boilerplate.some((head) => text.trim().startsWith(head)));
  return withoutEscapes(paragraphs.join("\n\n").trim(), escapes);
}

function withoutEscapes(text: string, escapes: Readonly<Record<string, string>>): string {
  const pattern = patterns.get(escapes) ?? patternOf(Object.keys(escapes));
  patterns.set(escapes, pattern);
  return text.replace(pattern, (sign) => escapes[sign] ?? "");
}

const patterns = new WeakMap<Readonly<Record<string, string>>, RegExp>();

/** Any of the signs, the longer first; nothing where there are none. */
function patternOf(signs: readonly string[]): RegExp {
  const escaped = signs
    .toSorted((a, b) => b.length - a.length)
    .map((sign) => sign.replace(/[^a-zA-Z0-9]/g, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`));
  return new RegExp(escaped.join("|") || "(?!)", "gu");
}
