import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import Ajv4 from "ajv-draft-04";
import addFormats from "ajv-formats";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { describe, expect, test } from "vitest";
import type { DiffReport } from "../generator/changelog/diff-report.js";
import { annotationsPerStep, changesAsAnnotations } from "../generator/changelog/github.js";
import { code } from "../generator/changelog/inert.js";
import { changesAsJson } from "../generator/changelog/json.js";
import { changesAsMarkdown, commentBytes } from "../generator/changelog/markdown.js";
import { changesAsSarif } from "../generator/changelog/sarif.js";
import { changesAsText } from "../generator/changelog/text.js";
import type { Acceptance } from "../generator/changes/accept.js";
import { accept } from "../generator/changes/accept.js";
import { type Change, type DiffResult, diff } from "../generator/index.js";
import { caseNames, projectRoot } from "./support/case-folder.js";
import { readReleases, runDiff } from "./support/diff-case.js";

const nowhere = { source: { package: "", version: "", dialect: "" }, prefix: "", onDisk: true };

function reportOf(result: Partial<DiffResult>, more: Partial<DiffReport> = {}): DiffReport {
  return {
    changes: [],
    renames: [],
    breaking: false,
    bump: "none",
    ...result,
    before: { ...nowhere, name: "before" },
    after: { ...nowhere, name: "after" },
    accepted: new Map(),
    unstated: [],
    unread: 0,
    uncompared: [],
    roots: [],
    failOn: "breaking",
    ...more,
  };
}

/** A change that breaks both, of a model and property of any name. */
function removal(model: string, property?: string): Change {
  const at = { before: { file: `before/${model}.md`, line: 9, column: 1 } };
  const verdict = { reader: true, writer: true, breaking: true };
  if (property === undefined) return { kind: "model-removed", model, at, ...verdict };
  return { kind: "property-removed", model, property, from: { kind: "string" }, required: true, at, ...verdict };
}

function addition(model: string): Change {
  return { kind: "model-added", model, at: {}, reader: false, writer: false, breaking: false };
}

const hostile = [
  "`` ` ```",
  "a | b",
  "@octocat and #1",
  "</details><img src=x onerror=alert(1)>",
  "::error::forged",
  "[link](https://example.org)\n\n# Heading",
  "\u001b[2J\u202e%0A%",
  "\\",
  "*x* _y_ ~~z~~ <!-- hidden",
  "",
];

describe("json", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(join(projectRoot, "generator/changelog/diff.schema.json"), "utf8")) as object;
  const valid = ajv.compile(schema);

  test.each(caseNames("diff"))("of %s is as the published schema says", async (name) => {
    const { out } = await runDiff(name, "--format", "json");
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true);
  });

  test("the schema knows every kind and objects to what it does not know", async () => {
    const text = JSON.stringify(schema);
    const { changeKinds } = await import("../generator/changes/change.js");
    for (const kind of changeKinds) expect(text).toContain(`"${kind}"`);
    const sound = JSON.parse(changesAsJson(reportOf({ changes: [removal("A", "b")] }))) as { changes: object[] };
    expect(valid(sound)).toBe(true);
    expect(valid({ ...sound, extra: 1 })).toBe(false);
    expect(valid({ ...sound, changes: [{ ...sound.changes[0], kind: "property-vanished" }] })).toBe(false);
    expect(valid({ ...sound, changes: [{ ...sound.changes[0], required: undefined }] })).toBe(false);
  });

  test("places are those of the documentation set, on each side where there is one", async () => {
    const { out } = await runDiff("a-type-is-replaced", "--format", "json");
    expect((JSON.parse(out) as { changes: object[] }).changes).toEqual([
      {
        kind: "property-type-changed",
        model: "Room",
        property: "floor",
        from: "integer",
        to: "string",
        reader: true,
        writer: true,
        breaking: true,
        at: { before: "Room.md:10", after: "Room.md:10" },
      },
    ]);
  });
});

describe("sarif", () => {
  // A pattern of the standard's schema is one only without the `u` flag.
  const ajv = new Ajv4.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const schema = JSON.parse(readFileSync(join(projectRoot, "test/schemas/sarif-2.1.0.json"), "utf8")) as object;
  const valid = ajv.compile(schema);

  test.each(caseNames("diff"))("of %s is valid against the schema of the standard", async (name) => {
    const { out } = await runDiff(name, "--format", "sarif");
    expect(valid(JSON.parse(out)), JSON.stringify(valid.errors)).toBe(true);
  });

  test("hostile names stay valid, and their messages hold no link or placeholder", () => {
    const changes = hostile.map((name) => removal(name, `{0}[x](y)${name}`));
    const log = JSON.parse(changesAsSarif(reportOf({ changes }), "1.2.3")) as {
      runs: readonly { results: readonly { message: { text: string } }[] }[];
    };
    expect(valid(log), JSON.stringify(valid.errors)).toBe(true);
    for (const { message } of log.runs[0]?.results ?? []) {
      expect(message.text).toContain("{{0}}\\[x\\](y)");
    }
  });

  test("accepted changes are suppressed with their reason", () => {
    const change = removal("A");
    const accepted = new Map([[change, acceptanceOf({ reason: "Nobody uses it." })]]);
    const text = changesAsSarif(reportOf({ changes: [change] }, { accepted }), "1.2.3");
    expect(JSON.parse(text)).toMatchObject({
      runs: [{ results: [{ suppressions: [{ kind: "external", justification: "Nobody uses it." }] }] }],
    });
  });

  test("the schema objects to what is no log", () => {
    expect(valid({ version: "2.1.0", runs: [{ results: [{}] }] })).toBe(false);
  });
});

describe("markdown", () => {
  const many = Array.from({ length: 6000 }, (_, index) => removal(`Model${index}`, `property${index}`));
  const more = Array.from({ length: 6000 }, (_, index) => addition(`NewModel${index}`));

  test("fits a comment however much changed, keeps what breaks first and counts the rest", () => {
    const text = changesAsMarkdown(reportOf({ changes: [...many, ...more], breaking: true, bump: "major" }));
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(commentBytes);
    expect(Buffer.byteLength(text)).toBeGreaterThan(commentBytes * 0.9);
    expect(text).toContain("**6000 breaking changes**, 6000 additions");
    const rows = text.match(/^\| readers, writers \|/gm)?.length ?? 0;
    expect(rows).toBeGreaterThan(100);
    expect(text).toContain(`… and ${6000 - rows} more that did not fit`);
    expect(text).toContain("<summary>6000 additions</summary>");
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
  });

  test.each([500, 1000, 5000, 60_000, 1_000_000])("never has more than %d bytes", (limit) => {
    const text = changesAsMarkdown(reportOf({ changes: [...many, ...more], breaking: true, bump: "major" }), limit);
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.max(limit, 900));
  });

  test("shows one name of a megabyte only in part", () => {
    const text = changesAsMarkdown(
      reportOf({ changes: [removal("A".repeat(1 << 20))], breaking: true, bump: "major" }),
    );
    expect(text.length).toBeLessThan(2000);
    expect(text).toContain("AAAA…`");
  });

  test("text from documents is code and nothing else", () => {
    for (const name of hostile) {
      const changes = [removal(name, name), addition(name)];
      const text = changesAsMarkdown(reportOf({ changes, bump: "major", breaking: true }, { uncompared: [name] }));
      const tags = [...text.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag);
      const ours = ["<details>", "</details>", "<summary>", "</summary>", "<sub>", "</sub>", "<code>", "</code>"];
      const outside = text.replace(/`[^`\n]*`/g, "");
      for (const tag of tags.filter((one) => outside.includes(one))) expect(ours).toContain(tag);
      expect(outside).not.toMatch(/@octocat|#1\b|https:|::error|\u001b|\u202e|# Heading/);
      // Every row of the table has the cells of its head.
      for (const row of text.split("\n").filter((line) => line.startsWith("|")))
        expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
  });

  test("a name in code reads as the name, and is one inline code or one tag for a parser", () => {
    for (const name of hostile.filter((one) => one !== "")) {
      const tree = unified().use(remarkParse).parse(code(name));
      const [paragraph] = tree.children;
      const nodes = paragraph?.type === "paragraph" ? paragraph.children : [];
      const kinds = nodes.map(({ type }) => type);
      expect([["inlineCode"], ["html", "text", "html"]]).toContainEqual(kinds);
      const [first, second] = nodes;
      const read = first?.type === "inlineCode" ? first.value : second?.type === "text" ? second.value : "";
      expect(read).toBe(name.replace(/[\s\u0000-\u001f\u202e]+/g, " ").trim());
    }
  });
});

describe("github", () => {
  const commands = (report: DiffReport) => changesAsAnnotations(report).split("\n").slice(0, -1);

  test("annotates ten at most, most severe first, and counts the rest", () => {
    const changes = [...Array.from({ length: 12 }, (_, i) => removal(`M${i}`)), ...["X", "Y"].map(addition)];
    const lines = commands(reportOf({ changes, breaking: true, bump: "major" }));
    expect(lines).toHaveLength(annotationsPerStep);
    expect(lines.slice(0, 9).every((line) => line.startsWith("::error "))).toBe(true);
    expect(lines[9]).toMatch(/^::notice .*12 breaking changes, 2 additions; 5 of them are not annotated/);
  });

  test("annotates all when there are ten", () => {
    const lines = commands(reportOf({ changes: Array.from({ length: 10 }, (_, index) => removal(`M${index}`)) }));
    expect(lines).toHaveLength(10);
    expect(lines.every((line) => line.startsWith("::error file=before/M"))).toBe(true);
  });

  test("accepted changes are notices; with --fail-on none what breaks is a warning", () => {
    const change = removal("A");
    const accepted = new Map([[change, acceptanceOf({})]]);
    expect(commands(reportOf({ changes: [change] }, { accepted }))[0]).toMatch(/^::notice /);
    expect(commands(reportOf({ changes: [change] }, { failOn: "none" }))[0]).toMatch(/^::warning /);
  });

  test("no name starts a command of its own", () => {
    const lines = commands(reportOf({ changes: hostile.map((name) => removal(name, name)) }));
    expect(lines).toHaveLength(hostile.length);
    for (const line of lines) expect(line).toMatch(/^::error file=[^:]*,line=9,title=[^:]*::[^\r\n]*$/);
  });
});

describe("text", () => {
  test("says what cannot be seen, so that silence is not taken for safety", () => {
    const report = reportOf(
      {},
      { unstated: ["a", "b", "c"], unread: 2, uncompared: ["Order"], roots: ["Order", "Item"] },
    );
    const text = changesAsText(report);
    expect(text).toContain("before to after, Order, Item and all they reach: no changes.");
    expect(text).toContain("so not seen here: a; b; c.");
    expect(text).toContain("2 places of the documents could not be understood");
    expect(text).toContain("Not compared, because a document has an error: Order.");
  });
});

function acceptanceOf(more: Partial<Acceptance>): Acceptance {
  const at = { file: "schemadown.accept.json", line: 1, column: 1 };
  return { kind: "model-removed", model: "A", reason: "Because.", expires: "2030-06-30", at, ...more };
}

describe("accepting", () => {
  test("holds for one kind, model and property, by either spelling, until the end of its last day", async () => {
    const { changes } = diff(await readReleases("a-property-is-removed"));
    const one = acceptanceOf({ kind: "property-removed", model: "Room", property: "note" });
    expect(accept(changes, [one], "2030-06-30").accepted.size).toBe(1);
    expect(accept(changes, [one], "2030-07-01")).toMatchObject({ expired: [one], unused: [] });
    expect(accept(changes, [one], "2030-07-01").accepted.size).toBe(0);
    for (const other of [{ kind: "property-added" as const }, { model: "Guest" }, { property: "number" }]) {
      expect(accept(changes, [{ ...one, ...other }], "2030-01-01").unused).toHaveLength(1);
    }
    const written = changes.map((change): Change => ({ ...change, writtenName: "pc_note" }));
    expect(accept(written, [{ ...one, property: "pc_note" }], "2030-01-01").accepted.size).toBe(1);
  });
});
