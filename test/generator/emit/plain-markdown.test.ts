import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { createReporter } from "../../../generator/diagnostics/reporter.js";
import type { Address, Banner, Diagram, Plain } from "../../../generator/emit/code.js";
import { plainCode, plainText, printMarkdown, stringify } from "../../../generator/emit/markdown.js";
import type { Block, Cell, Phrase } from "../../../generator/emit/page.js";
import { link } from "../../../generator/link/link.js";
import type { Catalog } from "../../../generator/model/catalog.js";
import { parse } from "../../../generator/parse.js";
import { docs } from "../../../templates/index.js";
import { hasCorpus, readArchive } from "../../corpus/archive.js";
import { arbitraryCatalog } from "../../support/arbitrary-catalog.js";
import { projectRoot } from "../../support/case-folder.js";
import { renderAll } from "../../support/render-all.js";
import { written } from "../../support/written.js";
import { hostileText } from "../../templates/docs/hostile-text.js";

const printed = vi.hoisted(() => [] as { readonly children: readonly Block[]; readonly page: string }[]);

vi.mock("../../../generator/emit/markdown.js", async (load) => {
  const original = await load<typeof import("../../../generator/emit/markdown.js")>();
  return {
    ...original,
    printMarkdown(banner: Banner, children: readonly Block[]) {
      const page = original.printMarkdown(banner, children);
      printed.push({ children, page });
      return page;
    },
  };
});

afterEach(() => {
  printed.length = 0;
});

/** How many pages were printed since; fails on the first that remark-stringify prints otherwise. */
function compared(): number {
  for (const { children, page } of printed) {
    const other = `${page.slice(0, page.indexOf("\n"))}\n\n${stringify(children)}`;
    if (page !== other) expect(page).toBe(other);
  }
  return printed.splice(0).length;
}

function printAll(catalog: Catalog): void {
  const roots = catalog.models.slice(0, 3).map(({ name }) => name);
  renderAll(catalog, { targets: [docs], roots });
  renderAll(catalog, { targets: [docs], roots, layout: "single" });
}

/** Text such as descriptions hold, with the signs in it that mean something in some places. */
const proseText = fc
  .array(fc.oneof(fc.stringMatching(/^[a-z]{1,5}$/), fc.stringMatching(/^[ -~]$/), fc.constantFrom(" ", "A_b", "é")), {
    maxLength: 12,
  })
  .map((parts) => parts.join(""));
const text = fc.oneof(hostileText, proseText).map(plainText);
const word = fc.constantFrom(" or ", ", ", "(", ")", "list of ").map((value) => written<Plain>(value));
const code = text.map((value): Phrase => ({ type: "inlineCode", value: plainCode(value) }));
const anchor = fc
  .tuple(fc.oneof(text.map(encodeURI), fc.constantFrom("./A.md", "#a-1", "../docs.md#b_c", "#")), text)
  .map(([url, label]): Phrase => ({ type: "link", url: written<Address>(url), text: label }));
const phrase: fc.Arbitrary<Phrase> = fc.oneof({ weight: 3, arbitrary: text }, word, code, anchor);
const phrases = fc.array(phrase, { maxLength: 4 });
const cell: fc.Arbitrary<Cell> = fc.oneof(phrase, phrases);
const block: fc.Arbitrary<Block> = fc.oneof(
  phrases.map((children): Block => ({ type: "paragraph", children })),
  fc
    .record({ depth: fc.constantFrom(1, 2), children: phrases })
    .map((heading): Block => ({ type: "heading", ...heading })),
  fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }).map((rows): Block => ({ type: "table", rows })),
  fc.array(phrases, { maxLength: 3 }).map((items): Block => ({ type: "list", items })),
  text.map((value): Block => ({ type: "code", lang: "mermaid", value: written<Diagram>(value) })),
);

describe("every page is what remark-stringify prints for its tree", () => {
  test("for the models in specs/", () => {
    const folder = join(projectRoot, "specs");
    const names = readdirSync(folder).filter((name) => name.endsWith(".md"));
    printAll(parse(names.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }))).catalog);
    expect(compared()).toBe(names.length + 2);
  });

  test.skipIf(!hasCorpus).each(["python-213.0.0", "dotnet-218.0.0"])("for all of %s", (release) => {
    printAll(parse(readArchive(release)).catalog);
    expect(compared()).toBeGreaterThan(4763);
  });

  test("for models that nobody would write", () => {
    fc.assert(
      fc.property(arbitraryCatalog(text, 1), ({ models, source }) => {
        printAll(link(models, { source, overrides: [], words: [], unread: new Set() }, createReporter().report));
        compared();
      }),
      { numRuns: 500 },
    );
  });

  test("for trees that no template makes", () => {
    const parted: Block = { type: "paragraph", children: ["A_bZ*", "A_b"].map((value) => written<Plain>(value)) };
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (children) => {
        printMarkdown(written<Banner>("banner"), children);
        expect(compared()).toBe(1);
      }),
      { numRuns: 5000, examples: [[[parted]]] },
    );
  });
});
