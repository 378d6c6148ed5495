import type { Catalog } from "../model/catalog.js";
import { catalogToJson, modelInCatalogJson } from "../model/catalog-json.js";
import type { Model } from "../model/model.js";
import type { JsonText } from "./code.js";
import type { LongText, Replacement } from "./target.js";

/** A whole catalog as a file of JSON. */
export function printCatalog(catalog: Catalog): JsonText {
  return catalogToJson(catalog) as JsonText;
}

/** What makes of the file of a catalog that of the same catalog in which some models say something else. */
export function reviseCatalog(
  before: LongText,
  changed: readonly Model[],
): readonly Replacement<JsonText>[] | undefined {
  const replacements: Replacement<JsonText>[] = [];
  for (const model of changed) {
    const { head, text, next, end } = modelInCatalogJson(model);
    const from = before.indexOf(head);
    const behind = from === -1 ? -1 : before.endOf(head, from);
    const follower = before.indexOf(next, behind);
    const to = follower === -1 ? before.indexOf(end, behind) : follower;
    if (from === -1 || to === -1) return undefined;
    replacements.push({ from, to, text: text as JsonText });
  }
  return replacements;
}
