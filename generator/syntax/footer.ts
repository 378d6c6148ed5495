import type { Nodes } from "mdast";
import type { Document } from "./document.js";
import type { Footer } from "./model-doc.js";

/**
 * The package and version that a document names: `_Package 1.2.3_` as its last words, or
 * `Documentation version Package 1.2.3` as a paragraph of an index. Undefined where it says neither.
 */
export function readFooter(document: Document): Footer | undefined {
  const { children } = document.tree;
  const last = children.findLast((node) => node.type === "paragraph");
  const atFoot = last && match(/^_(\S+) v?(\d\S*)_$/, last, document);
  if (atFoot) return atFoot;
  for (const node of children) {
    if (node.type !== "paragraph") continue;
    const stated = match(/^Documentation version (\S+) v?(\d\S*)$/, node, document);
    if (stated) return stated;
  }
  return undefined;
}

function match(pattern: RegExp, node: Nodes, document: Document): Footer | undefined {
  const [, name, version] = pattern.exec(document.slice(node).trim()) ?? [];
  return name && version ? { package: name, version, at: document.place(node) } : undefined;
}
