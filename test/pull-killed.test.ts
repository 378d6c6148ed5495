import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "./support/case-folder.js";
import { binary, project, texts, writeAll } from "./support/run-binary.js";
import { runHere } from "./support/run-here.js";
import { shopRelease, upstream } from "./support/upstream.js";

const killAt = fileURLToPath(new URL("support/kill-at.mjs", import.meta.url));

/** Runs a command that is killed right before it changes the disk for the n-th time. Answers whether it was. */
function killed(folder: string, args: readonly string[], n: number): boolean {
  const env = { ...process.env, KILL_AT: String(n), KILL_BELOW: folder };
  const { signal, status, stderr } = spawnSync(process.execPath, ["--import", killAt, binary, ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (signal !== "SIGKILL") expect({ status, stderr }).toEqual({ status: 0, stderr: expect.stringContaining("2.0.0") });
  return signal === "SIGKILL";
}

/** A copy of a project. */
function copy(from: string): string {
  const folder = temporaryFolder();
  cpSync(from, folder, { recursive: true });
  return folder;
}

/** Everything in a project, without what a run needs only while it lasts. */
function stateOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries([...texts(folder)].filter(([path]) => !path.includes(".schemadown-pull/")));
}

const source = upstream(
  shopRelease("1.0.0"),
  shopRelease("2.0.0", { orderRows: [["note", "str", "A note."]], without: ["Voucher.md"] }),
);

async function prepared(): Promise<string> {
  const pull = { from: source, ref: "1.0.0", folder: "build/docs" };
  const config = JSON.stringify({ pull, root: ["Order"], target: ["interfaces"] });
  const folder = project({ "schemadown.config.json": config, "specs/overrides.json": "[]\n" });
  expect(await runHere(folder, ["pull"])).toMatchObject({ code: 0 });
  expect(await runHere(folder, ["generate"])).toMatchObject({ code: 0 });
  return folder;
}

/** Kills a command at each of its changes to the disk in turn, and answers at how many. */
async function sweep(args: readonly string[]): Promise<{ readonly kills: number; readonly halves: number }> {
  const start = await prepared();
  const before = stateOf(start);
  const finished = copy(start);
  expect(await runHere(finished, args)).toMatchObject({ code: 0 });
  const after = stateOf(finished);
  expect(after).not.toEqual(before);
  let kills = 0;
  let halves = 0;
  for (let n = 1; ; n++) {
    const folder = copy(start);
    if (!killed(folder, args, n)) break;
    kills++;
    // Every file is the old one or the new one, none is half written.
    const now = stateOf(folder);
    for (const path of new Set([...Object.keys(before), ...Object.keys(now), ...Object.keys(after)]))
      expect([before[path], after[path]], `${path} after kill ${n}`).toContain(now[path]);
    const whole = [before, after].some((state) => JSON.stringify(state) === JSON.stringify(now));
    if (!whole) {
      halves++;
      // Half of the documents are old: nobody may take that for a documentation set.
      for (const command of ["generate", "check", "catalog", "diff specs specs"]) {
        const ended = await runHere(folder, command.split(" "));
        expect(ended, `${command} after kill ${n}`).toMatchObject({
          code: 1,
          error: expect.stringContaining("unfinished-pull"),
        });
      }
      expect(stateOf(folder)).toEqual(now);
    }
    // The next run that cannot bring new documents leaves a whole set.
    const offline = copy(folder);
    expect(await runHere(offline, ["pull", "--from", "./nowhere"])).toMatchObject({ code: 2 });
    expect([before, after]).toContainEqual(stateOf(offline));
    expect(existsSync(join(offline, "specs/.schemadown-pull"))).toBe(false);
    // The same command again finishes the work.
    expect(await runHere(folder, args)).toMatchObject({ code: 0 });
    expect(stateOf(folder), `after kill ${n} and another run`).toEqual(after);
    for (const left of [folder, offline]) rmSync(left, { recursive: true });
  }
  return { kills, halves };
}

describe("killed at each of its changes to the disk", { timeout: 300_000 }, () => {
  test("pull leaves all documents old or all new, or says so; the next run puts that right", async () => {
    const { kills, halves } = await sweep(["pull", "--ref", "2.0.0"]);
    console.info(`pull: killed at ${kills} places, ${halves} of them with some files new and some old`);
    expect(kills).toBeGreaterThan(15);
    expect(halves).toBeGreaterThan(3);
  });

  test("upgrade leaves documents, lock, output and configuration all old or all new, or says so", async () => {
    const { kills, halves } = await sweep(["upgrade", "--ref", "2.0.0", "--fail-on", "none"]);
    console.info(`upgrade: killed at ${kills} places, ${halves} of them with some files new and some old`);
    expect(kills).toBeGreaterThan(25);
    expect(halves).toBeGreaterThan(5);
  });
});

test("a run that is at work keeps a second one out", async () => {
  const folder = await prepared();
  const stage = join(folder, "specs/.schemadown-pull");
  const child = project({ owner: String(process.ppid) });
  cpSync(child, stage, { recursive: true });
  const before = readFileSync(join(folder, "specs.lock.json"), "utf8");
  expect(await runHere(folder, ["pull", "--ref", "2.0.0"])).toMatchObject({
    code: 2,
    error: expect.stringContaining("second run"),
  });
  expect(readFileSync(join(folder, "specs.lock.json"), "utf8")).toBe(before);
});

test("a journal that came with a checkout leads nobody astray", async () => {
  const top = temporaryFolder();
  const folder = join(top, "project");
  cpSync(await prepared(), folder, { recursive: true });
  const victims = {
    "../victim.txt": "mine",
    "../.profile": "",
    ".git/hooks/pre-commit": "",
    "out/pre-commit": "",
    "specs/.x.md/a": "",
  };
  const hash = createHash("sha256").update("mine").digest("hex");
  const entries = Object.entries(victims).map(([path, text]) => {
    const there = text !== "";
    return { path: `../../${path}`, before: there ? null : hash, after: there ? hash : null };
  });
  writeAll(folder, {
    "../victim.txt": "mine",
    "specs/.schemadown-pull/journal.json": JSON.stringify(entries),
    ...Object.fromEntries(entries.map((_, index) => [`specs/.schemadown-pull/before/${index}`, "mine"])),
  });
  const before = texts(top);
  expect(await runHere(folder, ["pull", "--ref", "2.0.0"])).toMatchObject({ code: 0 });
  for (const path of Object.keys(victims)) expect(existsSync(join(folder, path)), path).toBe(path === "../victim.txt");
  expect([...texts(top).keys()].filter((path) => !before.has(path))).toEqual([]);
  expect(existsSync(join(folder, "specs/.schemadown-pull"))).toBe(false);
});
