import { type Code, code } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { printTypeScript, type StatementStructure } from "../../generator/emit/typescript.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { declarationOf } from "./model.js";

/** All interfaces in one file, from A to Z. Nothing is imported: every reference meets its type in the same file. */
export function renderAll(catalog: Catalog, context: RenderContext): Code {
  const last = catalog.models.at(-1);
  return printTypeScript(context.banner(catalog), {
    statements: catalog.models.flatMap((model): StatementStructure[] => {
      // The printer sets only interfaces apart from what follows.
      const gap = model.kind === "object" || model === last ? [] : [code`\n`];
      return [...declarationOf(model, context), ...gap];
    }),
  });
}
