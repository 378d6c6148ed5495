import { type Code, code, joined } from "../../generator/emit/code.js";
import { stringLiteral } from "../../generator/emit/literal.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Model } from "../../generator/model/model.js";
import { declarationsOf } from "./model.js";
import type { Spelling } from "./spelling.js";

/** The codecs of all models in one file, from A to Z. The runtime stays beside it, in the target's folder. */
export function renderAll(catalog: Catalog, context: RenderContext): Code {
  const { models } = catalog;
  const interfaces = new Set(models.map(({ name }) => moduleOf("interfaces", name, context)));
  const validators = new Set(models.map(({ name }) => moduleOf("validators", name, context)));
  const spellingOf = (model: Model): Spelling => {
    const type = context.names.type(model.name);
    // A target of somebody else's may keep a file per model.
    const own = moduleOf("interfaces", model.name, context);
    const v = validators.size === 1 ? code`v.` : "";
    return {
      own: interfaces.size === 1 ? code`i.${type}` : code`import(${stringLiteral(own)}).${type}`,
      parse: code`${v}parse${type}`,
      table: code`${v}tableOf${type}`,
    };
  };
  const imports = [
    ...(interfaces.size === 1 ? namespace("i", interfaces) : []),
    ...(validators.size === 1 ? namespace("v", validators) : models.map((model) => named(model, context))),
    ...runtime(models, context),
  ];
  return printTypeScript(context.banner(catalog), {
    statements: [
      imports.length === 0 ? code`export {};` : code`${joined(imports, "\n")}\n\n`,
      ...models.flatMap((model) => declarationsOf(model, spellingOf(model), context)),
    ],
  });
}

function moduleOf(target: string, model: string, { pathTo }: RenderContext): string {
  return moduleSpecifier(pathTo(target, model));
}

function namespace(name: "i" | "v", modules: ReadonlySet<string>): readonly Code[] {
  const head = name === "i" ? code`import type * as i` : code`import * as v`;
  return [...modules].map((module) => code`${head} from ${stringLiteral(module)};`);
}

function named({ name }: Model, context: RenderContext): Code {
  const type = context.names.type(name);
  const table = context.isDated(name) ? code`, tableOf${type}` : "";
  return code`import { parse${type}${table} } from ${stringLiteral(moduleOf("validators", name, context))};`;
}

function runtime(models: readonly Model[], context: RenderContext): readonly Code[] {
  const dated = models.find(({ name }) => context.isDated(name));
  if (!dated) return [];
  const folder = context.pathTo("codecs", dated.name).replace(/\.ts$/, "");
  return [code`import * as c from ${stringLiteral(`${folder}/runtime.js`)};`];
}
