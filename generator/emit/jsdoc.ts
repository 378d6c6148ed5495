import { remembering } from "../text/remembering.js";
import type { Comment } from "./code.js";
import { sentences } from "./sentences.js";

/** One block tag of a doc comment: `@format date-time`. */
export interface JsDocTag {
  readonly name: "default" | "deprecated" | "format" | "readonly" | "writeonly";
  readonly text?: string;
}

/**
 * The inside of a doc comment, or undefined when there is nothing to say.
 *
 * Text from a document can neither end the comment nor start a tag in it: `*` before `/` is parted by a backslash, and
 * so is `@` where TypeScript's parser would see a tag: at a start, after `{`, and after white space, a zero-width space too.
 * `@jsxImportSource` and its like mean something anywhere in a comment, so there the backslash stands behind the `@`.
 *
 * @returns one line, or lines that begin with a line break where the comment stands on lines of its own.
 */
export function jsDoc(description: string | undefined, tags: readonly JsDocTag[] = []): Comment | undefined {
  const prose = description === undefined ? [] : lines(description);
  const blocks = tags.map((tag) => `@${tag.name}${tag.text ? ` ${inert(oneLine(tag.text))}` : ""}`);
  if (prose.length + blocks.length === 0) return undefined;
  if (prose.length + blocks.length === 1) return (prose[0] ?? blocks[0]) as Comment;
  const gap = prose.length > 0 && blocks.length > 0 ? [""] : [];
  return `\n${[...prose, ...gap, ...blocks].join("\n")}` as Comment;
}

/** A description sentence by sentence. */
const lines = remembering((description): readonly string[] => sentences(oneLine(description)).map(inert));

function inert(text: string): string {
  if (!text.includes("@") && !text.includes("*/")) return text;
  return text
    .replaceAll("*/", "*\\/")
    .replace(/(^|[\s\u200b{*])@/g, "$1\\@")
    .replace(/@(?=jsx)/gi, "@\\");
}

/**
 * Line breaks and control characters as spaces. Signs that turn the direction of text are spelled out: in an editor they
 * could make code look like a comment and a comment like code (CVE-2021-42574).
 */
function oneLine(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
    .trim();
}
