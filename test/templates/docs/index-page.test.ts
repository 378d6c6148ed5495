import { expect, test } from "vitest";
import { type BareModel, buildPages, referring } from "./build-pages.js";

const models: BareModel[] = [
  referring("C", { a: "A" }),
  { kind: "enum", name: "B", values: ["x"] },
  { kind: "union", name: "A", members: [{ kind: "string" }] },
];

function indexOf(roots: readonly string[]): string | undefined {
  return buildPages(models, { roots }).get("docs/index.md");
}

const head = "<!-- @generated. Do not edit: run `schemadown generate`. -->\n\n# Models\n\n";

test("models from A to Z, with what they are, and no version", () => {
  expect(indexOf([])).toBe(`${head}- [A](./A.md), a union\n- [B](./B.md), an enumeration\n- [C](./C.md)\n`);
});

test("roots first", () => {
  expect(indexOf(["C"])).toBe(
    `${head}- [C](./C.md)\n\n## Reached from there\n\n- [A](./A.md), a union\n- [B](./B.md), an enumeration\n`,
  );
});

test("nothing but roots is one list", () => {
  expect(indexOf(["A", "B", "C"])).toBe(indexOf([]));
});
