import type { Catalog } from "../model/catalog.js";
import { catalogToJson } from "../model/catalog-json.js";
import type { JsonText } from "./code.js";

/** A whole catalog as a file of JSON. */
export function printCatalog(catalog: Catalog): JsonText {
  return catalogToJson(catalog) as JsonText;
}
