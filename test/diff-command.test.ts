import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packTar } from "modern-tar";
import { describe, expect, test } from "vitest";
import { diffFormats } from "../generator/cli/diff-formats.js";
import { catalogToJson, parse } from "../generator/index.js";
import { projectRoot } from "./support/case-folder.js";
import { runIn } from "./support/diff-case.js";
import { binary, modelDocument, project, runBinary, snapshot } from "./support/run-binary.js";

const number = ["number", "int", "The number on the door.", ""] as const;
const note = ["note", "str", "What the guest asked for."] as const;
const guest = ["guest", "[Guest](Guest)", "Who stays there."] as const;

const older = {
  "Room.md": modelDocument("Room", number, note, guest),
  "Guest.md": modelDocument("Guest", ["name", "str", "Full name.", ""]),
  "Bill.md": modelDocument("Bill", ["total", "float", "In euros.", ""]),
};
const newer = {
  "Room.md": modelDocument("Room", number, guest, ["floor", "int", "Counts from the ground."]),
  "Guest.md": modelDocument("Guest", ["name", "str", "Full name.", ""]),
  "Bill.md": modelDocument("Bill", ["total", "str", "In euros.", ""]),
};

type Documents = Readonly<Record<string, string>>;

function below(folder: string, documents: Documents): Documents {
  return Object.fromEntries(Object.entries(documents).map(([path, text]) => [`${folder}/${path}`, text]));
}

const both = { ...below("before", older), ...below("after", newer) };

function archive(documents: Documents): Promise<Uint8Array> {
  const entries = Object.entries(documents).map(([name, body]) => {
    return { header: { name, size: Buffer.byteLength(body) }, body };
  });
  return packTar(entries).then((tar) => gzipSync(tar));
}

function catalog(documents: Documents): string {
  return catalogToJson(parse(Object.entries(documents).map(([path, text]) => ({ path, text }))).catalog);
}

interface Diff {
  readonly breaking: boolean;
  readonly changes: readonly { readonly kind: string; readonly model: string; readonly at: object }[];
}

async function diffJson(folder: string, ...args: readonly string[]): Promise<Diff> {
  const { out, error } = await runIn(folder, ["diff", ...args, "--format", "json"]);
  expect(error).toBe("");
  return JSON.parse(out) as Diff;
}

const facts = ({ changes }: Diff) => changes.map(({ at: _, ...fact }) => fact);

describe("what is compared", () => {
  test("folders, catalogs and archives of the same documents give the same changes, in any mixture", async () => {
    const folder = project({
      ...both,
      "before.json": catalog(older),
      "after.json": catalog(newer),
      "before.tgz": await archive(below("package/docs", older)),
      "after.tar.gz": await archive(below("sdk-2.0/build/docs", newer)),
    });
    const expected = facts(await diffJson(folder, "before", "after"));
    expect(expected.map(({ kind }) => kind)).toEqual(["property-type-changed", "property-removed", "property-added"]);
    for (const before of ["before", "before.json", "before.tgz"]) {
      for (const after of ["after", "after.json", "after.tar.gz"]) {
        expect(facts(await diffJson(folder, before, after)), `${before} ${after}`).toEqual(expected);
      }
    }
  });

  test("places are within the set; a catalog has none", async () => {
    const archived = await archive(below("package/docs", newer));
    const folder = project({ ...both, "before.json": catalog(older), "after.tgz": archived });
    expect((await diffJson(folder, "before", "after.tgz")).changes[0]?.at).toEqual({
      before: "Bill.md:9",
      after: "Bill.md:9",
    });
    expect((await diffJson(folder, "before.json", "after")).changes[0]?.at).toEqual({ after: "Bill.md:9" });
  });

  test("with --root only what the models reach, on both sides", async () => {
    const folder = project(both);
    expect(facts(await diffJson(folder, "before", "after", "--root", "Room"))).toMatchObject([
      { kind: "property-removed", model: "Room", property: "note" },
      { kind: "property-added", model: "Room", property: "floor" },
    ]);
    expect(facts(await diffJson(folder, "before", "after", "--root", "Guest"))).toEqual([]);
  });

  test("a model that only fell out of reach of the roots is not called removed", async () => {
    const alone = modelDocument("Room", number, note);
    const folder = project({
      ...both,
      ...below("alone", { ...older, "Room.md": alone }),
      "after.json": catalog(older),
    });
    const gone = await runIn(folder, ["diff", "before", "alone", "-r", "Room"]);
    expect(gone.out).toContain("Guest: model no longer reached");
    const come = await runIn(folder, ["diff", "alone", "after.json", "-r", "Room"]);
    expect(come.out).toContain("  Guest (newly reached)");
    expect(facts(await diffJson(folder, "before", "alone", "-r", "Room"))).toContainEqual({
      kind: "model-removed",
      model: "Guest",
      unreached: true,
      reader: true,
      writer: true,
      breaking: true,
    });
  });

  test("a root that came or went is a change; one that never was is an error", async () => {
    const folder = project({ ...both, "after/Key.md": modelDocument("Key", number) });
    expect(facts(await diffJson(folder, "before", "after", "-r", "Key"))).toMatchObject([{ kind: "model-added" }]);
    expect(facts(await diffJson(folder, "after", "before", "-r", "Key"))).toMatchObject([{ kind: "model-removed" }]);
    const ended = await runIn(folder, ["diff", "before", "after", "-r", "Rooom"]);
    expect(ended).toMatchObject({ code: 1, out: "" });
    expect(ended.error).toMatch(/error {2}unknown-root {2}Unexpected root `Rooom`.*did you mean `Room`\?/);
  });

  test("a correction that only one side has beside it holds for both", async () => {
    const overrides = JSON.stringify([
      { model: "Room", property: "number", set: { name: "doorNumber" }, reason: "So it is on the wire." },
    ]);
    const folder = project({ ...both, "before/overrides.json": overrides });
    const changes = facts(await diffJson(folder, "before", "after"));
    expect(JSON.stringify(changes)).not.toContain("doorNumber");
    expect(changes).toHaveLength(3);
  });

  test("a correction that neither side needs is an error, one that one side needs is not", async () => {
    const overrides = (property: string) =>
      JSON.stringify([{ model: "Room", property, set: { description: "Else." }, reason: "Because." }]);
    const folder = project({ ...both, "own.json": overrides("floor"), "no.json": overrides("window") });
    expect(facts(await diffJson(folder, "before", "after", "--overrides", "own.json"))).toHaveLength(3);
    const ended = await runIn(folder, ["diff", "before", "after", "--overrides", "no.json"]);
    expect(ended.code).toBe(1);
    expect(ended.error.match(/unused-override/g)).toHaveLength(1);
  });

  test("a model whose document has an error is named and left out; the rest is compared", async () => {
    const broken = { ...newer, "Bill.md": newer["Bill.md"].replace(/\| str \|.*/, "| str |") };
    const folder = project({ ...both, ...below("after", broken) });
    const { code, out, error } = await runIn(folder, ["diff", "before", "after", "--fail-on", "none"]);
    expect(code).toBe(1);
    expect(error).toMatch(/^after\/Bill\.md:9:\d+ {2}error {2}short-row/);
    expect(out).toContain("Not compared, because a document has an error: Bill.");
    expect(out).toContain("Room.note: property removed");
    expect(out).not.toMatch(/Bill(?:\.total|: )/);
  });

  test("a document that is no text is no model that was removed", async () => {
    const folder = project(both);
    writeFileSync(join(folder, "after/Bill.md"), Buffer.from([0xff, 0xfe, 0x41, 0x00]));
    const { code, out, error } = await runIn(folder, ["diff", "before", "after", "--fail-on", "none"]);
    expect(code).toBe(1);
    expect(error).toMatch(/^after\/Bill\.md {2}error {2}invalid-encoding/);
    expect(out).toContain("Not compared, because a document has an error: Bill.");
    expect(out).not.toContain("model removed");
  });

  test("documents among which is no model are an error, not a release that removes everything", async () => {
    const folder = project({
      ...both,
      "readme/README.md": "# Hotel\n",
      "letters/Letter.md": "# Letter\n\nDear guest,\n",
    });
    for (const args of [
      ["before", "readme"],
      ["letters", "after"],
      ["before", "letters", "--root", "Room"],
    ]) {
      const { code, out, error } = await runIn(folder, ["diff", ...args]);
      expect({ code, out }, args.join(" ")).toEqual({ code: 1, out: "" });
      expect(error).toContain("no-models");
    }
  });
});

describe("what is refused, with exit code 2 and a next step:", () => {
  const cases: readonly (readonly [name: string, args: readonly string[], said: RegExp])[] = [
    ["a path that is not there", ["befor", "after"], /Unexpected path `befor`.*did you mean `before`\?/],
    ["a file of another kind", ["before/Room.md", "after"], /Unexpected file `before\/Room\.md`, expected a folder/],
    ["an output folder", ["out", "after"], /did you mean `out\/catalog\.json`\?/],
    [
      "JSON that is no catalog",
      ["package.json", "after"],
      /Unexpected the key `name` of the catalog in `package\.json`/,
    ],
    ["text that is no JSON", ["broken.json", "after"], /Unexpected text that is no JSON/],
    ["an archive that leads out", ["evil.tgz", "after"], /leads out of the archive: "\.\.\/Room\.md"/],
    ["an archive that is none", ["fake.tgz", "after"], /Unexpected broken archive/],
    ["an unknown level", ["before", "after", "--fail-on", "all"], /--fail-on/],
    ["an unknown format", ["before", "after", "--format", "xml"], /sarif/],
    ["one set only", ["before"], /missing required argument 'after'/],
    ["acceptances that are not there", ["before", "after", "--accept", "no.json"], /Unexpected acceptances `no\.json`/],
    ["overrides that are not there", ["before", "after", "--overrides", "no.json"], /Unexpected overrides `no\.json`/],
    ["acceptances without a reason", ["before", "after", "--accept", "lazy.json"], /lazy\.json:1:2 .*without `reason`/],
    ["an expiry that is no day", ["before", "after", "--accept", "late.json"], /"2026-02-30", expected a day/],
  ];

  test.each(cases)("%s", async (_, args, said) => {
    const acceptance = { kind: "property-removed", model: "Room", property: "note" };
    const folder = project({
      ...both,
      "out/catalog.json": catalog(older),
      "package.json": '{ "name": "hotel" }',
      "broken.json": "{",
      "evil.tgz": await archive({ "../Room.md": older["Room.md"] }),
      "fake.tgz": "# Room\n".repeat(200),
      "lazy.json": JSON.stringify([{ ...acceptance, expires: "2030-01-01" }]),
      "late.json": JSON.stringify([{ ...acceptance, reason: "So.", expires: "2026-02-30" }]),
    });
    const { code, out, error } = await runIn(folder, ["diff", ...args]);
    expect(error).toMatch(said);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  test("a folder without documents is an error", async () => {
    const { code, error } = await runIn(project({ ...both, "empty/": "" }), ["diff", "before", "empty"]);
    expect(code).toBe(1);
    expect(error).toContain("no-models");
  });
});

describe("the exit code", () => {
  const words = { "Bill.md": modelDocument("Bill", ["total", "float", "In dollars.", ""]) };

  test("is that of the worst change at or above --fail-on", async () => {
    const folder = project({ ...both, ...below("words", { ...older, ...words }) });
    const code = async (...args: readonly string[]) => (await runIn(folder, ["diff", "before", ...args])).code;
    expect(await code("after")).toBe(1);
    expect(await code("after", "--fail-on", "none")).toBe(0);
    expect(await code("words")).toBe(0);
    expect(await code("words", "--fail-on", "any")).toBe(1);
    expect(await code("before", "--fail-on", "any")).toBe(0);
  });

  test("does not count what is accepted, and --strict counts what need not be", async () => {
    const accepted = (model: string, kind: string, property: string) => {
      return { kind, model, property, reason: "We do not use it.", expires: "9999-12-31" };
    };
    const list = [accepted("Room", "property-removed", "note"), accepted("Bill", "property-type-changed", "total")];
    const folder = project({ ...both, "schemadown.accept.json": JSON.stringify(list) });
    const { code, out, error } = await runIn(folder, ["diff", "before", "after"]);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect(out).toContain("2 accepted changes, 1 addition.");
    expect(out).toContain("accepted until 9999-12-31: We do not use it.");
    const later = await runIn(folder, ["diff", "after", "after", "--strict"]);
    expect(later.code).toBe(1);
    expect(later.error.match(/error {2}unused-acceptance/g)).toHaveLength(2);
    expect((await runIn(folder, ["diff", "after", "after"])).code).toBe(0);
  });

  test("follows the configuration; flags win", async () => {
    const config = JSON.stringify({ failOn: "none", root: "Room", accept: "none.json" });
    const folder = project({ ...both, "schemadown.config.json": config, "none.json": "[]" });
    expect((await runIn(folder, ["diff", "before", "after"])).code).toBe(0);
    expect((await runIn(folder, ["diff", "before", "after"])).out).toContain(
      "Room and all it reaches: 1 breaking change",
    );
    expect((await runIn(folder, ["diff", "before", "after", "--fail-on", "any"])).code).toBe(1);
  });
});

describe("a comparison", () => {
  test("prints the same bytes every time, whatever the order of the arguments' documents", () => {
    const folder = project(both);
    const once = runBinary(folder, ["diff", "before", "after", "--format", "json"]);
    expect(once.error).toBe("");
    expect(runBinary(folder, ["diff", "before", "after", "--format", "json"])).toEqual(once);
  });

  test("writes nothing, and works in a checkout that cannot be written", () => {
    const folder = project(both);
    const before = snapshot(folder);
    for (const name of ["before", "after", "."]) chmodSync(join(folder, name), 0o555);
    const { code } = runBinary(folder, ["diff", "before", "after"]);
    for (const name of [".", "before", "after"]) chmodSync(join(folder, name), 0o755);
    expect(code).toBe(1);
    expect(snapshot(folder)).toEqual(before);
  });

  test("needs no network", () => {
    const folder = project(both);
    const unshared = spawnSync("unshare", ["-rn", "true"]).status === 0;
    if (!unshared) console.warn("Without a network is not tested: `unshare -rn` is not allowed here.");
    const program = [process.execPath, binary, "diff", "before", "after"];
    const [command = "", ...args] = unshared ? ["unshare", "-rn", ...program] : program;
    expect(spawnSync(command, args, { cwd: folder, encoding: "utf8" }).status).toBe(1);
  });

  test.each(diffFormats)("keeps control characters of documents from whoever reads %s", async (format) => {
    const name = "a\u001b[2J\u009b31m\u202eb";
    const hostile = { ...newer, "Room.md": modelDocument("Room", [name, "str", "x"], ["number", "str", name, ""]) };
    const folder = project({ ...both, ...below("after", hostile) });
    const { out } = await runIn(folder, ["diff", "before", "after", "--format", format]);
    expect(out).toMatch(/a(?:\\u001b| )\[2J/);
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
    if (format === "json") {
      const { changes } = JSON.parse(out) as { readonly changes: readonly { readonly property?: string }[] };
      expect(changes.map(({ property }) => property)).toContain(name);
    }
  });

  test("works from another folder and with paths that end in a slash", async () => {
    const folder = project(both);
    mkdirSync(join(folder, "ci"));
    writeFileSync(join(folder, "ci/README.txt"), "");
    const { out } = await runIn(join(folder, "ci"), ["diff", "../before/", "../after/", "--format", "github"]);
    expect(out).toMatch(/^::error file=\.\.\/after\/Bill\.md,line=9,title=Bill\.total::type changed/);
  });
});

test("the example of UPGRADING.md is what the program prints", async () => {
  const foot = (version: string) => `\n_Hotel ${version}_\n`;
  const total = (type: string) => modelDocument("Bill", ["total", type, "In euros.", ""]);
  const floor = ["floor", "int", "Counts from the ground."] as const;
  const folder = project({
    "old/docs/Bill.md": total("float") + foot("1.4.0"),
    "new/docs/Bill.md": total("str") + foot("1.5.0"),
    "old/docs/Room.md": modelDocument("Room", number, note) + foot("1.4.0"),
    "new/docs/Room.md": modelDocument("Room", number, [...note, ""], floor) + foot("1.5.0"),
  });
  const { out } = await runIn(folder, ["diff", "old/docs", "new/docs"]);
  const document = readFileSync(join(projectRoot, "UPGRADING.md"), "utf8");
  const example = /^\$ schemadown diff old\/docs new\/docs\n(.*?: )…\n```$/ms.exec(document)?.[1];
  expect(example).toBeDefined();
  expect(out.slice(0, example?.length)).toBe(example);
});

test("the limits of the configuration hold for both sides", async () => {
  const settings = JSON.stringify({ limits: { rows: 4 } });
  const folder = project({ ...both, "schemadown.config.json": settings });
  const { code, error } = await runIn(folder, ["diff", "before", "after"]);
  expect(code).toBe(1);
  expect(error).toContain("before/Room.md");
  expect(error).toContain("after/Room.md");
  expect(error).toContain("over-limit");
});
