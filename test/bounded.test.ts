import { expect, test } from "vitest";
import { accept } from "../generator/changes/accept.js";
import { type Catalog, diff, parse, type Type } from "../generator/index.js";
import { catalog, codecs, docs, interfaces, validators } from "../templates/index.js";
import { renderAll } from "./support/render-all.js";

const targets = [interfaces, validators, codecs, docs, catalog];
const head = "# A\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n";
const described = (text: string) => `${head}**a** | **str** | ${text} | [optional]\n`;
const above = (text: string) => `# A\n\n${text}\n\n${head.slice(5)}**a** | **str** | x | [optional]\n`;
const fill = (part: string) => (size: number) => part.repeat(Math.ceil(size / part.length));

/** Texts of a given size that have taken Markdown parsers, or this program, more than linear time. */
const traps: Readonly<Record<string, (size: number) => string>> = {
  ...Object.fromEntries(
    [
      "[",
      "![",
      "[a](",
      "[a](<b",
      '[a](b "',
      "*a_ ",
      "**a *a ",
      "a**b",
      "_a ",
      "<!--",
      "<?",
      "<![CDATA[",
      "<a b='",
      "&",
      "\\",
      "e.g. A ",
      ". ",
    ].map((part) => [`a cell of ${part}`, (size: number) => described(fill(part)(size))]),
  ),
  "brackets within each other": (size) => described("[".repeat(size / 2) + "]".repeat(size / 2)),
  "runs of backticks, each longer": (size) =>
    described(Array.from({ length: Math.sqrt(2 * size) }, (_, n) => `${"`".repeat(n)}a`).join("")),
  "a billion implicit cells": (size) =>
    `${"|Name|Type".repeat(size / 40)}|\n${"|-|-".repeat(size / 40)}|\n${fill("|a\n")(size)}`,
  "rows that are too short": (size) => head + fill("a\n")(size),
  "rows that are too short by one": (size) => head + fill("a|b|c\n")(size),
  "block quotes within each other": (size) => `${">".repeat(size)}a\n${head}`,
  "lists within each other on one line": (size) => `${fill("- ")(size)}a\n${head}`,
  "lists within each other, line by line": (size) =>
    above(Array.from({ length: Math.sqrt(size) }, (_, depth) => `${"  ".repeat(depth)}- a`).join("\n")),
  "underlined headings": (size) => above(fill("a\n=\n")(size)),
  "blank lines": (size) => fill("\n")(size) + described("x"),
  "spaces before a pipe": (size) => above(`a${fill("\n ")(size)}|`),
  "definitions that do not end": (size) => above(fill('[a]: b "\n')(size)),
  "front matter that does not end": (size) => `---\n${fill("a\n")(size)}${described("x")}`,
  "a title of spaces": (size) => `---\ntitle: ${fill(" ")(size)}a\n---\n${described("x")}`,
  "comments of HTML that do not end": (size) => above(fill("<!-- a\n")(size)),
  "notes that do not end": (size) => `${head}a | str | x | ${fill("[a[b] ")(size)}\n`,
  "defaults that do not end": (size) => `${head}a | str | x | ${fill("[default to ")(size)}\n`,
  "an enumeration": (size) => `${head}a | str | x | [Enum: [${fill("a, ")(size)}]]\n`,
  "a name of emphasis": (size) => `${head}${"_*".repeat(size / 4)}a${"*_".repeat(size / 4)} | str | x | \n`,
  "a name of comments": (size) => `${head}${fill("<!--")(size)} | str | x | \n`,
  "a name of links": (size) => `${head}[${fill("](")(size)} | str | x | \n`,
  "types within each other": (size) => `${head}a | ${fill("list[")(size)} | x | \n`,
  "a type of many arguments": (size) => `${head}a | dict(${fill("str,")(size)}str) | x | \n`,
  "references that lead nowhere": (size) =>
    head + Array.from({ length: size / 40 }, (_, n) => `a${n} | [Foo${n}](Foo${n}.md) | x | \n`).join(""),
};

/** Processor time, which other work on the machine hardly changes, in milliseconds. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Linear is 4, quadratic 16. What takes a moment at four times the size need not be measured. */
function expectLinear(small: () => unknown, large: () => unknown): void {
  spent(small);
  const once = spent(small);
  const fourfold = spent(large);
  if (fourfold > 400) expect(fourfold / once).toBeLessThan(10);
  expect(fourfold).toBeLessThan(20_000);
}

const compile = (files: readonly { readonly path: string; readonly text: string }[]) =>
  renderAll(parse(files).catalog, { targets });

test.each(Object.entries(traps))("%s", (_, make) => {
  const [small, large] = [12_000, 48_000].map(make).map((text) => () => compile([{ path: "A.md", text }]));
  if (small && large) expectLinear(small, large);
});

const range = <Item>(size: number, make: (index: number) => Item) => Array.from({ length: size }, (_, n) => make(n));
const documentOf = (name: string, ...rows: readonly string[]) => ({
  path: `${name}.md`,
  text: `${head.replace("# A", `# ${name}`)}${rows.join("\n")}\n`,
});

/** Sets of a given number of documents, or of rows, whose parts might each be compared with each. */
const sets: Readonly<Record<string, (size: number) => Parameters<typeof compile>[0]>> = {
  "documents that refer to the next": (size) =>
    range(size, (n) => documentOf(`M${n}`, `a | [M${n + 1}](M${n + 1}.md) | x | `)),
  "documents that refer to one": (size) => range(size, (n) => documentOf(`M${n}`, "a | [M0](M0.md) | x | ")),
  "documents that refer to nothing": (size) =>
    range(size, (n) => documentOf(`Model${n}`, `a | [Other${n}](Other${n}.md) | x | `)),
  "documents of one model": (size) => range(size, (n) => ({ ...documentOf("M", "a | str | x | "), path: `${n}/M.md` })),
  "rows of one name": (size) => [documentOf("M", ...range(size, () => "a | str | x | "))],
  "rows whose names meet by rule": (size) => [
    documentOf("M", ...range(size, (n) => `a_b${n} | str | x | \naB${n} | str | x | `)),
  ],
};

test.each(Object.entries(sets))("%s", (_, make) => {
  const [small, large] = [make(700), make(2800)];
  expectLinear(
    () => compile(small),
    () => compile(large),
  );
});

const source = { package: "", version: "", dialect: "markdown" };
const at = { file: "", line: 0, column: 0 };
const model = (name: string, ...types: readonly (readonly [string, Type])[]): Catalog["models"][number] => ({
  kind: "object",
  name,
  at,
  properties: types.map(([key, type]) => ({
    name: key,
    writtenName: key,
    type,
    required: false,
    description: key,
    at,
  })),
});
const reference = (to: string): Type => ({ kind: "reference", model: to });
const values = (from: number, size: number) => range(size, (n) => `v${from + n}`);

test.each([1, 40])("unions of unions, %i deep, cost what they hold and not each way through them", (depth) => {
  const level = (n: number) =>
    ["A", "B"].map((side): Catalog["models"][number] => {
      const members = [reference(`A${n + 1}`), reference(`B${n + 1}`)];
      return { kind: "union", name: `${side}${n}`, at, members };
    });
  const leaves = ["A", "B"].map((side) => model(`${side}${depth}`, ["a", { kind: "string" }]));
  const top = model("Top", ["list", { kind: "array", items: reference("A0") }]);
  const models = [...range(depth, level).flat(), ...leaves, top];
  expect(spent(() => renderAll({ source, models }, { targets, dates: "Date" }))).toBeLessThan(10_000);
});

test("lists that are spelled alike", () => {
  const list = (n: number): Type => ({ kind: "array", items: { kind: "enum", values: [`v${n}`] } });
  const work = (size: number) => {
    const models = [model("A", ...range(size, (n): readonly [string, Type] => [`a${n}`, list(n)]))];
    return () => renderAll({ source, models }, { targets });
  };
  expectLinear(work(1000), work(4000));
});

/** Two catalogs of a given size in which everything might be compared with everything. */
const pairs: Readonly<Record<string, (size: number, isAfter: boolean) => Catalog["models"]>> = {
  "models that were all renamed": (size, isAfter) =>
    range(size, (n) => model(`${isAfter ? "N" : "M"}${n}`, [`a${n}`, { kind: "string" }])),
  "models that were renamed in a chain, of which the last was not": (size, isAfter) => {
    const name = (n: number) => `${isAfter ? "N" : "M"}${n}`;
    const chain = range(size, (n) => model(name(n), [`a${n}`, reference(name(n + 1))]));
    return [...chain, model(name(size), ["a", { kind: isAfter ? "string" : "boolean" }])];
  },
  "properties that were all renamed": (size, isAfter) => [
    model("A", ...range(size, (n): readonly [string, Type] => [`${isAfter ? "n" : "m"}${n}`, { kind: "string" }])),
  ],
  "values that were all replaced": (size, isAfter) => [
    { kind: "enum", name: "A", at, values: values(isAfter ? size * 10 : 0, size * 10) },
  ],
  "an enumeration that was opened": (size, isAfter) => [
    model("A", ["a", { kind: "enum", values: values(isAfter ? 1 : 0, size * 10), ...(isAfter && { open: true }) }]),
  ],
};

test.each(Object.entries(pairs))("comparing %s", (_, make) => {
  const work = (size: number) => {
    const [before, after] = [false, true].map((isAfter) => ({ source, models: make(size, isAfter) }));
    return () => before && after && diff({ before, after });
  };
  expectLinear(work(1500), work(6000));
});

test("comparing lists of models, each with each, remembers nothing of it", () => {
  const catalogOf = (prefix: string, size: number): Catalog => {
    const names = range(size, (n) => `${prefix}${n}`);
    const members = names.map((name): Type => ({ kind: "array", items: reference(name) }));
    const models = names.map((name) => model(name, ["a", { kind: "string" }]));
    return { source, models: [...models, model("U", ["u", { kind: "union", members }])] };
  };
  // Six million questions; remembered, they would be more than a map can hold.
  expect(spent(() => diff({ before: catalogOf("M", 2500), after: catalogOf("N", 2500) }))).toBeLessThan(20_000);
});

test("what is more than a call can be given is no crash", () => {
  const before = { source, models: [{ kind: "enum" as const, name: "A", at, values: values(0, 200_000) }] };
  const after = { source, models: [{ kind: "enum" as const, name: "A", at, values: values(200_000, 200_000) }] };
  expect(diff({ before, after }).changes.length).toBe(400_000);
  const text = `# A\n\n${"- a\n".repeat(150_000)}${head.slice(5)}a | str | x | \n`;
  expect(parse([{ path: "A.md", text }]).catalog.models.length).toBe(1);
});

/** Corrections of a set, each of which counts. */
const corrections: Readonly<Record<string, (size: number) => readonly [Parameters<typeof compile>[0], object[]]>> = {
  "corrections of the rows of one document": (size) => [
    [documentOf("M", ...range(size, (n) => `a${n} | str | x | `))],
    range(size, (n) => ({ model: "M", property: `a${n}`, set: { type: { kind: "integer" } }, reason: "So it is." })),
  ],
  "corrections of models without a document": (size) => [
    range(size, (n) => documentOf(`M${n}`, `a | [Missing${n}](Missing${n}.md) | x | `)),
    range(size, (n) => ({ model: `Missing${n}`, set: { type: { kind: "string" } }, reason: "So it is." })),
  ],
};

test.each(Object.entries(corrections))("%s", (_, make) => {
  const [small, large] = [1500, 6000].map(make).map(([files, list]) => () => {
    const overrides = { path: "overrides.json", text: JSON.stringify(list) };
    const { diagnostics } = parse(files, { dialect: "python", overrides });
    expect(diagnostics.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
  if (small && large) expectLinear(small, large);
});

test("changes that are all accepted", () => {
  const work = (size: number) => {
    const models = range(size, (n) => model(`M${n}`, ["a", { kind: "string" }]));
    const { changes } = diff({ before: { source, models }, after: { source, models: [] } });
    const list = changes.map(({ kind, model }) => ({ kind, model, reason: "x", expires: "2999-12-31", at }));
    return () => expect(accept(changes, list, "2026-01-01").accepted.size).toBe(size);
  };
  expectLinear(work(5000), work(20_000));
});
