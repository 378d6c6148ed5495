import { type GenerateOptions, type GenerateResult, generate } from "../../generator/generate.js";
import type { Catalog } from "../../generator/model/catalog.js";

/** `generate`, with every text asked for: a file is rendered no sooner. */
export function renderAll(catalog: Catalog, options: GenerateOptions): GenerateResult {
  const result = generate(catalog, options);
  for (const file of result.files) if (typeof file.text !== "string") throw new TypeError(`${file.path} has no text`);
  return result;
}
