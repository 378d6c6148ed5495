import type { ChildProcess } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { modelDocument, project, startBinary, texts } from "./support/run-binary.js";

/** A run that watches, and what it has said so far. */
interface Watching {
  readonly folder: string;
  readonly lines: string[];
  /** Waits for a line that says so; fails with all that was said when none comes. */
  said(pattern: RegExp): Promise<string>;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill("SIGKILL");
});

async function start(files: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Watching> {
  const folder = project({ "package.json": "{}", ...files });
  const child = startBinary(folder, ["generate", "--watch", ...args], "pipe");
  running.push(child);
  const lines: string[] = [];
  let rest = "";
  child.stderr?.on("data", (text: Buffer) => {
    const all = (rest + text.toString()).split("\n");
    rest = all.pop() ?? "";
    lines.push(...all);
  });
  let seen = 0;
  const said = async (pattern: RegExp) => {
    for (const end = Date.now() + 30_000; Date.now() < end; ) {
      const index = lines.findIndex((line, at) => at >= seen && pattern.test(line));
      if (index >= 0) {
        seen = index + 1;
        return lines[index] ?? "";
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error(`No line like ${pattern} in:\n${lines.join("\n")}`);
  };
  const end = (signal: NodeJS.Signals) => {
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
    child.kill(signal);
    return ended;
  };
  await said(/^Watching /);
  return { folder, lines, said, end };
}

const documents = {
  "specs/Room.md": modelDocument("Room", ["number", "int", "The number."]),
  "specs/Hotel.md": modelDocument("Hotel", ["rooms", "[**list[Room]**](Room)", "The rooms."]),
};

describe("generate --watch", () => {
  test("generates, and again what a change concerns, with a line per run, and ends with 0", async () => {
    const { folder, lines, said, end } = await start(documents);
    expect(lines[0]).toMatch(/^2 models in out\/: \d+ files written, 0 removed, 0 unchanged\. \(\d+ ms\)$/);
    writeFileSync(join(folder, "specs/Room.md"), modelDocument("Room", ["floor", "int", "The floor."]));
    expect(await said(/models in/)).toMatch(
      /^2 models in out\/: 5 files written, 0 removed, \d+ unchanged\. \(\d+ ms\)$/,
    );
    expect(readFileSync(join(folder, "out/interfaces/Room.ts"), "utf8")).toContain("floor?: number");
    mkdirSync(join(folder, "specs/more"));
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(join(folder, "specs/more/Key.md"), modelDocument("Key", ["opens", "[**Room**](Room)", ""]));
    expect(await said(/models in/)).toMatch(/^3 models/);
    rmSync(join(folder, "specs/more/Key.md"));
    expect(await said(/models in/)).toMatch(/^2 models in out\/: \d+ files written, 3 removed/);
    expect(lines).toHaveLength(5);
    expect(await end("SIGINT")).toBe(0);
  });

  test("tells of errors, leaves the output as it was, and goes on", async () => {
    const { folder, said, end } = await start(documents);
    const before = texts(join(folder, "out"));
    writeFileSync(
      join(folder, "specs/Room.md"),
      modelDocument("Room", ["number", "int", "The num"]).replace(/ \|.*\n$/, ""),
    );
    await said(/^specs\/Room\.md:9:1 {2}error {2}short-row/);
    expect(await said(/Nothing was written/)).toMatch(/^Nothing was written\. \(\d+ ms\)$/);
    expect(texts(join(folder, "out"))).toEqual(before);
    writeFileSync(join(folder, "specs/Room.md"), modelDocument("Room", ["size", "int", "The size."]));
    await said(/^2 models in out\/: 5 files written/);
    expect(await end("SIGTERM")).toBe(0);
  });

  test("reads corrections and the configuration anew, and outlives one that is broken", async () => {
    const { folder, said, end } = await start({ ...documents, "schemadown.config.json": "{}" });
    writeFileSync(join(folder, "schemadown.config.json"), '{ "root": ["Rom"] }');
    await said(/unknown-root/);
    writeFileSync(join(folder, "schemadown.config.json"), "{");
    await said(/Unexpected/);
    writeFileSync(join(folder, "schemadown.config.json"), '{ "root": ["Room"] }');
    await said(/^1 model in out\//);
    const overrides = [{ model: "Room", property: "number", set: { readOnly: true }, reason: "It is painted on." }];
    writeFileSync(join(folder, "specs/overrides.json"), JSON.stringify(overrides));
    await said(/^1 model in out\//);
    expect(readFileSync(join(folder, "out/interfaces/Room.ts"), "utf8")).toContain("@readonly");
    expect(await end("SIGINT")).toBe(0);
  });

  test("takes a document that is empty for a moment for one that is being saved", async () => {
    const { folder, lines, said, end } = await start(documents);
    writeFileSync(join(folder, "specs/Room.md"), "");
    await new Promise((resolve) => setTimeout(resolve, 60));
    writeFileSync(join(folder, "specs/Room.md"), modelDocument("Room", ["size", "int", "The size."]));
    await said(/^2 models in out\/: 5 files written/);
    expect(lines.filter((line) => line.includes("removed")).every((line) => line.includes(" 0 removed"))).toBe(true);
    expect(await end("SIGINT")).toBe(0);
  });
});
