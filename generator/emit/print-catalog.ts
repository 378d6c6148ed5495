import type { Catalog } from "../model/catalog.js";
import { behindModel, catalogToJson, headInCatalogJson, modelInCatalogJson } from "../model/catalog-json.js";
import type { JsonText } from "./code.js";
import type { LongText, Named, Replacement, Revision } from "./target.js";

/** A whole catalog as a file of JSON. */
export function printCatalog(catalog: Catalog): JsonText {
  return catalogToJson(catalog) as JsonText;
}

/**
 * What makes of the file of a catalog that of the same catalog in which some models have changed, come or gone.
 *
 * A model that comes or goes takes the comma behind it along, up to the next one that stays; behind the last one that stays
 * all is written anew, each with the comma before it.
 */
export function reviseCatalog(
  before: LongText,
  { changed, come, gone, last }: Revision,
): readonly Replacement<JsonText>[] | undefined {
  const replacements: Replacement<JsonText>[] = [];
  const replace = (from: number | undefined, to: number | undefined, text: string) => {
    if (from === undefined || to === undefined) return false;
    replacements.push({ from, to, text: text as JsonText });
    return true;
  };
  // First, because what begins at one place stays in this order.
  for (const { model, next } of come) {
    const at = next && startOf(next, before);
    if (next && !replace(at, at, `${modelInCatalogJson(model)},`)) return undefined;
  }
  for (const { model, next } of gone) {
    if (next && !replace(startOf(model, before), behindComma(model, before), "")) return undefined;
  }
  for (const model of changed)
    if (!replace(startOf(model, before), endOf(model, before), modelInCatalogJson(model))) return undefined;
  if (![...come, ...gone].some(({ next }) => next === undefined)) return replacements;
  const tail = come.filter(({ next }) => next === undefined).map(({ model }) => `,${modelInCatalogJson(model)}`);
  const [from, end] = last ? [endOf(last, before), endOfModels(last, before)] : [];
  return replace(from, end, tail.join("")) ? replacements : undefined;
}

function startOf(model: Named, text: LongText): number | undefined {
  return found(text.indexOf(headInCatalogJson(model)));
}

/** Where a model ends: before the comma behind it, or before the end of the list. */
function endOf(model: Named, text: LongText): number | undefined {
  const from = startOf(model, text);
  const behind = from === undefined ? undefined : text.endOf(headInCatalogJson(model), from);
  if (behind === undefined) return undefined;
  return found(text.indexOf(behindModel.next, behind)) ?? found(text.indexOf(behindModel.end, behind));
}

function behindComma(model: Named, text: LongText): number | undefined {
  const end = endOf(model, text);
  return end === undefined ? undefined : text.endOf(",", end);
}

function endOfModels(model: Named, text: LongText): number | undefined {
  const from = startOf(model, text);
  return from === undefined ? undefined : found(text.indexOf(behindModel.end, from));
}

function found(place: number): number | undefined {
  return place === -1 ? undefined : place;
}
