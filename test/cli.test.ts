import { once } from "node:events";
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import packageJson from "../package.json" with { type: "json" };
import { temporaryFolder } from "./support/case-folder.js";
import {
  binary,
  type Ended,
  modelDocument,
  project,
  runBinary,
  snapshot,
  startBinary,
  texts,
  writeAll,
} from "./support/run-binary.js";

const order = modelDocument(
  "Order",
  ["id", "str", "The id.", " "],
  ["line_items", "[list[LineItem]](LineItem)", "What was ordered."],
);
const lineItem = modelDocument("LineItem", ["sku", "str", "The article.", " "], ["quantity", "int", "How many."]);
const shop = { "specs/Order.md": order, "specs/LineItem.md": lineItem } as const;

/** A row that ends early: an error in a document. */
const broken = modelDocument("Order", ["id", "str", "The id."]).replace(" | The id. | [optional] |", " |");
/** A type that nobody knows: a warning. */
const doubtful = modelDocument("Order", ["id", "strange<", "The id."]);

const quiet: Ended = { code: 0, out: "", error: "" };

interface Report {
  readonly diagnostics: readonly Readonly<Record<string, unknown>>[];
  readonly files: Readonly<Record<string, number | readonly string[]>>;
}

const noFiles = { written: [], unchanged: 0, removed: [], missing: [], stale: [], leftover: [] };

function generated(files: Readonly<Record<string, string | Uint8Array>> = shop, ...args: readonly string[]): string {
  const folder = project(files);
  expect(runBinary(folder, ["generate", ...args])).toMatchObject({ code: 0 });
  return folder;
}

function json(ended: Ended): Report {
  return JSON.parse(ended.out) as Report;
}

beforeAll(() => {
  if (!existsSync(binary)) throw new Error(`${binary} is missing: run \`npm run build\` first`);
});

describe("generate", () => {
  test("writes interfaces, validators, docs and the catalog, and says so in one line on stderr", () => {
    const folder = project(shop);
    const { code, out, error } = runBinary(folder, ["generate"]);
    const paths = [...texts(join(folder, "out")).keys()];
    expect(paths).toEqual([
      ".schemadown.json",
      "catalog.json",
      "docs/LineItem.md",
      "docs/Order.md",
      "docs/index.md",
      "interfaces/LineItem.ts",
      "interfaces/Order.ts",
      "interfaces/index.ts",
      "validators/LineItem.ts",
      "validators/Order.ts",
      "validators/runtime.ts",
      "validators/runtime/check.ts",
      "validators/runtime/date.ts",
      "validators/runtime/guard.ts",
      "validators/runtime/issue.ts",
      "validators/runtime/json-schema.ts",
      "validators/runtime/node.ts",
      "validators/runtime/reject.ts",
      "validators/runtime/schema.ts",
      "validators/runtime/shapes.ts",
      "validators/runtime/shield.ts",
      "validators/runtime/tell-leaf.ts",
      "validators/runtime/tell-once.ts",
      "validators/runtime/tell-union.ts",
      "validators/runtime/tell.ts",
    ]);
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(error).toBe(`2 models in out/: ${paths.length} files written, 0 removed, 0 unchanged.\n`);
  });

  test("writes nothing the second time and has nothing to say", () => {
    const folder = generated();
    const before = snapshot(join(folder, "out"));
    expect(runBinary(folder, ["generate"])).toEqual(quiet);
    expect(snapshot(join(folder, "out"))).toEqual(before);
  });

  test("touches only the files that a change concerns", () => {
    const folder = generated();
    const before = snapshot(join(folder, "out"));
    writeAll(folder, { "specs/LineItem.md": lineItem.replace("How many.", "How many of them.") });
    const { files } = json(runBinary(folder, ["generate", "--format", "json"]));
    expect(files).toEqual({
      ...noFiles,
      written: [".schemadown.json", "catalog.json", "docs/LineItem.md", "interfaces/LineItem.ts"],
      unchanged: before.size - 4,
    });
    for (const [path, { text, changed }] of snapshot(join(folder, "out")))
      if (!(files.written as string[]).includes(path))
        expect({ path, text, changed }).toEqual({ path, ...before.get(path) });
  });

  test("removes the files of a document that was removed, and no others", () => {
    const folder = generated();
    const before = snapshot(join(folder, "out"));
    rmSync(join(folder, "specs/Order.md"));
    const { files, diagnostics } = json(runBinary(folder, ["generate", "--format", "json"]));
    expect(diagnostics).toEqual([]);
    expect(files.removed).toEqual(["docs/Order.md", "interfaces/Order.ts", "validators/Order.ts"]);
    const left = snapshot(join(folder, "out"));
    for (const path of files.removed as string[]) expect(left.has(path)).toBe(false);
    for (const path of ["interfaces/LineItem.ts", "validators/LineItem.ts", "validators/runtime.ts"])
      expect(left.get(path)).toEqual(before.get(path));
    expect(runBinary(folder, ["check"])).toEqual(quiet);
  });

  test("with an error in a document writes nothing and leaves the old output as it was", () => {
    const folder = generated();
    const before = snapshot(join(folder, "out"));
    writeAll(folder, { "specs/Order.md": broken, "specs/LineItem.md": lineItem.replace("How many", "Changed") });
    const { code, out, error } = runBinary(folder, ["generate"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(error).toMatch(
      /^specs\/Order\.md:9:1 {2}error {2}short-row {2}Unexpected row of 2 cells, .*\n1 error: nothing was written\.\n$/,
    );
    expect(snapshot(join(folder, "out"))).toEqual(before);
    expect(json(runBinary(folder, ["generate", "--format", "json"])).files).toEqual(noFiles);
  });

  test("a second run with another target leaves what that run asked for", () => {
    const folder = generated();
    expect(runBinary(folder, ["generate", "-t", "interfaces"]).code).toBe(0);
    expect([...texts(join(folder, "out")).keys()]).toEqual([
      ".schemadown.json",
      "interfaces/LineItem.ts",
      "interfaces/Order.ts",
      "interfaces/index.ts",
    ]);
    expect(runBinary(folder, ["check", "-t", "interfaces"])).toEqual(quiet);
    expect(runBinary(folder, ["check"]).code).toBe(1);
  });

  test("a target brings those along that its files import", () => {
    const folder = generated(shop, "-t", "validators");
    expect(existsSync(join(folder, "out/interfaces/Order.ts"))).toBe(true);
    expect(existsSync(join(folder, "out/docs"))).toBe(false);
  });

  test("a root brings all that it reaches and nothing else", () => {
    const other = modelDocument("Other", ["a", "str", "A."]);
    const folder = generated({ ...shop, "specs/Other.md": other }, "--root", "Order");
    expect(readdirSync(join(folder, "out/interfaces"))).toEqual(["LineItem.ts", "Order.ts", "index.ts"]);
  });

  test("a warning does not stop it; with --strict it does", () => {
    const folder = project({ ...shop, "specs/Order.md": doubtful });
    const strict = runBinary(folder, ["generate", "--strict"]);
    expect(strict.code).toBe(1);
    expect(strict.error).toMatch(/error {2}unknown-type/);
    expect(existsSync(join(folder, "out"))).toBe(false);
    const lax = runBinary(folder, ["generate"]);
    expect(lax.code).toBe(0);
    expect(lax.error).toMatch(/warning {2}unknown-type/);
    expect(existsSync(join(folder, "out/interfaces/Order.ts"))).toBe(true);
  });

  test("--format json prints one object on stdout and nothing on stderr", () => {
    const folder = project({ ...shop, "specs/Order.md": doubtful });
    const ended = runBinary(folder, ["generate", "--format", "json"]);
    expect(ended).toMatchObject({ code: 0, error: "" });
    const { diagnostics, files } = json(ended);
    expect(Object.keys(json(ended))).toEqual(["diagnostics", "files"]);
    expect(Object.keys(files)).toEqual(["written", "unchanged", "removed", "missing", "stale", "leftover"]);
    expect(files.written).toEqual([...texts(join(folder, "out")).keys()]);
    expect(diagnostics).toEqual([
      {
        code: "unknown-type",
        severity: "warning",
        message: expect.stringContaining("strange<"),
        file: "specs/Order.md",
        line: 9,
        column: 12,
      },
    ]);
  });

  test("--format github names the place of each finding as a workflow command", () => {
    const { code, out, error } = runBinary(project({ ...shop, "specs/Order.md": broken }), [
      "generate",
      "--format",
      "github",
    ]);
    expect({ code, error }).toEqual({ code: 1, error: "" });
    expect(out).toMatch(
      /^::error file=specs\/Order\.md,line=9,col=1,title=short-row::Unexpected row of 2 cells[^\n]*\n$/,
    );
  });
});

describe("somebody else's files", () => {
  test("at a planned path stop the run with foreign-file before anything is written", () => {
    const folder = project({ ...shop, "out/interfaces/Order.ts": "// mine\n" });
    const { code, error } = runBinary(folder, ["generate"]);
    expect(code).toBe(1);
    expect(error).toMatch(/^out\/interfaces\/Order\.ts {2}error {2}foreign-file {2}/);
    expect(texts(join(folder, "out"))).toEqual(new Map([["interfaces/Order.ts", "// mine\n"]]));
  });

  test("a folder at a planned path stops the run before anything is written", () => {
    const folder = project({ ...shop, "out/validators/Order.ts/note.txt": "mine\n" });
    const { code, error } = runBinary(folder, ["generate"]);
    expect(error).toContain("out/validators/Order.ts");
    expect(code).not.toBe(0);
    expect(texts(join(folder, "out"))).toEqual(new Map([["validators/Order.ts/note.txt", "mine\n"]]));
  });

  test("a link at a planned path is not written through", () => {
    const folder = project({ ...shop, "mine.ts": "// mine\n", "out/interfaces/": "" });
    symlinkSync(join(folder, "mine.ts"), join(folder, "out/interfaces/Order.ts"));
    expect(runBinary(folder, ["generate"])).toMatchObject({ code: 1 });
    expect(readFileSync(join(folder, "mine.ts"), "utf8")).toBe("// mine\n");
  });

  test("elsewhere in the output folder are kept and named once, through every run", () => {
    const folder = project({
      ...shop,
      "out/interfaces/mine.ts": "// mine\n",
      "out/.gitkeep": "",
      "out/notes/a.md": "mine\n",
    });
    for (let run = 0; run < 2; run++) {
      const { code, error } = runBinary(folder, ["generate"]);
      expect(code).toBe(0);
      expect(error.match(/out\/interfaces\/mine\.ts {2}warning {2}leftover-file/g)).toHaveLength(1);
    }
    rmSync(join(folder, "specs/Order.md"));
    expect(runBinary(folder, ["generate", "-t", "catalog"]).code).toBe(0);
    const left = texts(join(folder, "out"));
    expect(left.get("interfaces/mine.ts")).toBe("// mine\n");
    expect(left.get("notes/a.md")).toBe("mine\n");
    expect(left.has(".gitkeep")).toBe(true);
    expect(left.has("interfaces/Order.ts")).toBe(false);
  });

  test("a generated file that was edited stops the run and stays", () => {
    const folder = generated();
    writeAll(folder, {
      "out/interfaces/Order.ts": "// edited\n",
      "specs/Order.md": order.replace("The id.", "Its id."),
    });
    const before = snapshot(join(folder, "out"));
    const { code, error } = runBinary(folder, ["generate"]);
    expect(code).toBe(1);
    expect(error).toMatch(/^out\/interfaces\/Order\.ts {2}error {2}edited-file {2}/);
    expect(snapshot(join(folder, "out"))).toEqual(before);
    rmSync(join(folder, "out/interfaces/Order.ts"));
    expect(runBinary(folder, ["generate"]).code).toBe(0);
    expect(runBinary(folder, ["check"])).toEqual(quiet);
  });

  test("a generated file that was edited stays when its document is removed", () => {
    const folder = generated();
    writeAll(folder, { "out/interfaces/Order.ts": "// edited\n" });
    rmSync(join(folder, "specs/Order.md"));
    for (let run = 0; run < 2; run++) {
      const { code, error } = runBinary(folder, ["generate"]);
      expect(code).toBe(0);
      expect(error).toMatch(/out\/interfaces\/Order\.ts {2}warning {2}leftover-file/);
      expect(readFileSync(join(folder, "out/interfaces/Order.ts"), "utf8")).toBe("// edited\n");
    }
  });

  test("line ends that version control turned are no edit", () => {
    const folder = generated();
    for (const [path, text] of texts(join(folder, "out")))
      writeAll(folder, { [`out/${path}`]: text.replaceAll("\n", "\r\n") });
    expect(runBinary(folder, ["check"])).toEqual(quiet);
  });
});

describe("check", () => {
  function drifted(): string {
    const folder = generated();
    writeAll(folder, { "specs/LineItem.md": lineItem.replace("How many.", "How many of them.") });
    rmSync(join(folder, "out/validators/Order.ts"));
    writeAll(folder, { "out/interfaces/Mine.ts": "// mine\n" });
    return folder;
  }

  test("exits 0 without a word when the output is what generate would write", () => {
    const folder = generated();
    const before = snapshot(folder);
    expect(runBinary(folder, ["check"])).toEqual(quiet);
    expect(snapshot(folder)).toEqual(before);
  });

  test("names every stale, missing and leftover file and exits 1, writing nothing", () => {
    const folder = drifted();
    const before = snapshot(folder);
    const { code, out, error } = runBinary(folder, ["check"]);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    const lines = error.split("\n");
    for (const line of [
      "out/catalog.json  stale",
      "out/docs/LineItem.md  stale",
      "out/interfaces/LineItem.ts  stale",
      "out/interfaces/Mine.ts  leftover",
      "out/validators/Order.ts  missing",
    ])
      expect(lines).toContain(line);
    expect(error).toMatch(/files are not as `schemadown generate` would leave out\/; run it\.\n$/);
    expect(snapshot(folder)).toEqual(before);
  });

  test("names each file once", () => {
    const { error } = runBinary(drifted(), ["check"]);
    expect(error.split("out/interfaces/Mine.ts")).toHaveLength(2);
  });

  test("--format json lists the drift by kind", () => {
    const ended = runBinary(drifted(), ["check", "--format", "json"]);
    expect(ended).toMatchObject({ code: 1, error: "" });
    expect(json(ended).files).toEqual({
      written: [],
      unchanged: expect.any(Number),
      removed: [],
      missing: ["validators/Order.ts"],
      stale: [".schemadown.json", "catalog.json", "docs/LineItem.md", "interfaces/LineItem.ts"],
      leftover: ["interfaces/Mine.ts"],
    });
  });

  test("--format github makes each drifted file an error", () => {
    const { code, out } = runBinary(drifted(), ["check", "--format", "github"]);
    expect(code).toBe(1);
    for (const start of [
      "::error file=out/validators/Order.ts,title=missing file::",
      "::error file=out/catalog.json,title=stale file::",
      "::error file=out/interfaces/Mine.ts,title=leftover file::",
    ])
      expect(out.split("\n").filter((line) => line.startsWith(start))).toHaveLength(1);
  });

  test("an edited file is stale, and a document's leftover file is leftover", () => {
    const folder = generated();
    writeAll(folder, { "out/interfaces/LineItem.ts": "// edited\n" });
    rmSync(join(folder, "specs/Order.md"));
    const { files } = json(runBinary(folder, ["check", "--format", "json"]));
    expect(files.stale).toContain("interfaces/LineItem.ts");
    expect(files.leftover).toEqual(["docs/Order.md", "interfaces/Order.ts", "validators/Order.ts"]);
  });

  test("without an output folder every file is missing", () => {
    const folder = project(shop);
    const { files } = json(runBinary(folder, ["check", "--format", "json"]));
    expect(files).toMatchObject({ unchanged: 0, stale: [], leftover: [] });
    expect(existsSync(join(folder, "out"))).toBe(false);
    expect(files.missing).toEqual(json(runBinary(folder, ["generate", "--format", "json"])).files.written);
  });

  test("with an error in a document says so and compares nothing", () => {
    const folder = generated();
    writeAll(folder, { "specs/Order.md": broken });
    const { code, error } = runBinary(folder, ["check"]);
    expect(code).toBe(1);
    expect(error).toMatch(/short-row.*\nThe documents have errors: nothing could be checked\.\n$/);
  });

  test("--strict does not blame the documents for a stray file", () => {
    const folder = generated({ ...shop, "out/interfaces/Mine.ts": "// mine\n" });
    const { code, error } = runBinary(folder, ["check", "--strict"]);
    expect(code).toBe(1);
    expect(error).toContain("out/interfaces/Mine.ts");
    expect(error).not.toContain("The documents have errors");
  });
});

describe("misuse ends with code 2 and one sentence", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[], RegExp])[] = [
    ["a missing folder", {}, ["generate"], /^error {2}Unexpected folder `specs`, .* there is none of that name\.\n$/],
    ["a missing folder, with the near name", shop, ["generate", "spec"], /folder `spec`, .*did you mean `specs`\?/],
    ["a file for a folder", { specs: "" }, ["generate"], /^error {2}Unexpected file `specs`, expected a folder/],
    ["an unknown flag", shop, ["generate", "--rot", "Order"], /unknown option '--rot'/],
    ["an unknown flag, with the near one", shop, ["generate", "--strickt"], /Did you mean --strict\?/],
    ["an unknown command", shop, ["generat"], /Did you mean generate\?/],
    ["help on an unknown command", shop, ["explain", "--help"], /unknown command 'explain'/],
    ["a flag without its value", shop, ["generate", "--out"], /argument missing/],
    ["too many folders", shop, ["generate", "specs", "more"], /too many arguments/],
    [
      "an unknown target",
      shop,
      ["generate", "-t", "interface"],
      /target `interface`, expected one of .*did you mean `interfaces`\?\n/,
    ],
    ["an unknown format", shop, ["generate", "--format", "xml"], /'xml' is invalid.*text, json, github/],
    [
      "an unknown dialect",
      shop,
      ["generate", "--dialect", "cobol"],
      /Unexpected dialect `cobol`, expected one of python/,
    ],
    [
      "missing overrides",
      shop,
      ["generate", "--overrides", "no.json"],
      /overrides `no\.json`, .* there is none of that name/,
    ],
    ["missing templates", shop, ["generate", "--templates", "no"], /templates `no`, expected a folder/],
    ["a missing configuration", shop, ["generate", "-c", "no.json"], /configuration `no\.json`, .* none of that name/],
    ["an output folder that is a file", { ...shop, out: "mine" }, ["generate"], /obstacle at `out`/],
    ["an output folder below a file", { ...shop, file: "mine" }, ["generate", "-o", "file/out"], /obstacle at `file/],
    ["no command", shop, [], /Usage: schemadown/],
  ];
  test.each(cases)("%s", (_, files, args, said) => {
    const folder = project(files);
    const before = texts(folder);
    const { code, out, error } = runBinary(folder, args);
    expect(error).toMatch(said);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).not.toMatch(/\n {4}at |node:internal|this is a bug/);
    expect(texts(folder)).toEqual(before);
  });

  test.skipIf(process.getuid?.() === 0)("a folder that may not be written", () => {
    const folder = project({ ...shop, "out/": "" });
    chmodSync(join(folder, "out"), 0o500);
    expect(runBinary(folder, ["generate"])).toMatchObject({
      code: 2,
      error: expect.stringContaining("permission is denied"),
    });
    chmodSync(join(folder, "out"), 0o700);
  });
  if (process.getuid?.() === 0) console.info("skipped: root may write anywhere, so permissions cannot be tested");
});

describe("findings end with code 1", () => {
  test("keeps what was generated when the folder holds documents, but none of a model", () => {
    const folder = generated();
    writeAll(folder, { "guides/Setup.md": "# Setup\n\nPlug it in.\n" });
    const before = snapshot(join(folder, "out"));
    const { code, error } = runBinary(folder, ["generate", "guides"]);
    expect(code).toBe(1);
    expect(error).toContain("no-models  Unexpected folder `guides` without a model document, expected");
    expect(error).toContain("guides/Setup.md  warning  unrecognized-document");
    expect(snapshot(join(folder, "out"))).toEqual(before);
  });

  test("a folder without model documents says what it expected", () => {
    const { code, error } = runBinary(project({ "specs/README.txt": "" }), ["generate"]);
    expect(code).toBe(1);
    expect(error).toMatch(/no-models {2}Unexpected folder `specs` without a model document, expected/);
  });

  test("a folder of other Markdown says of each document that it is none", () => {
    const { code, error } = runBinary(project({ "specs/README.md": "# Read me\n\nText.\n" }), ["generate"]);
    expect(code).toBe(1);
    expect(error).toContain("no-models");
  });

  test("an unknown root is suggested a near name", () => {
    const folder = project(shop);
    const { code, error } = runBinary(folder, ["generate", "--root", "Ordre"]);
    expect(code).toBe(1);
    expect(error).toMatch(/unknown-root {2}Unexpected root `Ordre`, .*did you mean `Order`\?/);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("a root whose document cannot be read is not called unknown beside the reason", () => {
    const folder = project({
      "specs/Order.md": modelDocument("Order", ["id", "str", "The id."]).replace(/^\|-.*\n/m, ""),
    });
    const { code, error } = runBinary(folder, ["generate", "--root", "Order"]);
    expect({ code, error }).toEqual({
      code: 1,
      error: expect.stringMatching(/^specs\/Order\.md:\d+:1 {2}error {2}broken-table .*\n1 error/),
    });
  });

  test("documents that are no UTF-8", () => {
    const folder = project({ ...shop, "specs/Bad.md": new Uint8Array([0x23, 0x20, 0xff, 0xfa]) });
    expect(runBinary(folder, ["generate"])).toMatchObject({
      code: 1,
      error: expect.stringContaining("invalid-encoding"),
    });
  });
});

describe("the configuration", () => {
  const config = (value: unknown) => ({ ...shop, "schemadown.config.json": JSON.stringify(value) });

  test("is read from the working folder", () => {
    const folder = generated(config({ out: "api", root: "LineItem", target: ["interfaces"] }));
    expect(readdirSync(join(folder, "api/interfaces"))).toEqual(["LineItem.ts", "index.ts"]);
    expect(existsSync(join(folder, "api/docs"))).toBe(false);
  });

  test("names paths relative to itself", () => {
    const files = Object.fromEntries(
      Object.entries(config({ specs: "specs", out: "api" })).map(([path, text]) => [`sub/${path}`, text]),
    );
    const folder = generated(files, "-c", "sub/schemadown.config.json");
    expect(existsSync(join(folder, "sub/api/interfaces/Order.ts"))).toBe(true);
  });

  test("gives way to flags", () => {
    const folder = generated(
      config({ out: "api", root: ["LineItem"], specs: "nowhere" }),
      "specs",
      "-o",
      "flag",
      "-r",
      "Order",
    );
    expect(existsSync(join(folder, "flag/interfaces/Order.ts"))).toBe(true);
    expect(existsSync(join(folder, "api"))).toBe(false);
  });

  test("can ask for strictness", () => {
    const { code } = runBinary(project({ ...config({ strict: true }), "specs/Order.md": doubtful }), ["generate"]);
    expect(code).toBe(1);
  });

  test.each<readonly [string, string, RegExp]>([
    ["bad JSON", '{\n  "out": "api",\n}', /^error {2}schemadown\.config\.json:3:1 {2}Unexpected .*expected JSON/],
    ["an unknown key", '{\n  "roots": "A"\n}', /json:2:3 {2}Unexpected key `roots`, .*did you mean `root`\?/],
    ["a wrong type", '{ "strict": "yes" }', /Unexpected `strict`: "yes", expected true or false/],
    ["a wrong word", '{ "format": "xml" }', /Unexpected `format`: "xml", expected "text" or "json" or "github"/],
    ["a list for a text", '{ "out": ["a"] }', /Unexpected `out`: \["a"\], expected a text/],
    ["a list at the top", "[]", /Unexpected \[\], expected the configuration as an object/],
    ["an empty file", "", /expected JSON/],
    ["an unfinished file", '{\n  "out":', /json:2:9 {2}Unexpected text: its end, expected JSON/],
    [
      "a key that is there twice",
      '{ "out": "a", "out": "b" }',
      /json:1:15 {2}Unexpected text: second key "out" of one/,
    ],
    ["a key that every object has", '{ "constructor": 1 }', /Unexpected key `constructor`/],
    ["two faults at once", '{ "a": 1, "strict": 2 }', /key `a`[\s\S]*`strict`: 2/],
  ])("that is wrong ends with code 2: %s", (_, text, said) => {
    const folder = project({ ...shop, "schemadown.config.json": text });
    const { code, error } = runBinary(folder, ["generate"]);
    expect(error).toMatch(said);
    expect(code).toBe(2);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });
});

describe("corrections", () => {
  const reason = "The server says so.";
  const correction = JSON.stringify([{ model: "Order", property: "id", set: { name: "ID" }, reason }]);

  test("beside the documents are found", () => {
    const folder = generated({ ...shop, "specs/overrides.json": correction });
    expect(readFileSync(join(folder, "out/interfaces/Order.ts"), "utf8")).toContain("ID: string");
  });

  test("elsewhere are named", () => {
    const folder = generated({ ...shop, "fix.json": correction }, "--overrides", "fix.json");
    expect(readFileSync(join(folder, "out/interfaces/Order.ts"), "utf8")).toContain("ID: string");
  });

  test("that hold half a surrogate pair do not keep the output from settling", () => {
    const text = `[{ "model": "Order", "property": "id", "set": { "description": "half \\ud800 pair" }, "reason": "x" }]`;
    const folder = generated({ ...shop, "specs/overrides.json": text });
    expect(runBinary(folder, ["check"])).toEqual(quiet);
  });
});

describe("--templates", () => {
  const target = (body: string) => `export default { name: "names", folder: "names", ${body} };\n`;
  const custom = target(
    `perModel: { path: (m) => m.name + ".txt", render: (m, c) => m.kind + " " + c.banner(m) + "\\n" }`,
  );
  const module = { "t/package.json": '{ "type": "module" }' } as const;

  test("brings a target of its own", () => {
    const folder = generated({ ...shop, ...module, "t/names/target.js": custom }, "--templates", "t", "-t", "names");
    expect(readFileSync(join(folder, "out/names/Order.txt"), "utf8")).toMatch(/^object @generated from Order\.md\. /);
    expect(readdirSync(join(folder, "out")).toSorted()).toEqual([".schemadown.json", "names"]);
    expect(runBinary(folder, ["check", "--templates", "t", "-t", "names"])).toEqual(quiet);
  });

  test("shadows a built-in target of that name and leaves the others", () => {
    const body = `perModel: { path: (m) => m.name + ".ts", render: () => "export {};\\n" }`;
    const shadow = `export default { name: "interfaces", folder: "interfaces", ${body} };\n`;
    const files = { ...shop, ...module, "t/interfaces/target.js": shadow };
    const folder = generated(files, "--templates", "t", "-t", "interfaces", "docs");
    expect(readdirSync(join(folder, "out/interfaces"))).toEqual(["LineItem.ts", "Order.ts"]);
    expect(readFileSync(join(folder, "out/interfaces/Order.ts"), "utf8")).toBe("export {};\n");
    expect(existsSync(join(folder, "out/docs/Order.md"))).toBe(true);
  });

  test("shadows a built-in target by one with a single file for all models", () => {
    const body = `perCatalog: [{ path: () => "all.d.ts", render: (c) => "// " + c.models.length + "\\n" }]`;
    const shadow = `export default { name: "interfaces", folder: "interfaces", ${body} };\n`;
    const files = { ...shop, ...module, "t/interfaces/target.js": shadow };
    const folder = generated(files, "--templates", "t", "-t", "interfaces", "docs");
    expect(readdirSync(join(folder, "out/interfaces"))).toEqual(["all.d.ts"]);
    expect(existsSync(join(folder, "out/docs/Order.md"))).toBe(true);
  });

  test("refuses a module without a target", () => {
    const folder = project({ ...shop, ...module, "t/names/target.js": "export const target = 1;\n" });
    const { code, error } = runBinary(folder, ["generate", "--templates", "t", "-t", "names"]);
    expect(error).toMatch(/module `t\/names\/target\.js`, expected a default export/);
    expect(code).toBe(2);
  });

  test.each([
    ["throws when it is loaded", "throw new Error('mine');\n"],
    ["is no JavaScript", "export default {{{\n"],
    ["throws when it renders", target(`perModel: { path: (m) => m.name, render: () => { throw new Error("mine"); } }`)],
  ])("names the template that %s, and does not take the blame", (_, text) => {
    const folder = project({ ...shop, ...module, "t/names/target.js": text });
    const { code, error } = runBinary(folder, ["generate", "--templates", "t", "-t", "names"]);
    expect(error).not.toContain("this is a bug");
    expect(error).toContain("names");
    expect(code).toBe(2);
    expect(existsSync(join(folder, "out"))).toBe(false);
  });

  test("cannot write outside of the output folder", () => {
    const text = target(`perCatalog: [{ path: () => "../../escaped.txt", render: () => "x" }]`);
    const folder = project({ ...shop, ...module, "t/names/target.js": text });
    expect(runBinary(folder, ["generate", "--templates", "t", "-t", "names"]).code).not.toBe(0);
    expect(existsSync(join(folder, "escaped.txt"))).toBe(false);
  });
});

describe("catalog", () => {
  test("prints the catalog on stdout and diagnostics on stderr, and writes nothing", () => {
    const folder = project({ ...shop, "specs/Order.md": doubtful });
    const before = texts(folder);
    const { code, out, error } = runBinary(folder, ["catalog"]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: "schemadown/catalog@1",
      models: [{ name: "LineItem" }, { name: "Order" }],
    });
    expect(error).toMatch(/^specs\/Order\.md:9:12 {2}warning {2}unknown-type/);
    expect(texts(folder)).toEqual(before);
  });

  test("prints the bytes of catalog.json", () => {
    const folder = generated();
    expect(runBinary(folder, ["catalog"]).out).toBe(readFileSync(join(folder, "out/catalog.json"), "utf8"));
  });

  test("keeps stdout for the catalog whatever the format of the diagnostics", () => {
    const folder = project({ ...shop, "specs/Order.md": doubtful });
    for (const format of ["json", "github"]) {
      const { out, error } = runBinary(folder, ["catalog", "--format", format]);
      expect(JSON.parse(out)).toHaveProperty("models");
      expect(error).toContain("unknown-type");
    }
  });

  test("prints nothing on stdout when a document has an error", () => {
    expect(runBinary(project({ ...shop, "specs/Order.md": broken }), ["catalog"])).toMatchObject({ code: 1, out: "" });
  });
});

describe("help", () => {
  test.each(["generate", "check", "catalog"])("%s --help names its flags and ends with code 0", (command) => {
    const { code, out, error } = runBinary(project({}), [command, "--help"]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toMatch(new RegExp(`^Usage: schemadown ${command} `));
    for (const flag of ["--root", "--dialect", "--overrides", "--strict", "--format", "--config"])
      expect(out).toContain(flag);
    for (const flag of ["--out", "--target", "--templates"])
      expect(out.includes(flag)).toBe(command === "generate" || command === "check");
  });

  test("--help names every command and the exit codes", () => {
    const { code, out } = runBinary(project({}), ["--help"]);
    expect(code).toBe(0);
    for (const said of ["generate", "check", "catalog", "Exit codes"]) expect(out).toContain(said);
  });

  test("--version prints the version of the package", () => {
    expect(runBinary(project({}), ["--version"])).toEqual({ ...quiet, out: `${packageJson.version}\n` });
  });

  test("--debug is taken before and after the command", () => {
    expect(runBinary(project(shop), ["--debug", "catalog"]).code).toBe(0);
    expect(runBinary(project(shop), ["catalog", "--debug"]).code).toBe(0);
  });
});

describe("the terminal", () => {
  const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
  const hostile = "\u001b[2J\u001b]0;owned\u0007\u009b31m\u202e";

  test("gets no colour when it is none, or when NO_COLOR is set", () => {
    const folder = project({ ...shop, "specs/Order.md": broken });
    expect(runBinary(folder, ["generate"]).error).not.toMatch(controls);
    expect(runBinary(folder, ["generate"], { NO_COLOR: "1", FORCE_COLOR: "1" }).error).not.toMatch(controls);
    expect(runBinary(folder, ["generate", "--help"]).out).not.toMatch(controls);
  });

  test.each(["text", "json", "github"])("gets no control character of a document in the format %s", (format) => {
    const document = modelDocument(
      "Order",
      ["id", `str${hostile}`, "The id.", `[x${hostile}]`],
      [`b${hostile}`, "", "x"],
    );
    const { out, error } = runBinary(project({ ...shop, "specs/Order.md": document }), [
      "generate",
      "--format",
      format,
    ]);
    expect(out + error).toContain("Order.md");
    expect(out + error).not.toMatch(controls);
  });

  test("gets no workflow command of a document, in whatever spelling", () => {
    const type = "str%0A::set-output name=a::b%0D%0A::add-mask::x::error::y";
    const folder = project({ ...shop, "specs/Order.md": modelDocument("Order", ["id", type, "The id."]) });
    const { out } = runBinary(folder, ["generate", "--format", "github"]);
    const lines = out.split("\n").slice(0, -1);
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) /);
    expect(out).toContain("%250A::set-output");
    expect(out).not.toMatch(/%0[AaDd]/);
  });

  test("gets no control character of a file's name", () => {
    const folder = project({ ...shop, [`specs/Bad${hostile}.md`]: broken });
    const { code, error } = runBinary(folder, ["generate"]);
    expect(code).toBe(1);
    expect(error).toContain("\\u001b[2J");
    expect(error).not.toMatch(controls);
  });

  test("gets no control character of a configuration or a folder near by", () => {
    const config = (value: unknown) => ({ ...shop, "schemadown.config.json": JSON.stringify(value) });
    for (const files of [
      config({ specs: `x${hostile}` }),
      config({ [`x${hostile}`]: 1 }),
      config({ target: [`x${hostile}`] }),
      config({ out: `x${hostile}` }),
      config({ templates: `x${hostile}` }),
      config({ overrides: `x${hostile}` }),
      { ...config({ specs: "speck\u001b" }), "specs\u001b/a.md": "" },
    ]) {
      const { out, error } = runBinary(project(files), ["generate"]);
      expect(out + error).not.toBe("");
      expect(out + error).not.toMatch(controls);
    }
  });

  test("can be a pipe that closes early", async () => {
    const rows = Array.from({ length: 3000 }, (_, index) => [`p${index}`, "str", "Long. ".repeat(20)] as const);
    const folder = project({ "specs/Wide.md": modelDocument("Wide", ...rows) });
    const child = startBinary(folder, ["catalog"], "pipe");
    let error = "";
    child.stderr?.on("data", (text: Buffer) => {
      error += text.toString();
    });
    child.stdout?.once("data", () => child.stdout?.destroy());
    const [, signal] = await once(child, "exit");
    expect(signal).toBeNull();
    expect(error).toBe("");
  });
});

describe("a run that is killed", () => {
  const count = 200;

  function many(version: string): Readonly<Record<string, string>> {
    const documents = Array.from({ length: count }, (_, index) => {
      const next = `Model${(index + 1) % count}`;
      const id = ["id", "str", `The id, ${version}.`, " "] as const;
      return [
        `specs/Model${index}.md`,
        modelDocument(`Model${index}`, id, ["next", `[${next}](${next})`, "The next."]),
      ];
    });
    return Object.fromEntries(documents);
  }

  /** The output by path, without what belongs to the run: the manifest and the folder where files are prepared. */
  function outputOf(folder: string): ReadonlyMap<string, string> {
    const files = existsSync(join(folder, "out")) ? texts(join(folder, "out")) : new Map<string, string>();
    return new Map([...files].filter(([path]) => !path.startsWith(".schemadown")));
  }

  function manifestOf(folder: string): string | undefined {
    const path = join(folder, "out/.schemadown.json");
    return existsSync(path) ? readFileSync(path, "utf8") : undefined;
  }

  /** Starts a run and kills it some milliseconds after its start, or after it began to put files in place. */
  async function killed(folder: string, since: "start" | "moving", delay: number): Promise<boolean> {
    const before = manifestOf(folder);
    const child = startBinary(folder, ["generate"]);
    const ended = once(child, "exit");
    while (since === "moving" && child.exitCode === null && manifestOf(folder) === before) await pause(1);
    await pause(delay);
    child.kill("SIGKILL");
    const [, signal] = await ended;
    return signal === "SIGKILL";
  }

  test("leaves every file as it was or as it will be, and the next run finishes the work", async () => {
    const fresh = project(many("new"));
    const dated = generated(many("old"));
    const older = outputOf(dated);
    writeAll(dated, many("new"));
    const expected = outputOf(generated(many("new")));
    expect(older.get("interfaces/Model7.ts")).not.toBe(expected.get("interfaces/Model7.ts"));
    let kills = 0;
    let midway = 0;
    for (const [since, delay, from] of [
      ["start", 300, fresh],
      ["start", 600 + Math.random() * 400, dated],
      ["moving", 0, fresh],
      ["moving", 0, dated],
      ["moving", Math.random() * 5, fresh],
      ["moving", Math.random() * 5, dated],
      ["moving", Math.random() * 15, fresh],
      ["moving", Math.random() * 15, dated],
    ] as const) {
      const folder = temporaryFolder();
      cpSync(from, folder, { recursive: true });
      const before = outputOf(folder);
      if (await killed(folder, since, delay)) kills++;
      const found = outputOf(folder);
      for (const [path, text] of found) expect([expected.get(path), before.get(path)]).toContain(text);
      expect([...before.keys()].filter((path) => !found.has(path))).toEqual([]);
      const late = [...expected].filter(([path, text]) => found.get(path) !== text);
      const moved = [...expected].filter(([path, text]) => before.get(path) !== text && found.get(path) === text);
      if (moved.length > 0 && late.length > 0) midway++;
      expect(runBinary(folder, ["generate"]).code).toBe(0);
      expect(outputOf(folder)).toEqual(expected);
      expect(runBinary(folder, ["check"])).toEqual(quiet);
    }
    expect(kills).toBeGreaterThan(0);
    console.info(`killed ${kills} runs, ${midway} of them while files were being put in place`);
  });

  test("leaves nothing behind that the next run does not clear away", () => {
    const folder = generated();
    mkdirSync(join(folder, "out/.schemadown-2147483646.tmp"));
    writeAll(folder, { "out/.schemadown-2147483646.tmp/0": "half" });
    expect(runBinary(folder, ["generate"]).code).toBe(0);
    expect(existsSync(join(folder, "out/.schemadown-2147483646.tmp"))).toBe(false);
  });
});
