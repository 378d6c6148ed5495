import type { Page } from "../../generator/emit/code.js";
import { printMarkdown } from "../../generator/emit/markdown.js";
import type { Block, List } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Model } from "../../generator/model/model.js";
import { modelLink, words } from "./type-phrase.js";

/** The page that leads to all others: the models that were asked for, and all models from A to Z. */
export function renderIndexPage(catalog: Catalog, context: RenderContext): Page {
  const asked = new Set(context.roots);
  const roots = catalog.models.filter(({ name }) => asked.has(name));
  const others = catalog.models.filter(({ name }) => !asked.has(name));
  const blocks: Block[] = [{ type: "heading", depth: 1, children: [words("Models")] }];
  if (roots.length > 0) blocks.push(list(roots, context));
  if (roots.length > 0 && others.length > 0) {
    blocks.push({ type: "heading", depth: 2, children: [words("Reached from there")] });
  }
  if (others.length > 0) blocks.push(list(others, context));
  return printMarkdown(context.banner(catalog), blocks);
}

/** A list of models that leads to each. */
export function list(models: readonly Model[], context: RenderContext): List {
  const items = models.map(({ name, kind }) => {
    const link = modelLink(name, context);
    return kind === "object" ? [link] : [link, words(kind === "enum" ? ", an enumeration" : ", a union")];
  });
  return { type: "list", items };
}
