import type { Heading, Nodes, Root } from "mdast";
import type { Location } from "../source/location.js";
import type { SourceFile } from "../source/source-file.js";
import { frontMatter } from "./front-matter.js";
import { headingText, isPropertiesHeading } from "./heading.js";

/** A document that was read as Markdown: its text, its tree and the places in it. */
export interface Document {
  readonly path: string;
  readonly text: string;
  /** The tree without front matter. */
  readonly tree: Root;
  /** The `title` of the front matter, where there is one. */
  readonly title: string | undefined;
  /** Its headings, in order. */
  readonly headings: readonly DocumentHeading[];
  /** The text of a node exactly as it was written. */
  slice(node: Nodes): string;
  /** Where a node begins, or a place some code units after it on the same line. */
  place(node: Nodes, after?: number): Location;
}

/** A heading, read once for all who ask. */
export interface DocumentHeading {
  readonly node: Heading;
  /** Without its marks and markup. */
  readonly text: string;
  /** True for one under which generators print the property table. */
  readonly isProperties: boolean;
}

/** A source file and its tree as a document. */
export function readDocument({ path, text }: SourceFile, tree: Root): Document {
  const front = frontMatter(text);
  // Without an extension for it, front matter reads as a line and a heading; both lie before its end.
  const own =
    front.end === 0 ? tree : { ...tree, children: tree.children.filter((node) => startOf(node) >= front.end) };
  const slice = (node: Nodes) => text.slice(node.position?.start.offset, node.position?.end.offset);
  const headings: DocumentHeading[] = [];
  for (const node of own.children) {
    if (node.type !== "heading") continue;
    const said = headingText(slice(node));
    headings.push({ node, text: said, isProperties: isPropertiesHeading(said) });
  }
  return {
    path,
    text,
    tree: own,
    title: front.title,
    headings,
    slice,
    place: (node, after = 0) => ({
      file: path,
      line: node.position?.start.line ?? 1,
      column: (node.position?.start.column ?? 1) + after,
    }),
  };
}

function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
