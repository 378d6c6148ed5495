import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { RootContent } from "mdast";
import { describe, expect, test } from "vitest";
import { defaultLimits } from "../../../generator/source/limits.js";
import type { SourceFile } from "../../../generator/source/source-file.js";
import { plainTree } from "../../../generator/syntax/plain-tree.js";
import { parseMarkdown } from "../../../generator/syntax/processor.js";
import { readSource } from "../../../generator/syntax/reading.js";
import { hasCorpus, readArchive } from "../../corpus/archive.js";
import { folders, hasDialects, readFolder } from "../../dialects/corpus.js";
import { projectRoot } from "../../support/case-folder.js";

/** Every Markdown document of the fixtures, inputs and expected pages alike, with `\n` as its line end. */
function fixtures(): readonly SourceFile[] {
  const folder = join(projectRoot, "test/fixtures");
  return readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.md$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, "utf8").replaceAll("\r\n", "\n") }));
}

/** A block as both readers must see it: what it is, where it begins and ends, and of what parts. */
function shapeOf(node: RootContent): unknown {
  const { start, end } = node.position ?? {};
  const headings = node.type === "table" ? (node.children[0]?.children ?? []) : [];
  const parts = node.type === "table" || node.type === "list" ? [...node.children, ...headings] : [];
  return {
    type: node.type,
    depth: node.type === "heading" ? node.depth : undefined,
    value: node.type === "code" ? node.value : undefined,
    start,
    end,
    parts: parts.map((part) => ({ start: part.position?.start, end: part.position?.end })),
  };
}

/** Fails when the scanner reads a document, and reads it otherwise than remark. Answers whether it read it. */
function compare(source: SourceFile): boolean {
  const tree = plainTree(source.text);
  if (!tree) return false;
  const reference = parseMarkdown(source.text);
  expectSame(tree.children.map(shapeOf), reference.children.map(shapeOf), source);
  expectSame(
    readSource(source, () => tree, defaultLimits),
    readSource(source, () => reference, defaultLimits),
    source,
  );
  return true;
}

/** As JSON first, which is the same question and many times faster over whole SDKs. */
function expectSame(ours: unknown, theirs: unknown, { path }: SourceFile): void {
  if (JSON.stringify(ours) !== JSON.stringify(theirs)) expect(ours, path).toStrictEqual(theirs);
}

function sharePlain(sources: readonly SourceFile[]): number {
  return sources.filter(compare).length / sources.length;
}

describe("what the scanner reads, it reads as remark does", () => {
  test("in every document of the fixtures", () => {
    expect(sharePlain(fixtures())).toBeGreaterThan(0.5);
  });

  test.runIf(hasDialects).each(folders())("in the documents of %s", (folder) => {
    // Two of three: kotlin indents the values of enumerations, and those documents are remark's.
    expect(sharePlain(readFolder(folder))).toBeGreaterThan(0.67);
  });

  test.runIf(hasCorpus).each(["python-213.0.0", "dotnet-218.0.0"])("in every document of the SDK %s", (name) => {
    expect(sharePlain(readArchive(name).filter(({ text }) => !text.includes("All URIs are relative to")))).toBe(1);
  });

  const lines = [
    "",
    "# Pet",
    "## Properties",
    "# Pet #",
    "Name | Type | Description | Notes",
    "------------ | ------------- | ------------- | -------------",
    "|Name | Type | Description | Notes|",
    "|------------ | ------------- | ------------- | -------------|",
    "|--|:-:|--:|",
    "**name** | **str** | A name. | [optional] ",
    "| **name** | [**list[Pet]**](Pet.md) | a || b \\| c | [optional] |",
    "| | |",
    "a | b",
    "plain text",
    '* `RED` (value: `"red"`)',
    "- item",
    "1. item",
    "2. item",
    "```java",
    "```",
    "    code",
    " | x |",
    "  text",
    '<a id="Kind"></a>',
    "<!-- comment -->",
    "<br>",
    "[label]: target",
    "[[Back to Model list]](../README.md)",
    "[label",
    "---",
    "===",
    "***",
    "> quote",
    "_Package 1.2.3_",
    "**",
    "****",
    "\\# x",
    '{: class="table"}',
    "\t* x",
    "~~~",
    "#x",
    "\u00a0",
    "a | b |\u00a0",
    "*",
    "-",
    "+ x",
    "* * *",
    "* # x",
    "*   wide",
    "10) x",
  ];
  const line = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...lines) },
    {
      weight: 1,
      arbitrary: fc
        .array(fc.constantFrom(..."|-#*`_<>[]:.1 ax\\&+=~\t"), { maxLength: 12 })
        .map((signs) => signs.join("")),
    },
  );

  test("in documents of lines that look like blocks", () => {
    let read = 0;
    fc.assert(
      fc.property(fc.array(line, { maxLength: 10 }), (written) => {
        if (compare({ path: "specs/Pet.md", text: written.join("\n") })) read++;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test("in real documents with lines moved, and signs put in or left out", () => {
    const documents = fixtures().filter(({ text }) => text.length < 4000);
    const edit = fc.record({
      kind: fc.constantFrom("put sign", "drop sign", "put line", "drop line", "swap lines"),
      at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      sign: fc.constantFrom(..."|-#*`_<>[]:. \n\\&=+~1"),
      line,
    });
    let read = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...documents),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        ({ path, text }, edits) => {
          const changed = edits.reduce((now, { kind, at, sign, line: other }) => {
            const all = now.split("\n");
            const place = Math.floor(at * all.length);
            const offset = Math.floor(at * now.length);
            if (kind === "put sign") return now.slice(0, offset) + sign + now.slice(offset);
            if (kind === "drop sign") return now.slice(0, offset) + now.slice(offset + 1);
            if (kind === "put line") return all.toSpliced(place, 0, other).join("\n");
            if (kind === "drop line") return all.toSpliced(place, 1).join("\n");
            return all.toSpliced(place, 2, all[place + 1] ?? "", all[place] ?? "").join("\n");
          }, text);
          if (compare({ path, text: changed })) read++;
        },
      ),
      { numRuns: 1500 },
    );
    expect(read).toBeGreaterThan(300);
  });
});
