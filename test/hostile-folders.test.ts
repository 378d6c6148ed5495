import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { modelDocument, project, runBinary, texts, writeAll } from "./support/run-binary.js";

const files = { "specs/Order.md": modelDocument("Order", ["id", "str", "The id."]) };
const isPosix = process.platform !== "win32";

function generated(): string {
  const folder = project(files);
  expect(runBinary(folder, ["generate"])).toMatchObject({ code: 0 });
  return folder;
}

/** What can bear the name of a file that the program opens, and is none. */
const impostors: Readonly<Record<string, (path: string) => void>> = {
  "a folder": (path) => mkdirSync(path),
  "a named pipe": (path) => expect(spawnSync("mkfifo", [path]).status).toBe(0),
  "a link to a device without end": (path) => symlinkSync("/dev/zero", path),
  "a link to nothing": (path) => symlinkSync("nowhere", path),
  "a link to itself": (path) => symlinkSync(path, path),
};

describe.runIf(isPosix)("what is no file is named, and neither waited for nor read without end", () => {
  const cases = Object.entries(impostors).flatMap(([kind, make]) => [
    [kind, "out/.schemadown.lock", ["generate"], make] as const,
    [kind, "schemadown.config.json", ["generate"], make] as const,
    [kind, "specs/overrides.json", ["generate"], make] as const,
    [kind, "specs.lock.json", ["check"], make] as const,
    [kind, "schemadown.accept.json", ["diff", "specs", "specs"], make] as const,
    [kind, "specs/.schemadown-pull/journal.json", ["pull", "--from", "specs"], make] as const,
  ]);
  test.each(cases)("%s as %s", (_, path, args, make) => {
    const folder = project({ ...files, "out/": "", "specs/.schemadown-pull/": "" });
    if (!path.includes("pull")) rmSync(join(folder, "specs/.schemadown-pull"), { recursive: true });
    make(join(folder, path));
    const ended = runBinary(folder, args);
    // A journal that is a link to nothing is no journal, and then the stage is what a run left before it changed a thing.
    const isHarmless = path.endsWith("journal.json") && !existsSync(join(folder, path));
    expect(ended.error + ended.out).toContain(isHarmless ? "" : path.split("/").at(-1));
    expect(ended.code, ended.error).toBeOneOf(isHarmless ? [0, 1, 2] : [1, 2]);
    expect(texts(folder).has("out/catalog.json")).toBe(false);
  });

  test.each(Object.entries(impostors))("%s as a catalog or an archive to compare with", (_, make) => {
    for (const name of ["catalog.json", "specs.tgz"]) {
      const folder = project(files);
      make(join(folder, name));
      const { code, error } = runBinary(folder, ["diff", name, "specs"]);
      expect(error).toContain(name);
      expect(code).toBeOneOf([1, 2]);
    }
  });
});

test.each(["null", "[]", "[null]", '[{"path":1}]', "{", '[{"path":"../Order.md","before":{},"after":null}]'])(
  "a journal that says %s stops a pull or is passed over, and changes nothing",
  (journal) => {
    const folder = project({ ...files, "specs/.schemadown-pull/journal.json": journal });
    const { code, error } = runBinary(folder, ["pull", "--from", "specs"]);
    expect(code, error).not.toBe(70);
    expect(readFileSync(join(folder, "specs/Order.md"), "utf8")).toBe(files["specs/Order.md"]);
  },
);

test.runIf(isPosix)("a journal of somebody else's writes through no link to another place", () => {
  const folder = project({ ...files, "elsewhere/": "" });
  symlinkSync("../elsewhere", join(folder, "specs/link"));
  mkdirSync(join(folder, "out"));
  symlinkSync("../elsewhere", join(folder, "out/link"));
  writeAll(folder, {
    "specs/.schemadown-pull/owner": "0",
    "specs/.schemadown-pull/before/0": "planted",
    "specs/.schemadown-pull/before/1": "planted",
    "specs/.schemadown-pull/journal.json": JSON.stringify([
      { path: "../link/planted.md", before: "x", after: null },
      { path: "../../out/link/planted.ts", before: "x", after: null },
    ]),
  });
  runBinary(folder, ["pull", "--from", "elsewhere"]);
  expect(readdirSync(join(folder, "elsewhere"))).toEqual([]);
});

describe("the output folder", () => {
  test.each([["specs"], ["./specs/../specs"], ["link"]])("may not be the folder of documents: %s", (out) => {
    const folder = project(files);
    if (isPosix) symlinkSync("specs", join(folder, "link"));
    else if (out === "link") return;
    const before = texts(folder);
    for (const command of ["generate", "check"]) {
      const { code, error } = runBinary(folder, [command, "--out", out]);
      expect(error).toContain("which is the folder of documents");
      expect(code).toBe(2);
    }
    expect(texts(folder)).toEqual(before);
  });

  test("may lie in the folder of documents, whose own documents are read whatever a manifest says", () => {
    const folder = project(files);
    for (const _ of [1, 2]) expect(runBinary(folder, ["generate", "-o", "specs/out"])).toMatchObject({ code: 0 });
    expect(runBinary(folder, ["check", "-o", "specs/out"])).toMatchObject({ code: 0 });
    writeAll(folder, { "specs/out/Guest.md": modelDocument("Guest", ["id", "str", "The id."]) });
    expect(runBinary(folder, ["catalog"]).out).toContain('"Guest"');
  });

  test("is not taken for one by the name of a manifest alone", () => {
    const folder = project({ ...files, "specs/sub/.schemadown.json": "{}" });
    writeAll(folder, { "specs/sub/Guest.md": modelDocument("Guest", ["id", "str", "The id."]) });
    const { code, error } = runBinary(folder, ["generate"]);
    expect(error).toContain("specs/sub/.schemadown.json  error  unreadable-file");
    expect(code).toBe(1);
  });

  test("is not the working folder when its name is an empty variable of a script", () => {
    const folder = project(files);
    for (const args of [
      ["generate", "-o", ""],
      ["generate", ""],
      ["check", "--overrides", ""],
      ["generate", "-t", ""],
      ["diff", "", "specs"],
    ]) {
      const { code, error } = runBinary(folder, args);
      expect(error).toContain("Unexpected empty");
      expect(code).toBe(2);
    }
    expect(readdirSync(folder)).toEqual(["specs"]);
  });

  test("keeps what lies outside of it, whatever a manifest names", () => {
    const folder = generated();
    const path = join(folder, "out/.schemadown.json");
    const manifest = JSON.parse(readFileSync(path, "utf8")) as { files: Record<string, string> };
    const print = manifest.files["interfaces/Order.ts"] ?? "";
    const text = readFileSync(join(folder, "out/interfaces/Order.ts"));
    writeAll(folder, { "victim.ts": text, "elsewhere/victim.ts": text });
    const absolute = join(folder, "victim.ts");
    for (const name of ["../victim.ts", absolute, "interfaces/../../victim.ts", "..\\victim.ts", "", "__proto__"])
      Object.defineProperty(manifest.files, name, { value: print, enumerable: true });
    if (isPosix) {
      symlinkSync("../elsewhere", join(folder, "out/link"));
      manifest.files["link/victim.ts"] = print;
    }
    writeFileSync(path, JSON.stringify(manifest));
    runBinary(folder, ["generate"]);
    expect(readFileSync(join(folder, "victim.ts"))).toEqual(text);
    expect(readFileSync(join(folder, "elsewhere/victim.ts"))).toEqual(text);
  });
});

describe("JSON", () => {
  const deep = `${'{"a":['.repeat(50_000)}`;
  test.each([
    ["schemadown.config.json", ["generate"]],
    ["specs/overrides.json", ["generate"]],
    ["specs.lock.json", ["check"]],
    ["schemadown.accept.json", ["diff", "specs", "specs"]],
    ["catalog.json", ["diff", "catalog.json", "specs"]],
  ] as const)("with values within each other without end is refused: %s", (path, args) => {
    const folder = project({ ...files, [path]: deep });
    const { code, error, out } = runBinary(folder, args);
    expect(error + out).toContain("more than 200 values within each other");
    expect(code).toBeOneOf([1, 2]);
  });

  test("with numbers that are none in JSON's own terms does not reach an enumeration", () => {
    const type = '{ "kind": "enum", "values": [1e999] }';
    const overrides = `[{ "model": "Order", "property": "id", "set": { "type": ${type} }, "reason": "x" }]`;
    const { code, error } = runBinary(project({ ...files, "specs/overrides.json": overrides }), ["generate"]);
    expect(error).toContain("invalid-setting");
    expect(code).toBe(1);
  });

  test("of a catalog with very many properties is read in time", () => {
    const row = (n: number) => ({ name: `p${n}`, writtenName: `p${n}`, type: { kind: "string" }, required: false });
    const models = [{ kind: "object", name: "A", properties: Array.from({ length: 60_000 }, (_, n) => row(n)) }];
    const source = { package: "", version: "", dialect: "markdown" };
    const text = JSON.stringify({ format: "schemadown/catalog@1", source, models });
    const folder = project({ "a.json": text });
    const start = performance.now();
    expect(runBinary(folder, ["diff", "a.json", "a.json"])).toMatchObject({ code: 0 });
    // Comparing each with each took more than half a minute.
    expect(performance.now() - start).toBeLessThan(15_000);
  });
});

test("a temporary folder of another run that is a link is not followed", () => {
  if (!isPosix) return;
  const folder = project({ ...files, "elsewhere/keep.txt": "x" });
  mkdirSync(join(folder, "out"));
  symlinkSync("../elsewhere", join(folder, "out/.schemadown-123.tmp"));
  expect(runBinary(folder, ["generate"])).toMatchObject({ code: 0 });
  expect(readFileSync(join(folder, "elsewhere/keep.txt"), "utf8")).toBe("x");
});

test("a folder of the output may be another disk", () => {
  const folder = project(files);
  const disk = join(folder, "out/interfaces");
  mkdirSync(disk, { recursive: true });
  if (spawnSync("mount", ["-t", "tmpfs", "tmpfs", disk]).status !== 0) {
    console.log("skipped: only root may mount a disk, so none can be another");
    return;
  }
  try {
    expect(runBinary(folder, ["generate"])).toMatchObject({ code: 0 });
    expect(readdirSync(disk).toSorted()).toEqual(["Order.ts", "index.ts"]);
    expect(runBinary(folder, ["check"])).toMatchObject({ code: 0 });
  } finally {
    expect(spawnSync("umount", [disk]).status).toBe(0);
  }
});
