import { type Code, code, joined, unexported } from "../../generator/emit/code.js";
import { stringLiteral } from "../../generator/emit/literal.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
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
export function renderAll(catalog: Catalog, context: RenderContext): Code {
  const { models } = catalog;
  const taken = new Set(models.flatMap((model) => declaredNames(model, context.names)));
  let makeSchema = code`schemaOf`;
  while (taken.has(makeSchema)) makeSchema = code`${makeSchema}_`;
  const compounds = createCompounds(context, (name) => taken.has(name));
  // What is exported takes time and memory to load, so what only models of this file ask for is not.
  const isAsked = context.targets.includes("codecs");
  const declarations = models.flatMap((model) => {
    const { exchanged, contract } = declarationsOf(model, context, compounds, makeSchema);
    return [...exchanged.map((text, at) => (isAsked && at === 0 ? text : unexported(text))), ...contract];
  });
  return printTypeScript(context.banner(catalog), {
    statements: [
      ...imports(catalog, context),
      ...declarations,
      ...compounds.texts().toSorted(compareText),
      ...(models.length > 0 ? [schemaFunction(makeSchema)] : []),
    ],
  });
}

/**
 * For a name that is imported, as `v` is, the compiler looks back over every declaration of the file; it took 100 s for
 * 4,763 schemas, and takes 50 where they are made by a function of the file's own.
 */
function schemaFunction(name: Code): Code {
  return code`function ${name}<T>(validate: (value: unknown) => v.Result<T>, table: () => v.Check<T>): v.Schema<T> {
  return v.schema(validate, table);
}`;
}

/** The interfaces, wherever they are, each on a line of its own; and the runtime. */
function imports({ models }: Catalog, { names, pathTo }: RenderContext): readonly Code[] {
  const [first] = models;
  if (first === undefined) return [code`export {};`];
  const types = new Map<string, Code[]>();
  for (const { name } of models) {
    const module = moduleSpecifier(pathTo("interfaces", name));
    const known = types.get(module);
    if (known) known.push(names.type(name));
    else types.set(module, [names.type(name)]);
  }
  const folder = pathTo("validators", first.name).replace(/\.ts$/, "");
  return [
    ...[...types].map(([module, list]) => {
      const lines = list.map((name) => code`  ${name},\n`);
      return code`import type {\n${joined(lines, "")}} from ${stringLiteral(module)};`;
    }),
    code`import * as v from ${stringLiteral(`${folder}/runtime.js`)};\n`,
  ];
}
