import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseSource } from "../generator/pull/source.js";
import { temporaryFolder } from "./support/case-folder.js";
import { type Ended, modelDocument, project, runBinary, texts, writeAll } from "./support/run-binary.js";
import { addRelease, booby, git, shopRelease, upstream } from "./support/upstream.js";

const first = shopRelease("1.0.0");
const second = shopRelease("2.0.0", { orderRows: [["note", "str", "A note."]], without: ["Voucher.md"] });

/** A project whose configuration asks for a release of an upstream. */
function consumer(from: string, ref: string | undefined, more: object = {}): string {
  const pull = { from, ...(ref !== undefined && { ref }), folder: "build/docs" };
  return project({ "schemadown.config.json": JSON.stringify({ pull, ...more }) });
}

interface LockFile {
  readonly source: Readonly<Record<string, unknown>>;
  readonly resolved: Readonly<Record<string, string>>;
  readonly documents: Readonly<Record<string, string>>;
}

function lockOf(folder: string): LockFile {
  return JSON.parse(readFileSync(join(folder, "specs.lock.json"), "utf8")) as LockFile;
}

function pulled(folder: string, ...args: readonly string[]): Ended {
  const ended = runBinary(folder, ["pull", ...args]);
  expect(ended).toMatchObject({ code: 0, out: "" });
  return ended;
}

function refused(folder: string, code: number, ...args: readonly string[]): string {
  const before = existsSync(join(folder, "specs")) ? texts(join(folder, "specs")) : undefined;
  const ended = runBinary(folder, ["pull", ...args]);
  expect(ended).toMatchObject({ code, out: "" });
  expect(existsSync(join(folder, "specs")) ? texts(join(folder, "specs")) : undefined).toEqual(before);
  return ended.error;
}

describe("a git repository", () => {
  test("gives the documents of a folder at a tag, byte for byte, and the lock says which commit that was", () => {
    const source = upstream(first, second);
    const folder = consumer(source, "1.0.0");
    expect(pulled(folder).error).toMatch(
      /^specs\/ is at 1\.0\.0 \([0-9a-f]{10}\): 4 documents, 4 added, 0 changed, 0 removed\.\n$/,
    );
    const documents = Object.entries(first.files).filter(([path]) => path.startsWith("build/docs/"));
    expect(texts(join(folder, "specs"))).toEqual(
      new Map(
        documents
          .map(([path, text]) => [path.slice("build/docs/".length), String(text)] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    );
    const lock = lockOf(folder);
    expect(lock.source).toEqual({ from: source, ref: "1.0.0", folder: "build/docs" });
    expect(lock.resolved).toEqual({ commit: git(source, "rev-parse", "1.0.0").trim() });
    for (const [path, hash] of Object.entries(lock.documents))
      expect(hash).toBe(
        createHash("sha256")
          .update(readFileSync(join(folder, "specs", path)))
          .digest("hex"),
      );
  });

  test("the lock has one document per line in a stable order, and a second pull changes nothing", () => {
    const folder = consumer(upstream(first), "1.0.0");
    pulled(folder);
    const text = readFileSync(join(folder, "specs.lock.json"), "utf8");
    expect(
      text
        .split("\n")
        .filter((line) => /\.md": "[0-9a-f]{64}",?$/.test(line))
        .map((line) => line.trim().split('"')[1]),
    ).toEqual(["LineItem.md", "Order.md", "OrdersApi.md", "Voucher.md"]);
    const before = texts(folder);
    expect(pulled(folder).error).toBe("");
    expect(texts(folder)).toEqual(before);
  });

  test("with --root only the closure is kept, also as it grows and shrinks", () => {
    const grown = shopRelease("2.0.0", { orderRows: [["voucher", "[Voucher](Voucher)", "The voucher."]] });
    const source = upstream(first, grown);
    const folder = consumer(source, "1.0.0", { root: ["Order"] });
    pulled(folder);
    expect(readdirSync(join(folder, "specs"))).toEqual(["LineItem.md", "Order.md"]);
    expect(lockOf(folder).source).toMatchObject({ root: ["Order"] });
    pulled(folder, "--ref", "2.0.0");
    expect(readdirSync(join(folder, "specs"))).toEqual(["LineItem.md", "Order.md", "Voucher.md"]);
    pulled(folder, "--ref", "1.0.0");
    expect(readdirSync(join(folder, "specs"))).toEqual(["LineItem.md", "Order.md"]);
  });

  test("--ref is written into the configuration, and nothing else there changes", () => {
    const source = upstream(first, second);
    const config = `{
  "pull": {"from": "${source}",   "ref":"1.0.0", "folder": "build/docs" }
}
`;
    const folder = project({ "schemadown.config.json": config });
    pulled(folder, "--ref", "2.0.0");
    expect(readFileSync(join(folder, "schemadown.config.json"), "utf8")).toBe(config.replace("1.0.0", "2.0.0"));
    expect(runBinary(folder, ["generate"]).code).toBe(0);
    expect(runBinary(folder, ["check"])).toMatchObject({ code: 0 });
  });

  test("a branch, an annotated tag, a full commit and a file URL work", () => {
    const source = upstream(first, second);
    git(source, "tag", "--annotate", "--message", "signed off", "v2");
    const commit = git(source, "rev-parse", "2.0.0").trim();
    for (const [from, ref] of [
      [source, "main"],
      [source, "v2"],
      [source, commit],
      [`file://${source}`, "2.0.0"],
      [`git+${source}`, undefined],
    ] as const) {
      const folder = consumer(from, ref);
      pulled(folder);
      expect(lockOf(folder).resolved).toEqual({ commit });
    }
  });

  test("of a server that filters, only the files of the folder are transferred", () => {
    const big = {
      "build/big.bin": Buffer.from(Array.from({ length: 2 ** 20 }, () => Math.floor(Math.random() * 256))),
    };
    const source = upstream({ ...first, files: { ...first.files, ...big } });
    const transferred = (filter: boolean) => {
      git(source, "config", "uploadpack.allowFilter", String(filter));
      const trace = join(temporaryFolder(), "trace");
      const folder = consumer(`file://${source}`, "1.0.0");
      expect(runBinary(folder, ["pull"], { GIT_TRACE_PACKFILE: trace })).toMatchObject({ code: 0 });
      expect(readdirSync(join(folder, "specs")).length).toBe(4);
      return readFileSync(trace).length;
    };
    expect(transferred(false)).toBeGreaterThan(2 ** 20);
    expect(transferred(true)).toBeLessThan(10_000);
  });

  test("a path in the configuration counts from its folder, and the lock does not name this machine", () => {
    const top = project({
      "app/schemadown.config.json": '{"pull": {"from": "../sdk", "ref": "1.0.0", "folder": "build/docs"}}',
    });
    git(top, "clone", "--quiet", upstream(first), "sdk");
    pulled(join(top, "app"));
    expect(lockOf(join(top, "app")).source.from).toBe("../sdk");
    rmSync(join(top, "app/specs"), { recursive: true });
    pulled(join(top, "app"), "--frozen");
    expect(readdirSync(join(top, "app/specs")).length).toBe(4);
  });

  test("the working folder itself can be the folder of documents", () => {
    const source = upstream(first);
    const folder = project({});
    pulled(folder, ".", "--from", source, "--ref", "1.0.0", "--folder", "build/docs");
    expect(readdirSync(folder)).toEqual(["LineItem.md", "Order.md", "OrdersApi.md", "Voucher.md", "specs.lock.json"]);
    rmSync(join(folder, "Order.md"));
    pulled(folder, ".", "--frozen");
    expect(readdirSync(folder).length).toBe(5);
  });

  test("temporary folders are gone afterwards, also those of runs that were killed", () => {
    const temporary = project({ "schemadown-pull-2147483646-abc/objects/pack/x.pack": "half", "other/": "" });
    const folder = consumer(upstream(first), "1.0.0");
    expect(runBinary(folder, ["pull"], { TMPDIR: temporary })).toMatchObject({ code: 0 });
    expect(readdirSync(temporary)).toEqual(["other"]);
  });

  test("a wrong ref, folder or address is one sentence that says what was meant, and exit code 2", () => {
    const source = upstream(first, second);
    const folder = consumer(source, "1.0.0");
    expect(refused(folder, 2, "--ref", "1.0.1")).toMatch(
      /^error {2}Unexpected ref `1\.0\.1`, expected .*; did you mean `1\.0\.0` or `2\.0\.0`\?\n$/,
    );
    expect(refused(folder, 2, "--folder", "build/doc")).toMatch(
      /^error {2}Unexpected folder `build\/doc`, .*; did you mean `build\/docs`\?\n$/,
    );
    expect(refused(folder, 2, "--folder", "../x")).toMatch(/^error {2}Unexpected folder/);
    expect(refused(folder, 2, "--from", "https://127.0.0.1:1/x.git")).toMatch(
      /^error {2}Unexpected source `https:.*\n$/,
    );
    expect(refused(folder, 2, "--from", "./nowhere")).toMatch(/^error {2}Unexpected source `\.\/nowhere`/);
    expect(refused(project({}), 2)).toMatch(/^error {2}Unexpected absence of a source/);
  });

  test("what looks like an option, a remote helper or a secret never reaches git", () => {
    const mark = join(temporaryFolder(), "ran");
    for (const [from, ref] of [
      [`ext::sh -c touch% ${mark}`, "1"],
      [`git+ext::sh -c touch% ${mark}`, "1"],
      [`--upload-pack=touch ${mark}`, "1"],
      [`git+--upload-pack=touch ${mark}`, "1"],
      [`ssh://-oProxyCommand=touch ${mark}/x`, "1"],
      [`a@-oProxyCommand=touch ${mark}:x`, "1"],
      ["https://user:secret@example.com/x.git", "1"],
      ["https://token@example.com/x.git", "1"],
      ["ftp://example.com/x.git", "1"],
      ["https://example.com/x.git", `--upload-pack=touch ${mark}`],
      ["https://example.com/x.git", "+refs/heads/*:refs/heads/*"],
      ["https://example.com/x.git", "a:b"],
      ["https://example.com/x.git", ""],
      ["npm:--script-shell=x", "1"],
      ["npm:../x", "1"],
      ["npm:git+https://example.com/x.git", "1"],
      ["npm:left-pad", "file:/etc"],
    ] as const) {
      expect(() => parseSource({ from, ref }), from).toThrow(/^Unexpected (?!absence)/);
    }
    const folder = project({});
    expect(refused(folder, 2, `--from=ext::sh -c touch% ${mark}`)).toMatch(/^error {2}Unexpected remote helper/);
    expect(refused(folder, 2, `--from=--upload-pack=touch ${mark}`)).toMatch(/^error {2}Unexpected source/);
    expect(refused(folder, 2, "--from", "https://user:secret@example.com/x.git")).not.toContain("secret");
    expect(existsSync(mark)).toBe(false);
  });

  test("no code of the source is run: hooks, filters, submodules", () => {
    const mark = join(temporaryFolder(), "ran");
    const attributes = { "build/docs/.gitattributes": "*.md filter=evil\n", ".gitattributes": "*.md filter=evil\n" };
    const source = upstream({ ...first, files: { ...first.files, ...attributes } });
    const template = temporaryFolder();
    for (const hook of ["post-checkout", "post-merge", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"]) {
      booby(join(source, ".git/hooks", hook), mark);
      booby(join(template, "hooks", hook), mark);
    }
    booby(join(source, "evil"), mark);
    for (const [key, value] of [
      ["filter.evil.smudge", join(source, "evil")],
      ["core.fsmonitor", join(source, "evil")],
      ["uploadpack.packObjectsHook", join(source, "evil")],
    ] as const)
      git(source, "config", key, value);
    const settings = join(temporaryFolder(), "config");
    writeFileSync(
      settings,
      `[init]\n\ttemplateDir = ${template}\n[filter "evil"]\n\tsmudge = ${join(source, "evil")}\n`,
    );
    const folder = consumer(source, "1.0.0");
    expect(runBinary(folder, ["pull"], { GIT_CONFIG_GLOBAL: settings })).toMatchObject({ code: 0 });
    expect(readdirSync(join(folder, "specs")).length).toBe(4);
    expect(existsSync(mark)).toBe(false);
  });

  test("links, submodules and pointers of Git LFS among the documents are refused, and nothing is written", () => {
    const source = upstream(first);
    symlinkSync("/etc/passwd", join(source, "build/docs/Passwd.md"));
    git(source, "add", "--all");
    git(source, "commit", "--quiet", "--message", "link");
    expect(refused(consumer(source, "main"), 1)).toMatch(/^error {2}Unexpected link `Passwd\.md` among the documents/);
    const other = upstream(first);
    git(
      other,
      "update-index",
      "--add",
      "--cacheinfo",
      `160000,${git(other, "rev-parse", "HEAD").trim()},build/docs/sub`,
    );
    git(other, "commit", "--quiet", "--message", "submodule");
    expect(refused(consumer(other, "main"), 1)).toMatch(/^error {2}Unexpected submodule `sub`/);
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    const large = upstream({ tag: "1", files: { "build/docs/A.md": pointer } });
    expect(refused(consumer(large, "1"), 1)).toMatch(/pointer of Git LFS/);
  });

  test("paths that some disk cannot hold, or that meet on a disk that ignores case, are refused", () => {
    for (const path of ["con.md", "a:b.md", "a\\b.md", "..\\x.md", "a./b.md", "x\u0007.md"]) {
      const source = upstream({ tag: "1", files: { [`build/docs/${path}`]: modelDocument("A", ["a", "str", "A."]) } });
      expect(refused(consumer(source, "1"), 1), path).toMatch(/^error {2}Unexpected document /);
    }
    const source = upstream({ tag: "1", files: { "build/docs/A.md": "# A\n", "build/docs/a.md": "# a\n" } });
    expect(refused(consumer(source, "1"), 1)).toMatch(/names that differ by more than case/);
  });
});

describe("a lock", () => {
  test("lets check find what was edited, added or removed by hand, each with its cure", () => {
    const folder = consumer(upstream(first), "1.0.0", { root: ["Order", "Voucher"] });
    pulled(folder);
    expect(runBinary(folder, ["generate"]).code).toBe(0);
    expect(runBinary(folder, ["check"])).toEqual({ code: 0, out: "", error: "" });
    writeFileSync(join(folder, "specs/LineItem.md"), `${readFileSync(join(folder, "specs/LineItem.md"), "utf8")}\n`);
    writeFileSync(join(folder, "specs/Mine.md"), modelDocument("Mine", ["a", "str", "A."]));
    rmSync(join(folder, "specs/Voucher.md"));
    const ended = runBinary(folder, ["check", "--root", "Order"]);
    expect(ended.code).toBe(1);
    const found = [...ended.error.matchAll(/^(\S+) {2}error {2}(\S+) {2}Unexpected .*$/gm)].map(([, file, code]) => [
      file,
      code,
    ]);
    expect(found).toEqual([
      ["specs/LineItem.md", "edited-document"],
      ["specs/Mine.md", "unlocked-document"],
      ["specs/Voucher.md", "missing-document"],
    ]);
    expect(ended.error).toContain("run `schemadown pull --frozen`");
  });

  test("does not mind line ends that version control turned", () => {
    const folder = consumer(upstream(first), "1.0.0");
    pulled(folder);
    const path = join(folder, "specs/Order.md");
    writeFileSync(path, readFileSync(path, "utf8").replaceAll("\n", "\r\n"));
    expect(runBinary(folder, ["generate"]).code).toBe(0);
    expect(runBinary(folder, ["check"])).toMatchObject({ code: 0 });
  });

  test("fails check when the configuration asks for another release", () => {
    const source = upstream(first, second);
    const folder = consumer(source, "1.0.0");
    pulled(folder);
    runBinary(folder, ["generate"]);
    const config = readFileSync(join(folder, "schemadown.config.json"), "utf8");
    writeFileSync(join(folder, "schemadown.config.json"), config.replace("1.0.0", "2.0.0"));
    const { code, error } = runBinary(folder, ["check"]);
    expect(code).toBe(1);
    expect(error).toMatch(
      /^specs\.lock\.json {2}error {2}stale-lock {2}Unexpected `ref` `1\.0\.0` in the lock, expected `ref` `2\.0\.0`/m,
    );
  });

  test("that is no lock is reported at its place, and nothing is pulled", () => {
    const folder = consumer(upstream(first), "1.0.0");
    for (const [text, said] of [
      ["{", /invalid-json/],
      ['{ "format": "schemadown/lock@9" }', /invalid-setting/],
      ['{ "format": "schemadown/lock@1", "source": {}, "resolved": {}, "documents": {} }', /without `from`/],
      [
        '{ "format": "schemadown/lock@1", "source": { "from": "x" }, "resolved": {}, "documents": { "A.md": "1" } }',
        /sha256/,
      ],
    ] as const) {
      writeFileSync(join(folder, "specs.lock.json"), text);
      expect(refused(folder, 1)).toMatch(said);
      mkdirSync(join(folder, "specs"), { recursive: true });
      expect(runBinary(folder, ["check"]).error).toMatch(said);
    }
  });

  test("a root whose document cannot be read is refused with the reason, not called unknown", () => {
    const broken = modelDocument("Order", ["id", "str", "The id."]).replace(/^\|-.*\n/m, "");
    const source = upstream({ tag: "1.0.0", files: { ...first.files, "build/docs/Order.md": broken } });
    const folder = consumer(source, "1.0.0", { root: ["Order"] });
    expect(refused(folder, 1)).toMatch(/^Order\.md:7:1 {2}error {2}broken-table .*\n1 error: nothing was written\.\n$/);
  });

  test("corrections that are named and not there are a misuse, as everywhere", () => {
    const folder = consumer(upstream(first), "1.0.0", { root: ["Order"] });
    expect(refused(folder, 2, "--overrides", "missing.json")).toMatch(/^error {2}Unexpected overrides `missing\.json`/);
  });

  test("pull never replaces or removes what it does not know", () => {
    const folder = consumer(upstream(first, second), "1.0.0");
    writeAll(folder, { "specs/Order.md": "# mine\n", "specs/overrides.json": "[]\n", "specs/notes.txt": "mine\n" });
    expect(refused(folder, 1)).toMatch(/^specs\/Order\.md {2}error {2}unlocked-document/);
    rmSync(join(folder, "specs/Order.md"));
    pulled(folder);
    pulled(folder, "--ref", "2.0.0");
    expect(readdirSync(join(folder, "specs"))).toEqual([
      "LineItem.md",
      "Order.md",
      "OrdersApi.md",
      "notes.txt",
      "overrides.json",
    ]);
    writeFileSync(join(folder, "specs/Order.md"), "# mine\n");
    expect(refused(folder, 1, "--ref", "1.0.0")).toMatch(/^specs\/Order\.md {2}error {2}edited-document/);
    expect(readFileSync(join(folder, "schemadown.config.json"), "utf8")).toContain("2.0.0");
  });

  test("documents that are already what the source has are adopted", () => {
    const documents = Object.entries(first.files).filter(([path]) => path.startsWith("build/docs/"));
    const folder = consumer(upstream(first), "1.0.0");
    writeAll(folder, Object.fromEntries(documents.map(([path, text]) => [path.replace("build/docs", "specs"), text])));
    expect(pulled(folder).error).toMatch(/4 documents, 0 added, 0 changed, 0 removed/);
    expect(Object.keys(lockOf(folder).documents).length).toBe(4);
  });
});

describe("--frozen", () => {
  test("brings exactly what the lock records, though the branch went on", () => {
    const source = upstream(first);
    const folder = consumer(source, "main");
    pulled(folder);
    const before = texts(folder);
    addRelease(source, second);
    rmSync(join(folder, "specs"), { recursive: true });
    pulled(folder, "--frozen");
    expect(texts(folder)).toEqual(before);
  });

  test("asks nobody when every document is as the lock says", () => {
    const source = upstream(first);
    const folder = consumer(source, "1.0.0");
    pulled(folder);
    rmSync(source, { recursive: true });
    expect(runBinary(folder, ["pull", "--frozen"])).toEqual({ code: 0, out: "", error: "" });
    rmSync(join(folder, "specs/Order.md"));
    expect(refused(folder, 2, "--frozen")).toMatch(/^error {2}Unexpected source/);
  });

  test("fails when the tag was moved to a history without that commit", () => {
    const source = upstream(first);
    const folder = consumer(source, "1.0.0");
    pulled(folder);
    const other = upstream(second);
    git(source, "fetch", "--quiet", "--force", other, "2.0.0:refs/tags/1.0.0");
    git(source, "checkout", "--quiet", "1.0.0");
    git(source, "branch", "--delete", "--force", "main");
    git(source, "reflog", "expire", "--expire=now", "--all");
    git(source, "gc", "--quiet", "--prune=now");
    rmSync(join(folder, "specs/Order.md"));
    expect(refused(folder, 1, "--frozen")).toMatch(
      /^error {2}Unexpected commit [0-9a-f]{40} at `1\.0\.0`, expected [0-9a-f]{40} as the lock records/,
    );
    expect(pulled(folder, "--ref", "1.0.0").error).toMatch(/`1\.0\.0` was [0-9a-f]{10} and has moved since/);
  });

  test("fails without a lock, for another request, and for a lock that was tampered with", () => {
    const folder = consumer(upstream(first, second), "1.0.0", { root: ["Order"] });
    expect(refused(folder, 2, "--frozen")).toMatch(/expected a lock; run `schemadown pull` first/);
    pulled(folder);
    expect(refused(folder, 1, "--frozen", "--ref", "2.0.0")).toMatch(/Unexpected `ref` 2\.0\.0, expected 1\.0\.0/);
    expect(refused(folder, 1, "--frozen", "--root", "Voucher")).toMatch(/Unexpected `root` Voucher, expected Order/);
    const lock = readFileSync(join(folder, "specs.lock.json"), "utf8");
    writeFileSync(join(folder, "specs.lock.json"), lock.replace(/("Order\.md": ")\w{4}/, "$10000"));
    rmSync(join(folder, "specs/Order.md"));
    expect(refused(folder, 1, "--frozen")).toMatch(/Unexpected text of `Order\.md` in the source/);
  });
});
