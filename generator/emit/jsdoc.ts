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
  const prose = description === undefined ? "" : linesOf(description);
  if (tags.length === 0) return prose === "" ? undefined : (prose as Comment);
  const blocks = tags.map((tag) => `@${tag.name}${tag.text ? ` ${inert(oneLine(tag.text))}` : ""}`).join("\n");
  if (prose !== "") return `${prose.startsWith("\n") ? "" : "\n"}${prose}\n\n${blocks}` as Comment;
  return (tags.length === 1 ? blocks : `\n${blocks}`) as Comment;
}

/** A description sentence by sentence: one line, or lines behind a line break. */
function linesOf(description: string): string {
  const [first = "", ...others] = sentences(oneLine(description)).map(inert);
  return others.length === 0 ? first : `\n${first}\n${others.join("\n")}`;
}

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
  if (ordinary.test(text)) return text.trim();
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
    .trim();
}

/** Letters and marks of ASCII: nothing to replace. */
const ordinary = /^[ -~]*$/;
