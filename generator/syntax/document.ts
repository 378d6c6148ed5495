import type { Heading, Nodes, Root } from "mdast";
import type { Location } from "../source/location.js";
import type { SourceFile } from "../source/source-file.js";
import { frontMatter } from "./front-matter.js";
import { headingText } from "./heading.js";

/** A document that was read as Markdown: its text, its tree and the places in it. */
export interface Document {
  readonly path: string;
  readonly text: string;
  /** The tree without front matter. */
  readonly tree: Root;
  /** The `title` of the front matter, where there is one. */
  readonly title: string | undefined;
  /** The text of a node exactly as it was written. */
  slice(node: Nodes): string;
  /** The text of a heading without its marks and markup. */
  heading(node: Heading): string;
  /** Where a node begins, or a place some code units after it on the same line. */
  place(node: Nodes, after?: number): Location;
}

/** A source file and its tree as a document. */
export function readDocument({ path, text }: SourceFile, tree: Root): Document {
  const front = frontMatter(text);
  // Without an extension for it, front matter reads as a line and a heading; both lie before its end.
  const children = tree.children.filter((node) => (node.position?.start.offset ?? 0) >= front.end);
  const slice = (node: Nodes) => text.slice(node.position?.start.offset, node.position?.end.offset);
  const headings = new Map<Heading, string>();
  for (const node of children) if (node.type === "heading") headings.set(node, headingText(slice(node)));
  return {
    path,
    text,
    tree: { ...tree, children },
    title: front.title,
    slice,
    heading: (node) => headings.get(node) ?? headingText(slice(node)),
    place: (node, after = 0) => ({
      file: path,
      line: node.position?.start.line ?? 1,
      column: (node.position?.start.column ?? 1) + after,
    }),
  };
}
