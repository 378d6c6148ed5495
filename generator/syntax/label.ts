import { decodeReferences } from "../text/decode-references.js";
import type { Label } from "./model-doc.js";

/**
 * Takes the markup off a name, type or heading.
 *
 * ```text
 * [**List&lt;Pet&gt;**](Pet.md)   List<Pet>, linked to Pet
 * Pointer to [***os.File**](x.md)  Pointer to *os.File
 * ```
 *
 * Read from the source, not from a tree: raw angle brackets of types (`Vec<String>`) are HTML to Markdown, and vanish there.
 * Bold is what stands between the first `**` and the last one, so asterisks of pointers survive. Underscores are no markup:
 * they belong to names. Raw HTML that says nothing (comments, line breaks) is dropped.
 */
export function label(written: string): Label {
  const inside = written.startsWith("**") && written.endsWith("**") ? written.slice(2, -2) : written;
  if (words.test(inside)) return { text: inside };
  const visible = withoutComments(written)
    .replace(/<w?br\s*\/?>/gi, "")
    .trim();
  const unbold = withoutBold(withoutOpenLink(visible));
  const linked = splitLink(unbold);
  return { text: plain((linked?.text ?? unbold).trim()), ...targetOf(linked?.target) };
}

/** What nearly all names and headings are: nothing in it is markup. */
const words = /^\w+(?: \w+)*$/;

// What follows looks for ends by `indexOf`: as patterns it would take quadratic time for thousands of beginnings.

function withoutComments(text: string): string {
  let result = "";
  let from = 0;
  for (let open = text.indexOf("<!--"); open !== -1; open = text.indexOf("<!--", from)) {
    const close = text.indexOf("-->", open + 4);
    if (close === -1) break;
    result += text.slice(from, open);
    from = close + 3;
  }
  return result + text.slice(from);
}

/** Without the first `**` and the last one. */
function withoutBold(text: string): string {
  const open = text.indexOf("**");
  const close = text.lastIndexOf("**");
  return open === -1 || close < open + 2
    ? text
    : text.slice(0, open) + text.slice(open + 2, close) + text.slice(close + 2);
}

/** The text with the label of its link in place of the link, which reaches from the first `[` to the last `)`. */
function splitLink(text: string): { readonly text: string; readonly target: string } | undefined {
  const open = text.indexOf("[");
  const close = text.lastIndexOf(")");
  const between = close < 2 ? -1 : text.lastIndexOf("](", close - 2);
  if (open === -1 || between <= open) return undefined;
  const label = text.slice(open + 1, between);
  return { text: text.slice(0, open) + label + text.slice(close + 1), target: text.slice(between + 2, close) };
}

function targetOf(url: string | undefined): { readonly link?: string; readonly anchor?: string } {
  if (url === undefined) return {};
  const target = decodeReferences(url);
  if (target.startsWith("#")) return { anchor: target.slice(1) };
  return {
    link: target
      .split("#", 1)
      .join("")
      .replace(/\.(?:md|html)$/i, ""),
  };
}

/** Some templates open a link and forget it: `Pointer to [**NullableTime**`. */
function withoutOpenLink(text: string): string {
  if (!text.includes("[**")) return text;
  return text.split("[").length > text.split("]").length ? text.replace("[**", "**") : text;
}

/** Without backticks around it, escapes and character references. */
function plain(text: string): string {
  const bare = insideTicks(text) ?? text.replace(/^\*(?=[^*]+\*$)(.*)\*$/s, "$1");
  return decodeReferences(bare.replace(/\\([!-/:-@[-`{-~])/g, "$1")).trim();
}

/** What stands between as many backticks at the start as at the end; undefined where it does not. */
function insideTicks(text: string): string | undefined {
  let ticks = 0;
  while (text[ticks] === "`") ticks++;
  const inside = text.slice(ticks, text.length - ticks);
  return ticks > 0 && inside !== "" && text.endsWith("`".repeat(ticks)) ? inside : undefined;
}
