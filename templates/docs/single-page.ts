import type { Page } from "../../generator/emit/code.js";
import { plainText, printMarkdown } from "../../generator/emit/markdown.js";
import type { Block } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { diagram } from "./diagram.js";
import { list } from "./index-page.js";
import { section } from "./model.js";
import { words } from "./type-phrase.js";

const title = "Models";

/** The reference on one page: a list of all models, and a section for each. Models and the title are its only headings. */
export function renderSinglePage(catalog: Catalog, context: RenderContext): Page {
  const asked = new Set(context.roots);
  const blocks: Block[] = [{ type: "heading", depth: 1, children: [words(title)] }];
  if (catalog.models.length > 0) blocks.push(list(catalog.models, context));
  for (const model of catalog.models) {
    blocks.push(...section(model, context, 2));
    if (asked.has(model.name)) {
      blocks.push(...diagram(model, context, { type: "paragraph", children: [words("What it reaches:")] }));
    }
  }
  return printMarkdown(context.banner(catalog), blocks);
}

/**
 * The anchors that GitHub gives to the headings of the page: lower case, signs left out, spaces as hyphens, and a number
 * behind what was there before (the rule of github-slugger).
 */
export function anchorsOf(catalog: Catalog): ReadonlyMap<string, string> {
  const taken = new Map<string, number>();
  const anchorOf = (heading: string): string => {
    const plain = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, "")
      .replaceAll(" ", "-");
    let anchor = plain;
    while (taken.has(anchor)) {
      const count = (taken.get(plain) ?? 0) + 1;
      taken.set(plain, count);
      anchor = `${plain}-${count}`;
    }
    taken.set(anchor, 0);
    return anchor;
  };
  anchorOf(title);
  return new Map(catalog.models.map(({ name }) => [name, anchorOf(plainText(name))]));
}
