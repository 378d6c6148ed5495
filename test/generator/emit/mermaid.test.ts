import fc from "fast-check";
import { expect, test } from "vitest";
import { flowchart } from "../../../generator/emit/mermaid.js";
import { hostileText } from "../../templates/docs/hostile-text.js";

const label = `"[\\p{L}\\p{N} ,._…#;-]*"`;
const box = new RegExp(`^ {2}m\\d+\\[(${label})\\]$`, "u");
const arrow = new RegExp(`^ {2}m\\d+ -->\\|(${label})\\| m\\d+$`, "u");

/** A quoted label as Mermaid shows it. */
function shown(quoted: string | undefined): string | undefined {
  return quoted?.slice(1, -1).replace(/#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

test("boxes and arrows, from left to right", () => {
  expect(flowchart(["A", "B"], [{ from: "A", to: "B", label: "b, c" }])).toBe(
    ["flowchart LR", '  m0["A"]', '  m1["B"]', '  m0 -->|"b, c"| m1'].join("\n"),
  );
});

test("words of Mermaid and signs of HTML are labels like any other", () => {
  expect(flowchart(["end", '"<b>#1'], [])).toBe('flowchart LR\n  m0["end"]\n  m1["#34;#60;b#62;#35;1"]');
});

test("an arrow to a box that is not drawn is not drawn", () => {
  expect(flowchart(["A"], [{ from: "A", to: "B", label: "b" }])).toBe('flowchart LR\n  m0["A"]');
});

test("no label ends its line, its quotes or the code block", () => {
  const distinct = fc.uniqueArray(hostileText, { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(distinct, hostileText, (nodes, text) => {
      const edges = nodes.map((to) => ({ from: nodes[0] ?? "", to, label: text }));
      const [head, ...lines] = flowchart(nodes, edges).split("\n");
      expect(head).toBe("flowchart LR");
      expect(lines.slice(0, nodes.length).map((line) => shown(box.exec(line)?.[1]))).toEqual(nodes);
      expect(lines.slice(nodes.length).map((line) => shown(arrow.exec(line)?.[1]))).toEqual(nodes.map(() => text));
    }),
    { numRuns: 2000 },
  );
});
