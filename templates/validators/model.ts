import { type Code, code } from "../../generator/emit/code.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
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
import { tellFunction } from "./tell.js";

/**
 * The validator of a model: its table, which the compiler proves against the interface; the guards and the function that
 * tells issues, compiled from the same rows; and the functions of the contract, which ask the guards first.
 */
export function renderValidator(model: Model, context: RenderContext): Code {
  const type = context.names.type(model.name);
  const imported = modelReferences(model).filter((name) => name !== model.name);
  const taken = [model.name, ...imported].flatMap((name) => [code`is${type}`, ...exchanged(name, context)]);
  const compounds = createCompounds(context, new Set([type, ...taken]));
  // These first: they say which arrays and maps need functions.
  const guards = guardsOf(model, context, compounds);
  const tell = tellFunction(model, context, compounds);
  return printTypeScript(context.banner(model), {
    statements: [
      ...imports(model, imported, compounds.used, context),
      table(model, context),
      ...guards,
      tell,
      ...compounds.texts(),
      ...doors(model, context, code`v.schema`),
    ],
  });
}

/** What a module holds of a model: what models ask of each other, and the functions of the contract. */
export interface Declarations {
  readonly exchanged: readonly Code[];
  readonly doors: readonly Code[];
}

/** @param makeSchema the function that makes a schema */
export function declarationsOf(
  model: Model,
  context: RenderContext,
  compounds: Compounds,
  makeSchema: Code,
): Declarations {
  const guards = guardsOf(model, context, compounds);
  const tell = tellFunction(model, context, compounds);
  const contracted = doors(model, context, makeSchema);
  return model.kind === "enum"
    ? { exchanged: [table(model, context), tell], doors: [...guards, ...contracted] }
    : { exchanged: [table(model, context), ...guards, tell], doors: contracted };
}

/** The names that these declarations can have, and the name of the interface. */
export function declaredNames(model: Model, names: Names): readonly Code[] {
  const type = names.type(model.name);
  return [type, ...prefixes.map((prefix) => code`${prefix}${type}`), code`${names.value(model.name)}Schema`];
}

const prefixes = [
  code`is`,
  code`validate`,
  code`parse`,
  code`tableOf`,
  code`read`,
  code`walk`,
  code`knows`,
  code`tell`,
  code`shapesOf`,
  code`readsOf`,
  code`keysOf`,
];

function table(model: Model, context: RenderContext): Code {
  const type = context.names.type(model.name);
  return code`
/** What a \`${type}\` is: the compiler proves it against the interface. */
export function tableOf${type}(): v.Check<${type}> {
  return ${tableExpression(model, context)};
}`;
}

/** The functions of the contract. */
function doors(model: Model, context: RenderContext, makeSchema: Code): readonly Code[] {
  const type = context.names.type(model.name);
  return [
    ...(model.kind === "enum" ? [] : [decision(model, type, context)]),
    contract(type, code`${context.names.value(model.name)}Schema`, makeSchema),
  ];
}

/** What the modules of other models need of a model. */
function exchanged(model: string, context: RenderContext): readonly Code[] {
  const type = context.names.type(model);
  return context.model(model).kind === "enum"
    ? [code`is${type}`, code`tableOf${type}`, code`tell${type}`]
    : [code`read${type}`, code`tableOf${type}`, code`tell${type}`, code`walk${type}`];
}

function imports(
  model: Model,
  imported: readonly string[],
  used: ReadonlySet<Code>,
  context: RenderContext,
): readonly ImportDeclarationStructure[] {
  const own: OptionalKind<ImportDeclarationStructure> = {
    isTypeOnly: true,
    namedImports: [context.names.type(model.name)],
    moduleSpecifier: moduleSpecifier(context.pathTo("interfaces", model.name)),
  };
  const others = imported.map((name) => ({
    namedImports: exchanged(name, context).filter((given) => given.startsWith("tableOf") || used.has(given)),
    moduleSpecifier: moduleSpecifier(context.pathTo("validators", name)),
  }));
  return [own, ...others, { namespaceImport: code`v`, moduleSpecifier: "./runtime.js" }]
    .map((structure): ImportDeclarationStructure => ({ kind: StructureKind.ImportDeclaration, ...structure }))
    .sort((a, b) => compareText(a.moduleSpecifier, b.moduleSpecifier));
}

function guardsOf(model: Model, context: RenderContext, compounds: Compounds): readonly Code[] {
  switch (model.kind) {
    case "enum":
      return [enumGuard(model, context.names.type(model.name))];
    case "union":
      return unionGuards(model, context, compounds);
    case "object":
      return objectGuards(model, context, compounds);
  }
}

function decision(model: Model, type: Code, context: RenderContext): Code {
  const start = context.isDeep(model.name) ? code`value, 0` : code`value`;
  const keys = model.kind === "object" && isStrict(model, context) ? code`const keysOf${type}: string[] = [];\n` : "";
  return code`/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOf${type}: v.Shapes | undefined;
let readsOf${type} = 0;
${keys}
/** True when \`value\` is a \`${type}\`. */
export function is${type}(value: unknown): value is ${type} {
  try {
    if (--readsOf${type} > 0 || (readsOf${type} = v.look(shapesOf${type} ??= v.shapes(), value)) > 0) {
      if (read${type}(${start})) return true;
    }
    return walk${type}(${start});
  } catch {
    return v.decide([read${type}, walk${type}], value);
  }
}`;
}

function contract(type: Code, schema: Code, makeSchema: Code): Code {
  const issues = code`v.issuesOf(value, tell${type})`;
  return code`/** \`value\` as a \`${type}\`, or every issue with it. */
export function validate${type}(value: unknown): v.Result<${type}> {
  return is${type}(value) ? { ok: true, value } : { ok: false, issues: ${issues} };
}

/** \`value\` as a \`${type}\`; throws a \`ValidationError\` with every issue. */
export function parse${type}(value: unknown): ${type} {
  if (is${type}(value)) return value;
  throw new v.ValidationError(${issues});
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const ${schema}: v.Schema<${type}> = /* @__PURE__ */ ${makeSchema}(validate${type}, tableOf${type});`;
}
