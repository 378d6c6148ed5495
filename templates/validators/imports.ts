import { type Code, code, joined } from "../../generator/emit/code.js";
import { stringLiteral } from "../../generator/emit/literal.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { compareText } from "../../generator/model/compare-text.js";
import { declarationNames } from "./declaration-names.js";
import type { Subject } from "./subject.js";

/** What the modules of other models need of a model. */
export function exchanged(model: string, context: RenderContext): readonly Code[] {
  const { is, read, table, tell, walk } = declarationNames(context.names.type(model));
  return context.model(model).kind === "enum" ? [is, table, tell] : [read, table, tell, walk];
}

/** The interface, what is asked of other models, and the runtime, by their modules. */
export function imports(
  { model, type }: Subject,
  others: readonly string[],
  used: ReadonlySet<Code>,
  context: RenderContext,
): readonly Code[] {
  const lines = new Map<string, Code>();
  const add = (module: string, names: Code) => lines.set(module, code`import ${names} from ${stringLiteral(module)};`);
  add(moduleSpecifier(context.pathTo("interfaces", model.name)), code`type { ${type} }`);
  for (const name of others) {
    const { table } = declarationNames(context.names.type(name));
    const asked = exchanged(name, context).filter((given) => given === table || used.has(given));
    add(moduleSpecifier(context.pathTo("validators", name)), code`{ ${joined(asked, ", ")} }`);
  }
  add("./runtime.js", code`* as v`);
  return [...lines].sort(([a], [b]) => compareText(a, b)).map(([, line]) => line);
}
