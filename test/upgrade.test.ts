import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { binary, modelDocument, project, texts, writeAll } from "./support/run-binary.js";
import { runHere } from "./support/run-here.js";
import { type Row, shopRelease, upstream } from "./support/upstream.js";

const note: Row = ["note", "str", "A note."];
const renamed: Row = ["remark", "str", "A note."];
const turned: Row = ["note", "str", "A \u202enote\u009b."];

const source = upstream(
  shopRelease("1.0.0"),
  shopRelease("1.0.1"),
  shopRelease("1.1.0", { orderRows: [note] }),
  shopRelease("1.2.0", { orderRows: [turned] }),
  shopRelease("2.0.0", { orderRows: [renamed], without: ["Voucher.md"] }),
);

function consumer(ref = "1.0.0", more: object = {}): string {
  const pull = { from: source, ref, folder: "build/docs" };
  return project({ "schemadown.config.json": `${JSON.stringify({ pull, root: ["Order"], ...more }, undefined, 2)}\n` });
}

async function upgraded(ref = "1.0.0", more: object = {}): Promise<string> {
  const folder = consumer(ref, more);
  expect(await runHere(folder, ["upgrade"])).toMatchObject({ code: 0 });
  return folder;
}

function reportOf(folder: string): string {
  return readFileSync(join(folder, "schemadown-upgrade.md"), "utf8");
}

describe("upgrade", () => {
  test("pulls, says what really changed, generates and leaves a report; check agrees", async () => {
    const folder = await upgraded();
    expect(readdirSync(join(folder, "specs"))).toEqual(["LineItem.md", "Order.md"]);
    const first = await runHere(folder, ["upgrade", "--ref", "1.1.0"]);
    expect(first).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^ShopClient 1\.0\.0 to .*: 1 addition\.\n/),
    });
    expect(first.error).toMatch(
      /^specs\/ is at 1\.1\.0 \([0-9a-f]{10}\): 2 documents, 0 added, 2 changed, 0 removed\. out\/: /,
    );
    expect(readFileSync(join(folder, "out/interfaces/Order.ts"), "utf8")).toContain("note?: string;");
    expect(readFileSync(join(folder, "schemadown.config.json"), "utf8")).toContain('"ref": "1.1.0"');
    expect(reportOf(folder)).toMatch(/^### `ShopClient 1\.0\.0 .*1\.1\.0.*\n\nNo breaking changes; 1 addition\./);
    expect(await runHere(folder, ["check"])).toEqual({ code: 0, out: "", error: "" });
    const second = await runHere(folder, ["upgrade", "--ref", "2.0.0"]);
    expect(second.code).toBe(1);
    expect(second.out).toContain("Order.note");
    expect(reportOf(folder)).toMatch(/^### `ShopClient 1\.1\.0 .*2\.0\.0.*\n\n\*\*1 breaking change\*\*/);
    expect(readFileSync(join(folder, "out/interfaces/Order.ts"), "utf8")).toContain("remark?: string;");
    expect(await runHere(folder, ["check"])).toEqual({ code: 0, out: "", error: "" });
  });

  test("a release that changes nothing but its number changes one line of the output", async () => {
    const folder = await upgraded();
    const before = texts(join(folder, "out"));
    expect(await runHere(folder, ["upgrade", "--ref", "1.0.1"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("no changes."),
    });
    const changed = [...texts(join(folder, "out"))].filter(([path, text]) => before.get(path) !== text);
    expect(changed.map(([path]) => path)).toEqual(["catalog.json"]);
  });

  test("a second run changes nothing and keeps the report of the first", async () => {
    const folder = await upgraded();
    await runHere(folder, ["upgrade", "--ref", "1.1.0"]);
    const before = texts(folder);
    const { code, out } = await runHere(folder, ["upgrade", "--format", "json"]);
    expect({ code, ...(JSON.parse(out) as object) }).toMatchObject({ code: 0, changed: false, failed: false });
    expect(texts(folder)).toEqual(before);
  });

  test("--fail-on decides the exit code; the files are written all the same", async () => {
    for (const [level, ref, code] of [
      ["breaking", "1.1.0", 0],
      ["any", "1.1.0", 1],
      ["none", "2.0.0", 0],
      ["breaking", "2.0.0", 1],
    ] as const) {
      const folder = await upgraded("1.1.0" === ref ? "1.0.0" : "1.1.0");
      expect(await runHere(folder, ["upgrade", "--ref", ref, "--fail-on", level])).toMatchObject({ code });
      expect(await runHere(folder, ["check"])).toMatchObject({ code: 0 });
    }
  });

  test("an accepted change does not fail it; the file of accepted changes is read as diff reads it", async () => {
    const folder = await upgraded("1.1.0");
    const accepted = {
      kind: "property-removed",
      model: "Order",
      property: "note",
      reason: "Nobody reads it.",
      expires: "9999-12-31",
    };
    writeAll(folder, { "schemadown.accept.json": JSON.stringify([accepted]) });
    expect(await runHere(folder, ["upgrade", "--ref", "2.0.0"])).toMatchObject({ code: 0 });
    expect(reportOf(folder)).toContain("Nobody reads it.");
  });

  test("--format json says for programs what was done, with the diff of the contract in it", async () => {
    const folder = await upgraded("1.1.0");
    const { code, out, error } = await runHere(folder, [
      "upgrade",
      "--ref",
      "2.0.0",
      "--format",
      "json",
      "--report",
      "r/x.md",
    ]);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(JSON.parse(out)).toMatchObject({
      format: "schemadown/upgrade@1",
      title: "Upgrade to ShopClient 2.0.0 (breaking)",
      changed: true,
      failed: true,
      breaking: true,
      bump: "major",
      before: { ref: "1.1.0" },
      after: { ref: "2.0.0", commit: expect.stringMatching(/^[0-9a-f]{40}$/) },
      documents: { added: [], changed: ["LineItem.md", "Order.md"], removed: [] },
      report: "r/x.md",
      diagnostics: [],
      diff: { format: "schemadown/diff@1", breaking: true },
    });
    expect(existsSync(join(folder, "r/x.md"))).toBe(true);
  });

  test("--format json shows what a terminal could obey, and programs read the same text", async () => {
    const folder = await upgraded("1.1.0");
    const { code, out } = await runHere(folder, ["upgrade", "--ref", "1.2.0", "--format", "json"]);
    expect(code).toBe(0);
    expect(out).not.toMatch(/[\u007f-\u009f\u202a-\u202e]/);
    const { diff } = JSON.parse(out) as { diff: { changes: object[] } };
    expect(diff.changes).toMatchObject([{ kind: "description-changed", to: "A \u202enote\u009b." }]);
  });
});

describe("an upgrade that fails leaves documents, output, lock and configuration as they were", () => {
  test("for a release that is not there, or documents that cannot be read", async () => {
    const folder = await upgraded();
    const text = modelDocument("Order", ["id", "str", "The id."]).replace(" | The id. | [optional] |", " |");
    const bad = upstream({ tag: "3.0.0", files: { "build/docs/Order.md": text } });
    const before = texts(folder);
    expect(await runHere(folder, ["upgrade", "--ref", "9.9.9"])).toMatchObject({ code: 2 });
    const ended = await runHere(folder, ["upgrade", "--from", bad, "--ref", "3.0.0"]);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.error).toMatch(/^specs\/Order\.md:9:1 {2}error {2}short-row/m);
    expect(ended.error).toMatch(/nothing was upgraded\.\n$/);
    expect(texts(folder)).toEqual(before);
  });

  test("for output that somebody edited, and documents that somebody edited", async () => {
    const folder = await upgraded();
    writeFileSync(join(folder, "out/interfaces/Order.ts"), "// mine\n");
    let before = texts(folder);
    expect(await runHere(folder, ["upgrade", "--ref", "1.1.0"])).toMatchObject({
      code: 1,
      error: expect.stringContaining("edited-file"),
    });
    expect(texts(folder)).toEqual(before);
    rmSync(join(folder, "out/interfaces/Order.ts"));
    expect(await runHere(folder, ["generate"])).toMatchObject({ code: 0 });
    writeFileSync(join(folder, "specs/Order.md"), "# mine\n");
    before = texts(folder);
    expect(await runHere(folder, ["upgrade", "--ref", "1.1.0"])).toMatchObject({
      code: 1,
      error: expect.stringContaining("edited-document"),
    });
    expect(texts(folder)).toEqual(before);
  });

  test("for a report that cannot be written, after everything else was", async () => {
    const folder = await upgraded();
    mkdirSync(join(folder, "report.md"));
    writeFileSync(join(folder, "report.md/keep"), "");
    const before = texts(folder);
    const ended = await runHere(folder, ["upgrade", "--ref", "1.1.0", "--report", "report.md"]);
    expect(ended.code).toBe(2);
    expect(texts(folder)).toEqual(before);
    writeFileSync(join(folder, "file"), "");
    const late = await runHere(folder, ["upgrade", "--ref", "1.1.0", "--report", "file/report.md"]);
    expect(late.code).toBe(2);
    rmSync(join(folder, "file"));
    expect(texts(folder)).toEqual(before);
  });
});

describe("check and diff", () => {
  const handsOff = fileURLToPath(new URL("support/hands-off.mjs", import.meta.url));

  /** Runs the program where nothing may be written, started or asked. */
  function watched(folder: string, args: readonly string[]) {
    const command = ["--import", handsOff, binary, ...args, "--debug"];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    return { code: status, out: stdout, error: stderr };
  }

  test("change nothing on the disk, start nothing and ask no network", async () => {
    const folder = await upgraded();
    const lock = readFileSync(join(folder, "specs.lock.json"), "utf8");
    expect(watched(folder, ["check"])).toEqual({ code: 0, out: "", error: "" });
    expect(watched(folder, ["diff", "specs", "out/catalog.json"])).toMatchObject({ code: 0, error: "" });
    for (const format of ["json", "github", "markdown", "sarif"])
      expect(watched(folder, ["diff", "specs", "specs", "--format", format])).toMatchObject({ code: 0, error: "" });
    writeFileSync(join(folder, "specs.lock.json"), lock.replace("1.0.0", "1.0.9"));
    expect(watched(folder, ["check"])).toMatchObject({ code: 1, error: expect.stringContaining("stale-lock") });
  });

  test("are watched by something that bites", async () => {
    const folder = await upgraded();
    rmSync(join(folder, "out"), { recursive: true });
    expect(watched(folder, ["generate"]).error).toMatch(/hands off: \w+Sync/);
    rmSync(join(folder, "specs/Order.md"));
    expect(watched(folder, ["pull"]).error).toMatch(/hands off: \w+/);
  });

  test("work on a checkout that is read-only", async () => {
    const folder = await upgraded();
    const before = texts(folder);
    const all = [
      folder,
      ...readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => join(folder, name)),
    ];
    for (const path of all) chmodSync(path, statSync(path).isDirectory() ? 0o555 : 0o444);
    expect(await runHere(folder, ["check"])).toEqual({ code: 0, out: "", error: "" });
    expect(await runHere(folder, ["diff", "specs", "out/catalog.json"])).toMatchObject({ code: 0 });
    for (const path of all) chmodSync(path, 0o755);
    expect(texts(folder)).toEqual(before);
  });
});
