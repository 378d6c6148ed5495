import { remembering } from "../text/remembering.js";
import type { Document } from "./document.js";
import { label } from "./label.js";
import { isPropertyTable } from "./property-table.js";

/**
 * What a document in a documentation set is about: a model, an API, or something else that generators lay beside them
 * (an index, release notes, a readme). `unknown` is a document that nothing speaks for.
 */
export type DocumentKind = "model" | "api" | "other" | "unknown";

/** Tells the kind of a document, from its content first and its file's name last. */
export function documentKind(document: Document): DocumentKind {
  if (listsMethods(document)) return "api";
  if (hasModelHeading(document)) return "model";
  if (isNamedOther(document.path)) return "other";
  if (document.tree.children.some((node) => node.type === "table" && isPropertyTable(node, document.text)))
    return "model";
  return "unknown";
}

/**
 * True for the text of an API document: it says where its URIs begin, or has a table of methods and their requests.
 *
 * Needs no tree: some have a megabyte.
 */
export function isApiText(text: string): boolean {
  if (!text.includes("All URIs are relative to") && !text.includes("HTTP request")) return false;
  return /^All URIs are relative to|^\|? ?(?:Class \| )?Method *\| *HTTP request *\|/m.test(text);
}

/** Headings under which generators print what a model without properties is. */
const modelHeading =
  /^(?:properties|model type info|enum|(?:one|any|all)of schemas|openapi_(?:one|any|all)_of|(?:enum )?variants)$/i;

/** An API document without that sentence still lists methods in its first table. */
function listsMethods(document: Document): boolean {
  const table = document.tree.children.find((node) => node.type === "table");
  const head = table?.type === "table" ? table.children[0]?.children[0] : undefined;
  return head !== undefined && isMethod(document.slice(head));
}

const isMethod = remembering((head) => label(head.replace(/^\||\|$/g, "")).text === "Method");

function hasModelHeading(document: Document): boolean {
  const { headings } = document;
  return headings.some(({ isProperties }) => isProperties) || headings.some(({ text }) => modelHeading.test(text));
}

function isNamedOther(path: string): boolean {
  return /(?:^|\/)(?:index|readme|license|changelog|contributing|security|release_?-?notes?|authorization|auth)\.md$/i.test(
    path,
  );
}
