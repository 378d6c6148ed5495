import { spawnSync } from "node:child_process";
import { mkdirSync, symlinkSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createReporter } from "../../../generator/diagnostics/reporter.js";
import { readSources } from "../../../generator/disk/read-sources.js";
import { defaultLimits, type Limits } from "../../../generator/source/limits.js";
import { project, writeAll } from "../../support/run-binary.js";

/** Reads a folder; answers the names of what was read and `name code message` of what was said. */
function read(
  folder: string,
  limits: Partial<Limits> = {},
): { readonly read: readonly string[]; readonly said: readonly string[] } {
  const { report, diagnostics } = createReporter();
  const sources = readSources(folder, report, { ...defaultLimits, ...limits });
  const short = (path = "") => path.slice(folder.length + 1);
  const said = diagnostics().map(({ at, code, message }) => `${short(at?.file)} ${code} ${message.split(",")[0]}`);
  return { read: sources.map(({ path }) => short(path)), said };
}

const unix = process.platform !== "win32";

test.skipIf(!unix)("pipes, devices, sockets and links are named, and nothing is waited for", async () => {
  const folder = project({ "a.md": "A", "sub/b.md": "B" });
  expect(spawnSync("mkfifo", [join(folder, "pipe.md")]).status).toBe(0);
  symlinkSync("pipe.md", join(folder, "to-pipe.md"));
  symlinkSync("/dev/zero", join(folder, "endless.md"));
  symlinkSync("circle.md", join(folder, "circle.md"));
  symlinkSync("nowhere", join(folder, "gone.md"));
  symlinkSync("..", join(folder, "sub/up"));
  symlinkSync("sub", join(folder, "folder.md"));
  symlinkSync("a.md", join(folder, "link.md"));
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(join(folder, "socket.md"), resolve));
  try {
    expect(read(folder)).toEqual({
      read: ["a.md", "link.md", "sub/b.md"],
      said: [
        "circle.md unreadable-file Unexpected link that leads in a circle (ELOOP)",
        "endless.md unreadable-file Unexpected device",
        "folder.md linked-folder Unexpected link to a folder",
        "gone.md unreadable-file Unexpected name that leads to no file (ENOENT)",
        "pipe.md unreadable-file Unexpected named pipe",
        "socket.md unreadable-file Unexpected socket",
        "sub/up linked-folder Unexpected link to a folder",
        "to-pipe.md unreadable-file Unexpected named pipe",
      ],
    });
  } finally {
    server.close();
  }
});

test("bytes that are no UTF-8 text are named for what they are, and a mark at the head is none of the text", () => {
  const folder = project({
    "a-mark.md": "\ufeffA\r\nB",
    "b-utf16.md": Buffer.from("\ufeff# A", "utf16le"),
    "c-utf16.md": Buffer.from("# A plain text without a mark", "utf16le"),
    "d-binary.md": new Uint8Array([0x89, 0x50, 0, 0, 0, 1]),
    "e-latin1.md": Buffer.from("# é", "latin1"),
    "f-empty.md": "",
  });
  expect(read(folder)).toEqual({
    read: ["a-mark.md", "f-empty.md"],
    said: [
      "b-utf16.md invalid-encoding Unexpected UTF-16 text",
      "c-utf16.md invalid-encoding Unexpected UTF-16 text",
      "d-binary.md invalid-encoding Unexpected binary data",
      "e-latin1.md invalid-encoding Unexpected bytes that are no UTF-8",
    ],
  });
});

test("too many documents, too large ones and too much of them are named with the limit", () => {
  const folder = project({ "a.md": "A".repeat(50), "b.md": "B".repeat(60) });
  expect(read(folder, { documents: 1 }).said).toEqual([expect.stringContaining("over-limit Unexpected 2 documents")]);
  expect(read(folder, { documentBytes: 55 })).toEqual({
    read: ["a.md"],
    said: ["b.md over-limit Unexpected 60 bytes"],
  });
  expect(read(folder, { totalBytes: 100 }).said).toEqual(["b.md over-limit Unexpected 110 bytes so far"]);
  const wide = project({ "a.md": "\u00df".repeat(50), "b.md": "B".repeat(60) });
  expect(read(wide, { totalBytes: 150 }).said).toEqual(["b.md over-limit Unexpected 160 bytes so far"]);
});

test.skipIf(!unix)("a folder deeper than the system's longest path is named, and what is above it is read", () => {
  const folder = project({ "a.md": "A" });
  const before = process.cwd();
  try {
    process.chdir(folder);
    for (let depth = 0; depth < 30; depth++) {
      mkdirSync("d".repeat(200));
      process.chdir("d".repeat(200));
    }
  } finally {
    process.chdir(before);
  }
  const { read: found, said } = read(folder);
  // Node cannot remove it either.
  spawnSync("rm", ["-rf", folder]);
  expect(found).toEqual(["a.md"]);
  expect(said).toEqual([expect.stringContaining("unreadable-file Unexpected path that is too long (ENAMETOOLONG)")]);
});

test("names with control characters, line ends and directions are read", () => {
  const names = ["a\u202eb.md", ...(unix ? ["a\nb.md", "a\u001b[2Jb.md"] : [])];
  const folder = project({});
  for (const name of names) writeAll(folder, { [name]: "A" });
  expect(read(folder)).toEqual({ read: names.toSorted(), said: [] });
});
