import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { changesAsMarkdown, commentBytes } from "../../generator/changelog/markdown.js";
import { type Catalog, type Change, diff, parse, type SourceFile } from "../../generator/index.js";
import { projectRoot } from "../support/case-folder.js";
import { modelDocument } from "../support/run-binary.js";
import { hasCorpus, readArchive } from "./archive.js";
import { inOlderFrame } from "./older-frame.js";

/** Facts that were found by hand, with the vendor's release notes and another SDK of the same release. */
interface Facts {
  readonly changes: readonly Fact[];
  readonly descriptionChanged: { readonly text: readonly string[] };
}

interface Fact {
  readonly kind: string;
  readonly model: string;
  readonly property?: string;
  readonly wire?: string;
  readonly from?: string;
  readonly to?: string;
  readonly required?: boolean;
  readonly reader: boolean;
  readonly writer: boolean;
}

const folder = join(projectRoot, "../shared/corpus/genesys/diff-examples");
const examples = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".json")) : [];

function factsOf(name: string): Facts {
  return JSON.parse(readFileSync(join(folder, name), "utf8")) as Facts;
}

/** Changes as lines to compare: kind, subject, verdict. */
function lines(changes: readonly Change[]): readonly string[] {
  return changes
    .filter(({ kind }) => kind !== "description-changed")
    .map(({ kind, model, property, reader, writer }) => [kind, model, property ?? "", reader, writer].join(" "))
    .toSorted();
}

function expectedLines({ changes }: Facts): readonly string[] {
  return changes
    .map(({ kind, model, wire, reader, writer }) => [kind, model, wire ?? "", reader, writer].join(" "))
    .toSorted();
}

function described(changes: readonly Change[]): readonly string[] {
  return changes
    .filter(({ kind }) => kind === "description-changed")
    .map(({ model, property, writtenName }) => `${model}.${writtenName ?? property}`)
    .toSorted();
}

describe.skipIf(!hasCorpus)("two releases of a real SDK", () => {
  const releases = memo(() => {
    const started = performance.now();
    const [before, after] = ["python-213.0.0", "python-214.0.0"].map((name) => parse(readArchive(name)).catalog);
    return { before: before as Catalog, after: after as Catalog, took: performance.now() - started };
  });

  test("213.0.0 and 214.0.0 differ in what was found by hand, and in nothing else", () => {
    const facts = factsOf("213.0.0__214.0.0.json");
    const { changes, breaking, bump } = diff(releases());
    expect(lines(changes)).toEqual(expectedLines(facts));
    expect(described(changes)).toEqual(facts.descriptionChanged.text.toSorted());
    expect({ breaking, bump }).toEqual({ breaking: true, bump: "major" });
  });

  test("are compared in a small part of the time that it takes to read them", () => {
    const { took, ...catalogs } = releases();
    const started = performance.now();
    diff(catalogs);
    expect(performance.now() - started).toBeLessThan(took / 10);
  });

  /** Every third document: enough to meet everything, and three times as fast. */
  const third = memo(() => {
    const documents = readArchive("python-213.0.0").filter((_, index) => index % 3 === 0);
    return { documents, catalog: parse(documents).catalog };
  });

  test("in the older frame of the documents, with every row elsewhere and escaped again, there is no change", () => {
    const { documents, catalog } = third();
    const shuffled = documents.map(({ path, text }) => ({ path, text: escaped(reversed(inOlderFrame(text))) }));
    expect(shuffled.filter(({ text }, index) => text !== documents[index]?.text).length).toBeGreaterThan(1500);
    expect(diff({ before: parse(shuffled).catalog, after: catalog }).changes).toEqual([]);
  });

  test("what was changed by a machine is found, all of it and nothing else", () => {
    const { documents, expected } = mutated(third().documents, third().catalog);
    expect(expected.length).toBeGreaterThan(500);
    expect(lines(diff({ before: third().catalog, after: parse(documents).catalog }).changes)).toEqual(
      expected.toSorted(),
    );
  });
});

describe.skipIf(examples.length === 0)("documents made of the facts of a real transition", () => {
  test.each(examples)("%s: every fact is found with its verdict, and nothing else", (name) => {
    const facts = factsOf(name);
    const { before, after } = documentsOf(facts);
    const result = diff({ before: parse(before).catalog, after: parse(after).catalog });
    expect(lines(result.changes)).toEqual(expectedLines(facts));
    const side = { name: "", source: result.before, prefix: "", onDisk: true };
    const rest = { accepted: new Map(), unstated: [], unread: 0, uncompared: [], roots: [], failOn: "any" as const };
    const text = changesAsMarkdown({ ...result, ...rest, before: side, after: side });
    expect(Buffer.byteLength(text)).toBeLessThan(commentBytes);
    expect(text).not.toContain("did not fit");
  });
});

/** Model documents that differ in exactly the facts. What else they mention is there on both sides, and alike. */
function documentsOf({ changes }: Facts): {
  readonly before: readonly SourceFile[];
  readonly after: readonly SourceFile[];
} {
  type Rows = Map<string, readonly [string, string, string, string]>;
  const sides = { before: new Map<string, Rows>(), after: new Map<string, Rows>() };
  const rowsOf = (side: "before" | "after", model: string): Rows => {
    const known = sides[side].get(model) ?? new Map([["id", ["id", "str", "The id.", ""] as const]]);
    sides[side].set(model, known);
    return known;
  };
  const row = (side: "before" | "after", { model, property = "" }: Fact, type = "str", required = false) =>
    rowsOf(side, model).set(property, [property, type, "As it is.", required ? "" : "[optional]"]);
  const lonely = new Set(changes.filter(({ kind }) => kind.startsWith("model-")).map(({ model }) => model));
  for (const change of changes) {
    const { kind, model, from, to, required } = change;
    if (kind === "model-added") rowsOf("after", model).set("of", ["of", "str", `Of ${model}.`, ""]);
    else if (kind === "model-removed") rowsOf("before", model).set("of", ["of", "str", `Of ${model}.`, ""]);
    else {
      for (const side of ["before", "after"] as const) rowsOf(side, model);
      const wasRequired = kind === "property-became-optional";
      if (kind !== "property-added") row("before", change, from, wasRequired);
      if (kind !== "property-removed") row("after", change, to, kind === "property-became-required" || required);
    }
    for (const mentioned of [from, to].flatMap((type) => type?.match(/\b[A-Z]\w*/g) ?? [])) {
      if (!lonely.has(mentioned)) for (const side of ["before", "after"] as const) rowsOf(side, mentioned);
    }
  }
  const print = (models: ReadonlyMap<string, Rows>) =>
    [...models].map(([model, rows]) => ({ path: `${model}.md`, text: modelDocument(model, ...rows.values()) }));
  return { before: print(sides.before), after: print(sides.after) };
}

/** The same rows from last to first. */
function reversed(text: string): string {
  return text.replace(/(?:^\| \*\*.*\|\s*?\n)+/m, (rows) => `${rows.trimEnd().split("\n").reverse().join("\n")}\n`);
}

/** The same rows with descriptions escaped once more than they are. */
function escaped(text: string): string {
  return text.replace(
    /^(\| \*\*\w+\*\* \| .*? \| )(.*)( \| .*?\|)$/gm,
    (_, head: string, prose: string, notes: string) => {
      const signs = prose
        .replaceAll("&", "&amp;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&#39;")
        .replaceAll(">", "&gt;");
      return head + signs.replace(/(?<!\\)_/g, "\\_") + notes;
    },
  );
}

/** A set with one known change in every second document, of each kind in turn. */
function mutated(
  plain: readonly SourceFile[],
  catalog: Catalog,
): { readonly documents: readonly SourceFile[]; readonly expected: readonly string[] } {
  const expected: string[] = [];
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const mentioned = new Set(plain.flatMap(({ text }) => [...text.matchAll(/\]\((\w+)\)/g)].map(([, name]) => name)));
  let turn = 0;
  const documents = plain.flatMap((source, index): readonly SourceFile[] => {
    const name = source.path.replace(/^.*\/|\.md$/g, "");
    const model = models.get(name);
    const [first] = model?.kind === "object" ? model.properties : [];
    if (index % 2 === 0 || !first) return [source];
    const edit = (pattern: RegExp, by: string): readonly SourceFile[] => [
      { ...source, text: source.text.replace(pattern, by) },
    ];
    const firstRow = /^\| \*\*(\w+)\*\* \| (.*?) \|(.*)\|[ \t]*$/m;
    const isText = first.type.kind === "string" && first.type.format === undefined;
    switch (turn++ % 6) {
      case 0:
        expected.push(`property-added ${name} brandNew false false`);
        return edit(firstRow, "$&\n| **brand_new** | str | New. | [optional] |");
      case 1:
        expected.push(`property-added ${name} brandNew false true`);
        return edit(firstRow, "| **brand_new** | str | New. |  |\n$&");
      case 2:
        if (mentioned.has(name)) return [source];
        expected.push(`model-removed ${name}  true true`);
        return [];
      case 3:
        if (model?.kind === "object" && model.properties.length === 1) return [source];
        expected.push(`property-removed ${name} ${first.name} true true`);
        return edit(/^\| \*\*\w+\*\* \|.*\n/m, "");
      case 4:
        if (!isText) return [source];
        expected.push(`property-type-changed ${name} ${first.name} true true`);
        return edit(firstRow, "| **$1** | int |$3|");
      default:
        expected.push(
          first.required
            ? `property-became-optional ${name} ${first.name} true false`
            : `property-became-required ${name} ${first.name} false true`,
        );
        return first.required
          ? edit(firstRow, "| **$1** | $2 |$3[optional] |")
          : edit(firstRow, `| **$1** | $2 |$3|`).map((file) => ({
              ...file,
              text: file.text.replace(/\[optional\]/, ""),
            }));
    }
  });
  return { documents, expected };
}

function memo<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
