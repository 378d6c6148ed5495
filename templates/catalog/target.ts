import type { Target } from "../../generator/emit/target.js";
import { catalogToJson, reviseCatalogJson } from "../../generator/model/catalog-json.js";

/** The catalog itself, as JSON: the one file that names the upstream version. */
export const catalog: Target = {
  name: "catalog",
  folder: ".",
  perCatalog: [{ path: () => "catalog.json", render: (subject) => catalogToJson(subject), revise: reviseCatalogJson }],
};
