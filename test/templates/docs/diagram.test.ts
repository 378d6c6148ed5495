import { expect, test } from "vitest";
import { type BareModel, buildPages, referring } from "./build-pages.js";

/** What follows the title of the diagram on the page of a root, without the fence; undefined without a diagram. */
function diagramOf(root: string, models: readonly BareModel[], roots = [root]): string | undefined {
  const page = buildPages(models, { roots }).get(`docs/${root}.md`) ?? "";
  return page
    .split("## What it reaches\n\n")[1]
    ?.replace(/```(?:mermaid\n)?/g, "")
    .trim();
}

test("what a root reaches, nearest first, with the properties that lead there", () => {
  const models = [referring("C", { c: "B", z: "D" }), referring("B", {}), referring("D", { back: "C", end: "D" })];
  expect(diagramOf("C", models)).toBe(
    ["flowchart LR", '  m0["C"]', '  m1["B"]', '  m2["D"]']
      .concat(['  m0 -->|"c"| m1', '  m0 -->|"z"| m2', '  m2 -->|"back"| m0', '  m2 -->|"end"| m2'])
      .join("\n"),
  );
});

test("properties that lead to one model share an arrow, of which three are named", () => {
  const models = (...names: string[]) => [
    referring("A", Object.fromEntries(names.map((name) => [name, "B"]))),
    referring("B", {}),
  ];
  expect(diagramOf("A", models("p", "q", "r"))).toContain('m0 -->|"p, q, r"| m1');
  expect(diagramOf("A", models("p", "q", "r", "s"))).toContain('m0 -->|"p, q, r …"| m1');
});

test("members of a union and other properties lead on as well", () => {
  const others = { kind: "reference", model: "B" } as const;
  const union: BareModel = { kind: "union", name: "A", members: [others, { kind: "reference", model: "C" }] };
  const open: BareModel = { kind: "object", name: "B", properties: [], additionalProperties: others };
  const drawn = diagramOf("A", [union, open, referring("C", {})]);
  expect(drawn).toContain('m0 -->|"or"| m2');
  expect(drawn).toContain('m1 -->|"others"| m1');
});

test("a model that reaches only itself is drawn, one that reaches nothing is not", () => {
  expect(diagramOf("A", [referring("A", { a: "A" })])).toBe('flowchart LR\n  m0["A"]\n  m0 -->|"a"| m0');
  expect(diagramOf("A", [referring("A", {})])).toBeUndefined();
});

test("only roots have a diagram", () => {
  const models = [referring("A", { b: "B" }), referring("B", { a: "A" })];
  expect(diagramOf("B", models, ["A"])).toBeUndefined();
  expect(diagramOf("B", models, [])).toBeUndefined();
});

test("a large diagram is cut, and says by how much", () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, index) => referring(`M${index}`, index + 1 < length ? { next: `M${index + 1}` } : {}));
  expect(diagramOf("M0", chain(40))).not.toContain("not drawn");
  expect(diagramOf("M0", chain(41))).toMatch(/m38 -->\|"next"\| m39\n\n\nOne more model is not drawn\.$/);
  expect(diagramOf("M0", chain(45))).toContain("5 more models are not drawn.");
  expect(diagramOf("M0", chain(45))).not.toContain("m40");
});
