import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { compareFiles } from "../../../generator/disk/compare-files.js";
import { updateFolder } from "../../../generator/disk/update-folder.js";
import { withManifest } from "../../../generator/disk/with-manifest.js";
import type { OutputFile } from "../../../generator/emit/output-file.js";
import { texts } from "../../support/run-binary.js";

// Every call with which the disk is changed is counted, and can be made to fail from one of them on.
const calls = vi.hoisted(() => ({ made: 0, lastOne: Number.POSITIVE_INFINITY, mode: "kill" as "kill" | "fault" }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  const counted = <F extends (...args: never[]) => unknown>(name: string, change: F) =>
    ((...args: never[]) => {
      const call = ++calls.made;
      // A killed process changes nothing any more; a fault hits one call, and the program may clean up after it.
      if (calls.mode === "kill" ? call > calls.lastOne : call === calls.lastOne)
        throw Object.assign(new Error("interrupted"), { code: "EIO", syscall: name });
      return change(...args);
    }) as F;
  const { writeFileSync, renameSync, mkdirSync: make, rmSync: remove, rmdirSync } = fs;
  return {
    ...fs,
    writeFileSync: counted("write", writeFileSync),
    renameSync: counted("rename", renameSync),
    mkdirSync: counted("mkdir", make),
    rmSync: counted("rm", remove),
    rmdirSync: counted("rmdir", rmdirSync),
  };
});

const base = mkdtempSync(join(tmpdir(), "schemadown-"));
afterAll(() => {
  unlimited();
  rmSync(base, { recursive: true, force: true });
});

function unlimited(): void {
  Object.assign(calls, { made: 0, lastOne: Number.POSITIVE_INFINITY });
}

beforeEach(unlimited);

/** Changed, added, removed with its folder, and unchanged: every kind of change at once. */
const before = withManifest([
  { path: "a", text: "a old\n" },
  { path: "gone/b", text: "b old\n" },
  { path: "same", text: "same\n" },
]);
const after = withManifest([
  { path: "a", text: "a new\n" },
  { path: "deep/er/c", text: "c new\n" },
  { path: "same", text: "same\n" },
]);

const asMap = (files: readonly OutputFile[]) => new Map(files.map(({ path, text }) => [path, text]));
const update = (folder: string, files: readonly OutputFile[]) =>
  updateFolder(folder, files, compareFiles(folder, files), { limit: 0 });

/** A folder with the output of before, and how many changes of the disk the way to that of after takes. */
async function prepared(name: string): Promise<{ readonly folder: string; readonly steps: number }> {
  const trial = join(base, `${name}-trial`);
  const folder = join(base, name);
  for (const place of [trial, folder]) {
    mkdirSync(place);
    await update(place, before);
  }
  unlimited();
  await update(trial, after);
  const steps = calls.made;
  unlimited();
  return { folder, steps };
}

/** Files of either state only, apart from the manifest and what belongs to the run. */
function expectOldOrNew(found: ReadonlyMap<string, string>): void {
  for (const [path, text] of found) {
    if (path.startsWith(".schemadown")) continue;
    expect([asMap(before).get(path), asMap(after).get(path)]).toContain(text);
  }
  // A file of both states is never missing.
  for (const path of ["a", "same"]) expect(found.has(path)).toBe(true);
}

describe("a run that is killed after any of its changes of the disk", () => {
  test("leaves every file old or new, and the next run finishes or goes back, as the documents say then", async () => {
    const { steps } = await prepared("count");
    expect(steps).toBeGreaterThan(12);
    for (let step = 0; step <= steps; step++) {
      for (const next of [after, before]) {
        const { folder } = await prepared(`kill-${step}-${next === after ? "on" : "back"}`);
        Object.assign(calls, { made: 0, lastOne: step, mode: "kill" });
        if (step < steps) await expect(update(folder, after)).rejects.toThrow("interrupted");
        else await update(folder, after);
        unlimited();
        expectOldOrNew(texts(folder));
        const acted = await update(folder, next);
        expect([...acted.edited, ...acted.foreign, ...acted.stray, ...acted.other]).toEqual([]);
        expect(texts(folder)).toEqual(asMap(next));
      }
    }
    console.info(`killed after each of ${steps} changes of the disk`);
  });

  test("on its way into a folder that does not exist, leaves one that the next run fills", async () => {
    for (let step = 0; ; step++) {
      const folder = join(base, `first-${step}`, "out");
      mkdirSync(join(base, `first-${step}`));
      Object.assign(calls, { made: 0, lastOne: step, mode: "kill" });
      const ended = await update(folder, after).then(
        () => true,
        () => false,
      );
      unlimited();
      await update(folder, after);
      expect(texts(folder)).toEqual(asMap(after));
      if (ended) return expect(step).toBeGreaterThan(8);
    }
  });
});

test("a fault in any change of the disk is told, leaves every file old or new, and before the first move all old", async () => {
  const { steps } = await prepared("faults");
  let untouched = 0;
  for (let step = 1; step <= steps; step++) {
    const { folder } = await prepared(`fault-${step}`);
    Object.assign(calls, { made: 0, lastOne: step, mode: "fault" });
    const failed = await update(folder, after).then(
      () => false,
      () => true,
    );
    unlimited();
    const found = texts(folder);
    expectOldOrNew(found);
    const files = new Map([...found].filter(([path]) => !/\.lock|\.tmp/.test(path)));
    const isOld =
      JSON.stringify([...files]) === JSON.stringify([...asMap(before)].toSorted(([a], [b]) => (a < b ? -1 : 1)));
    if (isOld) untouched++;
    expect(failed || found.get("a") === "a new\n").toBe(true);
    await update(folder, after);
    expect(texts(folder)).toEqual(asMap(after));
  }
  expect(untouched).toBeGreaterThanOrEqual(8);
});
