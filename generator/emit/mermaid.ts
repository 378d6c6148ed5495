import type { Diagram } from "./code.js";

/** An arrow between two nodes of a diagram, by their names. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/**
 * A Mermaid flowchart from left to right. Nodes are numbered in the order given, so no name can be taken for syntax,
 * and every sign of a label that Mermaid could read as more than text is spelled as an entity code.
 */
export function flowchart(nodes: readonly string[], edges: readonly Edge[]): Diagram {
  const ids = new Map(nodes.map((node, index) => [node, `m${index}`]));
  const boxes = nodes.map((node) => `  ${ids.get(node)}["${escapeLabel(node)}"]`);
  const arrows = edges
    .filter(({ from, to }) => ids.has(from) && ids.has(to))
    .map(({ from, to, label }) => `  ${ids.get(from)} -->|"${escapeLabel(label)}"| ${ids.get(to)}`);
  return ["flowchart LR", ...boxes, ...arrows].join("\n") as Diagram;
}

/** Entity codes as Mermaid writes them: `#34;` is a quotation mark. */
function escapeLabel(text: string): string {
  return text.replace(/[^\p{L}\p{N} ,._…-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
