import type { Page } from "../../generator/emit/code.js";
import type { Target } from "../../generator/emit/target.js";
import { renderIndexPage } from "./index-page.js";
import { renderPage } from "./model.js";
import { anchorsOf, renderSinglePage } from "./single-page.js";

/** Reference pages in Markdown: a page per model and an index, or all on one page. */
export const docs: Target<Page> = {
  name: "docs",
  folder: "docs",
  perModel: { path: (model, names) => `${names.type(model.name)}.md`, render: renderPage },
  perCatalog: [{ path: () => "index.md", render: renderIndexPage }],
  single: { extension: ".md", render: renderSinglePage, anchors: anchorsOf },
};
