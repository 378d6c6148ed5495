import type { Page } from "../../generator/emit/code.js";
import { printMarkdown } from "../../generator/emit/markdown.js";
import type { Block } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Model } from "../../generator/model/model.js";
import { modelLink, words } from "./type-phrase.js";

/** The page that leads to all others: the models that were asked for, and all models from A to Z. */
export function renderIndexPage(catalog: Catalog, context: RenderContext): Page {
  const asked = new Set(context.roots);
  const roots = catalog.models.filter(({ name }) => asked.has(name));
  const others = catalog.models.filter(({ name }) => !asked.has(name));
  return printMarkdown(context.banner(catalog), [
    { type: "heading", depth: 1, children: words("Models") },
    ...list(roots, context),
    ...(roots.length > 0 && others.length > 0
      ? [{ type: "heading" as const, depth: 2 as const, children: words("Reached from there") }]
      : []),
    ...list(others, context),
  ]);
}

/** A list of models that leads to each. */
export function list(models: readonly Model[], context: RenderContext): Block[] {
  if (models.length === 0) return [];
  const children = models.map((model) => {
    const kind = ({ object: "", enum: ", an enumeration", union: ", a union" } as const)[model.kind];
    const paragraph = { type: "paragraph" as const, children: [modelLink(model.name, context), ...words(kind)] };
    return { type: "listItem" as const, spread: false as const, children: [paragraph] };
  });
  return [{ type: "list", ordered: false, spread: false, children }];
}
