import type { Nodes } from "mdast";

/**
 * The text of a name, type or heading without its markup: `[**list[Action]**](Action.html)` is `list[Action]`.
 *
 * Asterisks are markup; underscores are not, because they belong to names: `__proto__` stays `__proto__`.
 * Raw HTML (comments, line breaks) says nothing here.
 */
export function label(node: Nodes, source: string): string {
  switch (node.type) {
    case "text":
    case "inlineCode":
      return node.value;
    case "emphasis":
    case "strong": {
      const inside = node.children.map((child) => label(child, source)).join("");
      const start = node.position?.start.offset ?? 0;
      if (source[start] !== "_") return inside;
      const mark = node.type === "strong" ? "__" : "_";
      return mark + inside + mark;
    }
    default:
      return "children" in node ? node.children.map((child) => label(child, source)).join("") : "";
  }
}

/** Where the first link below a node leads, without fragment and file ending; undefined when there is none. */
export function firstLink(node: Nodes): string | undefined {
  if (node.type === "link") return node.url.replace(/#.*$/s, "").replace(/\.(?:md|html)$/i, "");
  if (!("children" in node)) return undefined;
  for (const child of node.children) {
    const link = firstLink(child);
    if (link !== undefined) return link;
  }
  return undefined;
}
