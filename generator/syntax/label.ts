import { decodeReferences } from "../text/decode-references.js";

/** A name, type or heading without its markup, and where it links to. */
export interface Label {
  readonly text: string;
  /** The target of the link around it, without fragment and file ending; missing for a link inside the document. */
  readonly link?: string;
  /** The fragment of a link inside the document. */
  readonly anchor?: string;
}

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
  const visible = written.replace(/<!--.*?-->|<br\s*\/?>/gis, "").trim();
  const bold = /^(.*?)\*\*(.*)\*\*(.*)$/s.exec(visible);
  const unbold = bold ? `${bold[1]}${bold[2]}${bold[3]}` : visible;
  const linked = /^([^[]*)\[(.*)\]\((.*)\)([^)]*)$/s.exec(unbold);
  const text = linked ? `${linked[1]}${linked[2]}${linked[4]}` : withoutOpenLink(unbold);
  return { text: plain(text.trim()), ...targetOf(linked?.[3]) };
}

function targetOf(url: string | undefined): { readonly link?: string; readonly anchor?: string } {
  if (url === undefined) return {};
  const target = decodeReferences(url);
  if (target.startsWith("#")) return { anchor: target.slice(1) };
  return { link: target.replace(/#.*$/s, "").replace(/\.(?:md|html)$/i, "") };
}

/** Some templates open a link and forget it: `Pointer to [**NullableTime**`. */
function withoutOpenLink(text: string): string {
  return text.split("[").length > text.split("]").length ? text.replace("[", "") : text;
}

/** Without backticks around it, escapes and character references. */
function plain(text: string): string {
  const bare = /^(`+)([^`].*?)\1$/s.exec(text)?.[2] ?? text.replace(/^\*(?=[^*]+\*$)(.*)\*$/s, "$1");
  return decodeReferences(bare.replace(/\\([!-/:-@[-`{-~])/g, "$1")).trim();
}
