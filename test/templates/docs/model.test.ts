import fc from "fast-check";
import type { Table } from "mdast";
import { describe, expect, test } from "vitest";
import { plainCode, plainText } from "../../../generator/emit/markdown.js";
import { docs } from "../../../templates/docs/target.js";
import { interfaces } from "../../../templates/interfaces/target.js";
import { type BareModel, type BareProperty, buildPages, referring } from "./build-pages.js";
import { hostileText } from "./hostile-text.js";
import { allNodes, cellsOf, readPage } from "./read-page.js";

const banner = "<!-- @generated from A.md. Do not edit: run `schemadown generate`. -->";

function pageOf(model: BareModel, others: readonly BareModel[] = []): string {
  return buildPages([model, ...others]).get(`docs/${model.name}.md`) ?? "";
}

/** The one row of a model with one property. */
function rowOf(property: BareProperty): string | undefined {
  return pageOf({ kind: "object", name: "A", properties: [property] }).split("\n")[6];
}

test("a page says what the model is, where it is used and where its code is", () => {
  const pages = buildPages(
    [
      {
        kind: "object",
        name: "A",
        description: "The first of all.",
        properties: [
          { name: "id", type: { kind: "string", format: "uuid" }, required: true, description: "An id." },
          { name: "parts", type: { kind: "array", items: { kind: "reference", model: "A" } } },
        ],
      },
      referring("B", { a: "A" }),
      referring("C", { a: "A" }),
    ],
    { targets: [docs, interfaces] },
  );
  expect(pages.get("docs/A.md")).toBe(`${banner}

# A

The first of all.

| Property | Type | Description |
| - | - | - |
| \`id\` | uuid, required | An id. |
| \`parts\` | list of [A](./A.md) | |

Used by [A](./A.md), [B](./B.md) and [C](./C.md).

In code: [interface](../interfaces/A.ts).
`);
});

test("nobody uses it, no code is made: nothing is said of either", () => {
  expect(pageOf({ kind: "object", name: "A", properties: [] })).toBe(
    `${banner}\n\n# A\n\nNo properties are documented.\n`,
  );
});

test("other properties are a sentence below the table", () => {
  const additionalProperties = { kind: "array", items: { kind: "integer" } } as const;
  expect(pageOf({ kind: "object", name: "A", properties: [], additionalProperties })).toContain(
    "\n\nNo properties are documented.\n\nOther properties: list of integer.\n",
  );
});

test("an enumeration lists its values", () => {
  expect(pageOf({ kind: "enum", name: "A", values: ["red", "a|b", 3] })).toBe(
    `${banner}\n\n# A\n\nOne of \`"red"\`, \`"a|b"\` or \`3\`.\n`,
  );
});

test("a union lists its members", () => {
  const members = [{ kind: "reference", model: "B" } as const, { kind: "string" } as const];
  const others: BareModel[] = [{ kind: "object", name: "B", properties: [] }];
  expect(pageOf({ kind: "union", name: "A", members }, others)).toBe(
    `${banner}\n\n# A\n\nEither [B](./B.md) or string.\n`,
  );
});

describe("names that would not show as they are", () => {
  test.each([
    ["", '`""`'],
    [" a", '`" a"`'],
    ["a  b", '`"a b"`'],
    ["a\nb", '`"a\\nb"`'],
    ["a\\|b", '`"a\\\\\\|b"`'],
    ["a|b", "`a\\|b`"],
    ["a`b", "``a`b``"],
    ["{{a}}", "`{ {a} }`"],
    ["<!--@include: x-->", "`< !--@include: x-->`"],
    ["__proto__", "`__proto__`"],
  ])("%j is printed as %s", (name, printed) => {
    expect(rowOf({ name, type: { kind: "string" } })).toBe(`| ${printed} | string | |`);
  });
});

test("no name, description, value or default leaves its place", () => {
  const property = fc.record({
    name: hostileText,
    description: hostileText,
    values: fc.array(hostileText, { minLength: 1, maxLength: 3 }),
    default: hostileText,
  });
  fc.assert(
    fc.property(fc.array(property, { minLength: 1, maxLength: 3 }), hostileText, (rows, description) => {
      const properties = rows.map(({ name, description, values, default: value }) => ({
        ...{ name, description, default: value },
        type: { kind: "enum" as const, values },
      }));
      const root = readPage(pageOf({ kind: "object", name: "A", description, properties }));
      const expected = ["html", "heading", ...(plainText(description) === "" ? [] : ["paragraph"]), "table"];
      expect(root.children.map(({ type }) => type)).toEqual(expected);
      const inside = root.children.slice(1).flatMap(allNodes);
      const known = ["heading", "inlineCode", "paragraph", "table", "tableCell", "tableRow", "text"];
      expect(inside.map(({ type }) => type).filter((type) => !known.includes(type))).toEqual([]);
      const shown = (value: string) => plainCode(JSON.stringify(value));
      expect(cellsOf(root.children.at(-1) as Table).slice(1)).toEqual(
        rows.map(({ name, values, default: value, description }) => [
          expect.toBeOneOf([name, plainCode(name), shown(name)]),
          `${values
            .map(shown)
            .join(", ")
            .replace(lastComma(values.map(shown)), " or ")}, default ${shown(value)}`,
          plainText(description),
        ]),
      );
    }),
    { numRuns: 1000 },
  );
});

/** The comma before the last of some values, which a sentence says as "or". */
function lastComma(values: readonly string[]): RegExp {
  const before = values.slice(0, -1).join(", ").length;
  return values.length < 2 ? /(?!)/ : new RegExp(`(?<=^[^]{${before}}), `);
}

test("names of models are text in titles and links", () => {
  const name = "<b>{{x}}|[y](z)*";
  const pages = buildPages([{ kind: "object", name, properties: [] }, referring("A", { b: name })]);
  const types = [...pages.values()].flatMap((page) => allNodes(readPage(page)).map(({ type }) => type));
  const known = "root html heading text paragraph link table tableRow tableCell inlineCode list listItem".split(" ");
  expect(types.filter((type) => !known.includes(type))).toEqual([]);
  expect(types.filter((type) => type === "html")).toHaveLength(3);
  expect(pages.get("docs/A.md")).toContain("[&lt;b>\\{ \\{x\\} \\}\\|\\[y\\](z)\\*](./_b___x____y__z__.md)");
});

test("links are encoded", () => {
  const pages = buildPages([{ kind: "object", name: "Größe", properties: [] }, referring("A", { b: "Größe" })]);
  expect(pages.get("docs/A.md")).toContain("[Größe](./Gr%C3%B6%C3%9Fe.md)");
});
