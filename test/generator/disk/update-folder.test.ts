import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { compareFiles } from "../../../generator/disk/compare-files.js";
import { makeFolders } from "../../../generator/disk/make-folders.js";
import { updateFolder } from "../../../generator/disk/update-folder.js";
import { withManifest } from "../../../generator/disk/with-manifest.js";
import type { OutputFile } from "../../../generator/emit/output-file.js";
import { temporaryFolder } from "../../support/case-folder.js";
import { modelDocument, project, runBinary, snapshot, startBinary, texts, writeAll } from "../../support/run-binary.js";

function output(version: string): readonly OutputFile[] {
  const names = ["a", "b", "c/d", "c/e"];
  return withManifest(names.map((path) => ({ path, text: `${path} ${version}\n` })));
}

function lockFile(folder: string, holder: object): string {
  const path = join(folder, ".schemadown.lock");
  writeFileSync(path, JSON.stringify({ run: "x", machine: hostname(), ...holder }));
  return path;
}

/** Any number that no process bears: beyond what Linux and macOS hand out. */
const nobody = 2_147_483_646;

test("runs that start at once with different documents leave the output of one of them, whole", async () => {
  const folder = project({ "one/": "", "two/": "" });
  const models = Array.from({ length: 60 }, (_, index) => `Model${index}`);
  for (const version of ["one", "two"]) {
    // Each set has models that the other lacks, so that one run removes what the other writes.
    const own = [...models.slice(version === "one" ? 0 : 20), `Only${version}`];
    for (const name of own)
      writeAll(folder, { [`${version}/${name}.md`]: modelDocument(name, ["id", "str", `Of ${version}.`]) });
  }
  const expected = ["one", "two"].map((version) => {
    expect(runBinary(folder, ["generate", version, "-o", `alone-${version}`]).code).toBe(0);
    return texts(join(folder, `alone-${version}`));
  });
  for (let round = 0; round < 4; round++) {
    const runs = ["one", "two", "one", "two"].map((version) => startBinary(folder, ["generate", version]));
    const codes = await Promise.all(runs.map(async (run) => (await once(run, "exit"))[0]));
    expect(codes).toEqual([0, 0, 0, 0]);
    expect(expected).toContainEqual(texts(join(folder, "out")));
    expect(readdirSync(join(folder, "out")).filter((name) => /lock|tmp/.test(name))).toEqual([]);
  }
});

test("check and an unchanged generate take no lock and write nothing", () => {
  const folder = project({ "specs/A.md": modelDocument("A", ["id", "str", "The id."]) });
  expect(runBinary(folder, ["generate"]).code).toBe(0);
  const before = snapshot(folder);
  expect(runBinary(folder, ["generate"]).code).toBe(0);
  expect(runBinary(folder, ["check"]).code).toBe(0);
  expect(snapshot(folder)).toEqual(before);
});

test("check beside the lock of another run compares, and leaves the lock alone", () => {
  const folder = project({ "specs/A.md": modelDocument("A", ["id", "str", "The id."]) });
  expect(runBinary(folder, ["generate"]).code).toBe(0);
  const lock = lockFile(join(folder, "out"), { process: process.pid });
  expect(runBinary(folder, ["check"])).toEqual({ code: 0, out: "", error: "" });
  expect(existsSync(lock)).toBe(true);
});

test.each<readonly [string, object | string, number]>([
  ["a process that has ended", { process: nobody }, 0],
  ["a process before us that bore our number", { process: process.pid }, 0],
  ["a run before the machine was started", { process: 1 }, 40 * 365 * 86_400],
  ["another machine, long ago", { process: 1, machine: "elsewhere" }, 700],
  ["a run that was killed before it had said who it is", "", 20],
])("a lock left by %s is taken over", async (_, holder, age) => {
  const folder = temporaryFolder();
  const path = lockFile(folder, typeof holder === "string" ? {} : holder);
  if (typeof holder === "string") writeFileSync(path, holder);
  const then = Date.now() / 1000 - age;
  utimesSync(path, then, then);
  const files = output("new");
  await updateFolder(folder, files, compareFiles(folder, files), { limit: 2000 });
  expect(texts(folder)).toEqual(new Map(files.map(({ path: file, text }) => [file, text])));
});

test.each<readonly [string, object]>([
  ["a living process", { process: process.ppid }],
  ["another machine, just now", { process: nobody, machine: "elsewhere" }],
])("a lock held by %s is waited for, and the wait ends with an error that names it", async (_, holder) => {
  const folder = temporaryFolder();
  lockFile(folder, holder);
  const before = texts(folder);
  const files = output("new");
  let waits = 0;
  const patience = { limit: 300, waiting: () => waits++ };
  await expect(updateFolder(folder, files, compareFiles(folder, files), patience)).rejects.toMatchObject({
    code: "ELOCKED",
    path: join(folder, ".schemadown.lock"),
  });
  expect(waits).toBe(1);
  expect(texts(folder)).toEqual(before);
});

test("two updates in one process wait for each other", async () => {
  const folder = temporaryFolder();
  const [old, young] = [output("old"), output("new")];
  await Promise.all(
    [old, young, old, young].map((files) => updateFolder(folder, files, compareFiles(folder, files), { limit: 9000 })),
  );
  const found = texts(folder);
  expect([old, young].map((files) => new Map(files.map(({ path, text }) => [path, text])))).toContainEqual(found);
});

test("what another run wrote between the comparison and the lock is compared again", async () => {
  const folder = temporaryFolder();
  const files = output("new");
  const early = compareFiles(folder, files);
  const other = withManifest([{ path: "z", text: "z\n" }]);
  await updateFolder(folder, other, compareFiles(folder, other));
  const acted = await updateFolder(folder, files, early);
  expect(acted).not.toBe(early);
  expect(acted.leftover).toEqual(["z"]);
  expect([...texts(folder).keys()]).toEqual([".schemadown.json", "a", "b", "c/d", "c/e"]);
});

test("what other runs wrote and wrote back while a folder is compared is no edit", async () => {
  const folder = temporaryFolder();
  const [files, others] = [output("one"), output("two")];
  await updateFolder(folder, files, compareFiles(folder, files));
  const manifest = join(folder, ".schemadown.json");
  let turn = 0;
  const progress = () => {
    turn++;
    // The other run has moved its file here, and the next one has not yet moved it back, but what it says stands there again.
    if (turn === 1) {
      writeFileSync(join(folder, "b"), others.find(({ path }) => path === "b")?.text ?? "");
      writeFileSync(`${manifest}.new`, readFileSync(manifest));
      renameSync(`${manifest}.new`, manifest);
    } else if (turn === files.length + 1) writeFileSync(join(folder, "b"), files[1]?.text ?? "");
  };
  const { edited, unchanged } = compareFiles(folder, files, { progress });
  expect({ edited, unchanged }).toEqual({ edited: [], unchanged: files.length });
  expect(turn).toBe(2 * files.length);
});

test("a folder that another run has made meanwhile is as good as one that was there", () => {
  const folder = join(temporaryFolder(), "new");
  // By the time that the last part is to be made, the first was.
  expect(makeFolders(`${folder}/inner/../../new`)).toContain(folder);
});

test("what somebody else put in the way meanwhile stops the run before anything is written", async () => {
  const folder = temporaryFolder();
  const [old, files] = [output("old"), output("new")];
  await updateFolder(folder, old, compareFiles(folder, old));
  const early = compareFiles(folder, files);
  const third = output("third");
  await updateFolder(folder, third, compareFiles(folder, third));
  writeFileSync(join(folder, "b"), "mine\n");
  const before = texts(folder);
  expect((await updateFolder(folder, files, early)).edited).toEqual(["b"]);
  expect(texts(folder)).toEqual(before);
});

const mounted: string[] = [];
const mount = (folder: string, options: string) => {
  mkdirSync(folder, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]);
  if (status === 0) mounted.push(folder);
  return status === 0;
};
afterAll(() => {
  for (const folder of mounted) spawnSync("umount", [folder]);
});
const mayMount =
  process.platform === "linux" && process.getuid?.() === 0 && mount(join(temporaryFolder(), "m"), "size=64k");
if (!mayMount) console.info("skipped: only root on Linux may mount the small disks that fill up");

test.skipIf(!mayMount)("a disk that fills up leaves the old state, and room makes the next run finish", () => {
  const folder = project({ "specs/A.md": modelDocument("A", ["id", "str", "The id."]) });
  expect(mount(join(folder, "out"), "size=256k")).toBe(true);
  expect(runBinary(folder, ["generate", "-t", "interfaces"]).code).toBe(0);
  const before = snapshot(join(folder, "out"));
  for (let index = 0; index < 60; index++)
    writeAll(folder, { [`specs/B${index}.md`]: modelDocument(`B${index}`, ["id", "str", "Long. ".repeat(800)]) });
  const { code, error } = runBinary(folder, ["generate", "-t", "interfaces"]);
  expect(error).toMatch(/^error {2}Unexpected obstacle at `out\/.*the disk is full\.\n$/);
  expect(code).toBe(2);
  expect(snapshot(join(folder, "out"))).toEqual(before);
  expect(readdirSync(join(folder, "out")).filter((name) => name !== ".schemadown.json")).toEqual(["interfaces"]);
  spawnSync("mount", ["-o", "remount,size=4m", join(folder, "out")]);
  expect(runBinary(folder, ["generate", "-t", "interfaces"]).code).toBe(0);
  expect(runBinary(folder, ["check", "-t", "interfaces"]).code).toBe(0);
});

test.skipIf(!mayMount)("a folder that is read-only leaves the old state, also when it is only one of several", () => {
  const folder = project({ "specs/A.md": modelDocument("A", ["id", "str", "The id."]) });
  expect(runBinary(folder, ["generate"]).code).toBe(0);
  for (const place of ["out", "out/validators"]) {
    spawnSync("mount", ["--bind", join(folder, place), join(folder, place)]);
    mounted.unshift(join(folder, place));
    expect(spawnSync("mount", ["-o", "remount,bind,ro", join(folder, place)]).status).toBe(0);
    const before = snapshot(join(folder, "out"));
    writeAll(folder, {
      "specs/A.md": modelDocument("A", ["id", "str", "The id."], [place.slice(0, 3), "int", "More."]),
    });
    const { code, error } = runBinary(folder, ["generate"]);
    expect(error).toMatch(/^error {2}Unexpected obstacle at `out.*the disk is read-only\.\n$/);
    expect(code).toBe(2);
    expect(snapshot(join(folder, "out"))).toEqual(before);
    expect(runBinary(folder, ["check"]).code).toBe(1);
    expect(spawnSync("umount", [join(folder, place)]).status).toBe(0);
    mounted.shift();
  }
  expect(runBinary(folder, ["generate"]).code).toBe(0);
});

test("a run waits while another holds the folder, and goes on when that one is gone", async () => {
  const folder = project({ "specs/A.md": modelDocument("A", ["id", "str", "The id."]), "out/": "" });
  lockFile(join(folder, "out"), { process: process.pid });
  const run = startBinary(folder, ["generate"]);
  await pause(1500);
  expect(run.exitCode).toBeNull();
  expect(readdirSync(join(folder, "out"))).toEqual([".schemadown.lock"]);
  writeFileSync(
    join(folder, "out/.schemadown.lock"),
    JSON.stringify({ process: nobody, machine: hostname(), run: "y" }),
  );
  expect((await once(run, "exit"))[0]).toBe(0);
  expect(readFileSync(join(folder, "out/interfaces/A.ts"), "utf8")).toContain("interface A");
});
