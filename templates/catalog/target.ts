import type { JsonText } from "../../generator/emit/code.js";
import { printCatalog, reviseCatalog } from "../../generator/emit/print-catalog.js";
import type { Target } from "../../generator/emit/target.js";

/** The catalog itself, as JSON: the one file that names the upstream version. */
export const catalog: Target<JsonText> = {
  name: "catalog",
  folder: ".",
  perCatalog: [{ path: () => "catalog.json", render: printCatalog, revise: reviseCatalog }],
};
