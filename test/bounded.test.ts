import { expect, test } from "vitest";
import { generate, parse } from "../generator/index.js";
import { catalog, docs, interfaces, validators } from "../templates/index.js";

const targets = [interfaces, validators, docs, catalog];
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
function cost(text: string): number {
  const before = process.cpuUsage();
  const { catalog: read } = parse([{ path: "A.md", text }]);
  generate(read, { targets });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.each(Object.entries(traps))("%s", (_, make) => {
  const [small, large] = [12_000, 48_000];
  cost(make(small));
  const once = cost(make(small));
  const fourfold = cost(make(large));
  // Linear is 4, quadratic 16. What takes a moment at four times the size need not be measured.
  if (fourfold > 400) expect(fourfold / once).toBeLessThan(10);
  expect(fourfold).toBeLessThan(20_000);
});
