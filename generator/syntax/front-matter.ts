/** The block between two lines of dashes at the head of a document: its title, and where the text after it begins. */
export interface FrontMatter {
  readonly title: string | undefined;
  /** Offset of the first character after the block; 0 when there is none. */
  readonly end: number;
}

/** Finds the front matter of a document, of which only a plain `title: X` is read. */
export function frontMatter(text: string): FrontMatter {
  if (!text.startsWith("---")) return none;
  const block = /^---[ \t]*\r?\n(?:[^\r\n]*\r?\n)*?---[ \t]*(?:\r?\n|$)/.exec(text)?.[0];
  if (block === undefined) return none;
  const title =
    /^title:([^\r\n]*)/m
      .exec(block)?.[1]
      ?.trim()
      .replace(/^(["'])(.*)\1$/, "$2") || undefined;
  return { title, end: block.length };
}

const none: FrontMatter = { title: undefined, end: 0 };
