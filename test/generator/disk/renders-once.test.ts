import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Comparison, compareFiles } from "../../../generator/disk/compare-files.js";
import { stateOf } from "../../../generator/disk/folder-state.js";
import { updateFolder } from "../../../generator/disk/update-folder.js";
import { withManifest } from "../../../generator/disk/with-manifest.js";
import type { OutputFile } from "../../../generator/emit/output-file.js";
import { temporaryFolder } from "../../support/case-folder.js";
import { texts } from "../../support/run-binary.js";

/** Files that count how often each is rendered. */
function counted(contents: Readonly<Record<string, string>>) {
  const renders: Record<string, number> = {};
  const files = Object.entries(contents).map(([path, text]): OutputFile => {
    renders[path] = 0;
    return {
      path,
      get text() {
        renders[path] = (renders[path] ?? 0) + 1;
        return text;
      },
    };
  });
  return { files: withManifest(files), renders };
}

/** A run: compares, writes, and describes what stands there then. */
async function run(folder: string, contents: Readonly<Record<string, string>>) {
  const { files, renders } = counted(contents);
  const comparison = await updateFolder(folder, files, compareFiles(folder, files));
  expect(stateOf(folder, files)?.paths).toHaveLength(files.length);
  return { comparison, renders };
}

const first = { "a.ts": "a\n", "in/b.ts": "b\n", "in/c.ts": "ç\n", "d.ts": "d\n" };

const once = { "a.ts": 1, "in/b.ts": 1, "in/c.ts": 1, "d.ts": 1 };

test("each file is rendered once, whether it is new, as it was, changed or missing", async () => {
  const folder = join(temporaryFolder(), "out");
  expect((await run(folder, first)).renders).toEqual(once);
  expect((await run(folder, first)).renders).toEqual(once);
  rmSync(join(folder, "in/c.ts"));
  const changed = await run(folder, { ...first, "a.ts": "other\n", "e.ts": "e\n" });
  expect(changed.renders).toEqual({ ...once, "e.ts": 1 });
  const expected: Partial<Comparison> = { missing: ["e.ts", "in/c.ts"], stale: [".schemadown.json", "a.ts"] };
  expect(changed.comparison).toMatchObject(expected);
  expect(texts(folder).get("in/c.ts")).toBe("ç\n");
});

test("in an empty folder none is rendered before it is written", () => {
  const { files, renders } = counted(first);
  const { missing } = compareFiles(join(temporaryFolder(), "out"), files);
  expect(missing).toHaveLength(files.length);
  expect(Object.values(renders)).toEqual([0, 0, 0, 0]);
});

test("a template that fails in the middle leaves the folder as it was", async () => {
  const folder = join(temporaryFolder(), "out");
  const broken: OutputFile = {
    path: "z.ts",
    get text(): string {
      throw new RangeError("no text");
    },
  };
  const files = withManifest([...counted(first).files.slice(0, -1), broken]);
  await expect(updateFolder(folder, files, compareFiles(folder, files))).rejects.toThrow("no text");
  expect(existsSync(folder)).toBe(false);
  await run(folder, first);
  const before = texts(folder);
  const entries = readdirSync(folder);
  expect(() => compareFiles(folder, files)).toThrow("no text");
  expect(texts(folder)).toEqual(before);
  expect(readdirSync(folder)).toEqual(entries);
});
