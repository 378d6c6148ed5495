import type { Names, RenderContext } from "../../generator/emit/target.js";
import {
  type ImportDeclarationStructure,
  type OptionalKind,
  printTypeScript,
  StructureKind,
} from "../../generator/emit/typescript.js";
import { compareText } from "../../generator/model/compare-text.js";
import { type Model, modelReferences } from "../../generator/model/model.js";
import { type Compounds, createCompounds } from "./compounds.js";
import { enumGuard, objectGuards, unionGuards } from "./guards.js";
import { isStrict } from "./strictness.js";
import { tableExpression } from "./table.js";

/**
 * The validator of a model: its table, which the compiler proves against the interface and from which issues are told;
 * the guards compiled from the same rows; and the functions of the contract, which ask the guards first.
 */
export function renderValidator(model: Model, context: RenderContext): string {
  const type = context.names.type(model.name);
  const imported = modelReferences(model).filter((name) => name !== model.name);
  const taken = [model.name, ...imported].flatMap((name) => [`is${type}`, ...exchanged(name, context)]);
  const compounds = createCompounds(context, new Set(taken));
  // Guards first: they say which arrays and maps need functions.
  const guards = guardsOf(model, context, compounds);
  return printTypeScript(context.banner(model), {
    statements: [
      ...imports(model, imported, compounds.used, context),
      table(model, context),
      ...guards,
      ...compounds.texts(),
      ...doors(model, context),
    ],
  });
}

/**
 * What a module holds of a model, beside the functions for arrays and maps.
 *
 * @param makeSchema the function that makes a schema
 */
export function declarationsOf(
  model: Model,
  context: RenderContext,
  compounds: Compounds,
  makeSchema: string,
): readonly string[] {
  return [table(model, context), ...guardsOf(model, context, compounds), ...doors(model, context, makeSchema)];
}

/** The names that `declarationsOf` can give to what it declares, and the name of the interface. */
export function declaredNames(model: Model, names: Names): readonly string[] {
  const type = names.type(model.name);
  return [type, ...prefixes.map((prefix) => `${prefix}${type}`), `${names.value(model.name)}Schema`];
}

const prefixes = "is validate parse tableOf read walk knows shapesOf readsOf keysOf".split(" ");

function table(model: Model, context: RenderContext): string {
  const type = context.names.type(model.name);
  return `
/** What a \`${type}\` is: the compiler proves it against the interface, and issues are told from it. */
export function tableOf${type}(): v.Check<${type}> {
  return ${tableExpression(model, context)};
}`;
}

/** The functions of the contract. */
function doors(model: Model, context: RenderContext, makeSchema = "v.schema"): readonly string[] {
  const type = context.names.type(model.name);
  return [
    ...(model.kind === "enum" ? [] : [decision(model, type, context)]),
    contract(type, `${context.names.value(model.name)}Schema`, makeSchema),
  ];
}

/** What the modules of other models need of a model. */
function exchanged(model: string, context: RenderContext): readonly string[] {
  const type = context.names.type(model);
  return context.model(model).kind === "enum"
    ? [`is${type}`, `tableOf${type}`]
    : [`read${type}`, `tableOf${type}`, `walk${type}`];
}

function imports(
  model: Model,
  imported: readonly string[],
  used: ReadonlySet<string>,
  context: RenderContext,
): readonly ImportDeclarationStructure[] {
  const own: OptionalKind<ImportDeclarationStructure> = {
    isTypeOnly: true,
    namedImports: [context.names.type(model.name)],
    moduleSpecifier: moduleOf(context.pathTo("interfaces", model.name)),
  };
  const others = imported.map((name) => ({
    namedImports: exchanged(name, context).filter((given) => given.startsWith("tableOf") || used.has(given)),
    moduleSpecifier: moduleOf(context.pathTo("validators", name)),
  }));
  return [own, ...others, { namespaceImport: "v", moduleSpecifier: "./runtime.js" }]
    .map((structure): ImportDeclarationStructure => ({ kind: StructureKind.ImportDeclaration, ...structure }))
    .sort((a, b) => compareText(a.moduleSpecifier, b.moduleSpecifier));
}

function moduleOf(path: string): string {
  return path.replace(/\.ts$/, ".js");
}

function guardsOf(model: Model, context: RenderContext, compounds: Compounds): readonly string[] {
  switch (model.kind) {
    case "enum":
      return [enumGuard(model, context.names.type(model.name))];
    case "union":
      return unionGuards(model, context, compounds);
    case "object":
      return objectGuards(model, context, compounds);
  }
}

function decision(model: Model, type: string, context: RenderContext): string {
  const start = context.isDeep(model.name) ? "value, 0" : "value";
  const keys = model.kind === "object" && isStrict(model, context) ? `const keysOf${type}: string[] = [];\n` : "";
  return `/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOf${type}: v.Shapes | undefined;
let readsOf${type} = 0;
${keys}
/** True when \`value\` is a \`${type}\`. */
export function is${type}(value: unknown): value is ${type} {
  try {
    if (--readsOf${type} <= 0) readsOf${type} = v.look(shapesOf${type} ??= v.shapes(), value);
    return (readsOf${type} > 0 && read${type}(${start})) || walk${type}(${start});
  } catch {
    return v.decide([read${type}, walk${type}], value);
  }
}`;
}

function contract(type: string, schema: string, makeSchema: string): string {
  return `/** \`value\` as a \`${type}\`, or every issue with it. */
export function validate${type}(value: unknown): v.Result<${type}> {
  return is${type}(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(tableOf${type}, value) };
}

/** \`value\` as a \`${type}\`; throws a \`ValidationError\` with every issue. */
export function parse${type}(value: unknown): ${type} {
  if (is${type}(value)) return value;
  throw new v.ValidationError(v.issuesOf(tableOf${type}, value));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const ${schema}: v.Schema<${type}> = /* @__PURE__ */ ${makeSchema}(validate${type}, tableOf${type});`;
}
