import type { Document } from "./document.js";
import { label } from "./label.js";
import { propertyTables } from "./property-table.js";

/**
 * What a document in a documentation set is about: a model, an API, or something else that generators lay beside them
 * (an index, release notes, a readme). `unknown` is a document that nothing speaks for.
 */
export type DocumentKind = "model" | "api" | "other" | "unknown";

/** Tells the kind of a document, from its content first and its file's name last. */
export function documentKind(document: Document): DocumentKind {
  if (listsMethods(document)) return "api";
  if (hasPropertiesHeading(document)) return "model";
  if (isNamedOther(document.path)) return "other";
  if (propertyTables(document.tree, document.text).length > 0) return "model";
  return "unknown";
}

/** The heading under which generators print the property table. */
export function isPropertiesHeading(text: string): boolean {
  return /^properties$/i.test(text.trim());
}

/** True for the text of an API document, which says where its URIs begin. Needs no tree: some have a megabyte. */
export function isApiText(text: string): boolean {
  return /^All URIs are relative to/m.test(text);
}

/** An API document without that sentence still lists methods in its first table. */
function listsMethods({ tree, text }: Document): boolean {
  const table = tree.children.find((node) => node.type === "table");
  const first = table?.type === "table" ? table.children[0]?.children[0] : undefined;
  return first !== undefined && label(first, text).trim() === "Method";
}

function hasPropertiesHeading({ tree, text }: Document): boolean {
  return tree.children.some((node) => node.type === "heading" && isPropertiesHeading(label(node, text)));
}

function isNamedOther(path: string): boolean {
  return /(?:^|\/)(?:index|readme|license|changelog|contributing|security|release_?-?notes?|authorization)\.md$/i.test(
    path,
  );
}
