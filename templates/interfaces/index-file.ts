import type { Code } from "../../generator/emit/code.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { printTypeScript, StructureKind } from "../../generator/emit/typescript.js";
import type { Catalog } from "../../generator/model/catalog.js";

/** A file that exports every interface by name, types only: it costs nothing at run time. */
export function renderIndex(catalog: Catalog, context: RenderContext): Code {
  return printTypeScript(context.banner(catalog), {
    statements: catalog.models.map(({ name }) => ({
      kind: StructureKind.ExportDeclaration,
      isTypeOnly: true,
      namedExports: [context.names.type(name)],
      moduleSpecifier: moduleSpecifier(context.pathTo("interfaces", name)),
    })),
  });
}
