import { expect, test } from "vitest";
import { generate, parse, type Type } from "../../generator/index.js";
import { interfaces, validators } from "../../templates/index.js";
import { membersOf } from "../support/parsed-back.js";

const head = "# Room\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n";

/** What the fuzzer has found, smallest input each: the description that a cell holds, and what the comment must say. */
test.each([
  // 2026-11-25: the parser of the tests took the star of a comment on one line for the frame of one on many.
  ["a star that begins a description", "**id** | str | * |  | ", "* |"],
])("%s", (_, row, said) => {
  const { catalog } = parse([{ path: "specs/Room.md", text: `${head}${row}\n` }]);
  const { files } = generate(catalog, { targets: [interfaces] });
  const room = files.find(({ path }) => path === "interfaces/Room.ts");
  expect(membersOf(room?.text ?? "")).toEqual([{ name: "id", comment: said }]);
});

// 2026-11-25: a union that lists itself expected "anything or anything or  or a string or a string".
test("what a union expects is said once, though it lists itself", () => {
  const at = { file: "Own.md", line: 1, column: 1 };
  const members: Type[] = [{ kind: "unknown" }, { kind: "reference", model: "Own" }, { kind: "string" }];
  const source = { package: "", version: "", dialect: "markdown" };
  const { files } = generate(
    { source, models: [{ kind: "union", name: "Own", members, at }] },
    { targets: [interfaces, validators] },
  );
  const own = files.find(({ path }) => path === "validators/Own.ts");
  expect(own?.text).toContain('v.tellUnknown(value, at, key, from, "anything or Own or a string");');
});
