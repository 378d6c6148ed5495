import { stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { compareText } from "../../generator/model/compare-text.js";
import { createCompounds } from "./compounds.js";
import { declarationsOf, declaredNames } from "./model.js";

/**
 * The validators of all models in one file, from A to Z; behind them the functions for arrays and maps, which models
 * share. The runtime stays beside it, in the target's folder.
 */
export function renderAll(catalog: Catalog, context: RenderContext): string {
  const { models } = catalog;
  const taken = new Set(models.flatMap((model) => declaredNames(model, context.names)));
  let makeSchema = "schemaOf";
  while (taken.has(makeSchema)) makeSchema += "_";
  const compounds = createCompounds(context, taken);
  const declarations = models.flatMap((model) => declarationsOf(model, context, compounds, makeSchema));
  return printTypeScript(context.banner(catalog), {
    statements: [
      ...imports(catalog, context),
      ...declarations.map(withoutExport),
      ...compounds.texts().toSorted(compareText),
      ...(models.length > 0 ? [schemaFunction(makeSchema)] : []),
    ],
  });
}

/**
 * For a name that is imported, as `v` is, the compiler looks back over every declaration of the file; it took 100 s for
 * 4,763 schemas, and takes 40 where they are made by a function of the file's own.
 */
function schemaFunction(name: string): string {
  return `function ${name}<T>(validate: (value: unknown) => v.Result<T>, table: () => v.Check<T>): v.Schema<T> {
  return v.schema(validate, table);
}`;
}

/** What modules of their own exchange; in one file, where each name that is exported takes time to load, nobody asks for it. */
function withoutExport(declaration: string): string {
  return declaration.replace(/^export (?=function (?:tableOf|read|walk))/m, "");
}

/** The interfaces, wherever they are, each on a line of its own; and the runtime. */
function imports({ models }: Catalog, { names, pathTo }: RenderContext): readonly string[] {
  const [first] = models;
  if (first === undefined) return ["export {};"];
  const types = new Map<string, string[]>();
  for (const { name } of models) {
    const module = pathTo("interfaces", name).replace(/\.ts$/, ".js");
    const known = types.get(module);
    if (known) known.push(names.type(name));
    else types.set(module, [names.type(name)]);
  }
  const folder = pathTo("validators", first.name).replace(/\.ts$/, "");
  return [
    ...[...types].map(
      ([module, list]) =>
        `import type {\n${list.map((name) => `  ${name},\n`).join("")}} from ${stringLiteral(module)};`,
    ),
    `import * as v from "${folder}/runtime.js";\n`,
  ];
}
