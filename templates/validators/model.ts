import { type Code, code, joined } from "../../generator/emit/code.js";
import type { Names, RenderContext } from "../../generator/emit/target.js";
import { printCode } from "../../generator/emit/typescript.js";
import { type Model, modelReferences } from "../../generator/model/model.js";
import { lazily } from "../../generator/text/lazily.js";
import { type Compounds, createCompounds } from "./compounds.js";
import { contract, schemaName } from "./contract.js";
import { declarationNames } from "./declaration-names.js";
import { enumGuard } from "./enum-guard.js";
import { exchanged, imports } from "./imports.js";
import { objectGuards } from "./object-guards.js";
import { type Subject, subjectOf } from "./subject.js";
import { tableExpression } from "./table.js";
import { tellFunction } from "./tell.js";
import { unionGuards } from "./union-guards.js";

/**
 * The validator of a model: its table, which the compiler proves against the interface; the guards and the function that
 * tells issues, compiled from the same rows; and the functions of the contract, which ask the guards first.
 */
export function renderValidator(model: Model, context: RenderContext): Code {
  const subject = subjectOf(model, context);
  const others = modelReferences(model).filter((name) => name !== model.name);
  const compounds = createCompounds(context, takenIn(subject, others, context));
  const { table, guards, tell } = parts(subject, context, compounds);
  let text = code`${joined(imports(subject, others, compounds.used, context), "\n")}\n${table}`;
  for (const part of [...guards, tell, ...compounds.texts(), ...contract(subject, context.names, code`v.schema`)]) {
    text = code`${text}\n\n${part}`;
  }
  return printCode(context.banner(model), code`${text}\n`);
}

/** Tells which names mean something else in the module of a model: its own, and those of the models that it mentions. */
function takenIn({ model, type, names }: Subject, others: readonly string[], context: RenderContext) {
  const models = lazily(
    () => new Map<string, string>([model.name, ...others].map((name) => [context.names.type(name), name])),
  );
  return (name: Code): boolean => {
    if (name === names.is || name === type) return true;
    // What models exchange is called by one of these words and the name of a model.
    const [word] = /^(?:is|read|tableOf|tell|walk)/.exec(name) ?? [];
    const other = word === undefined ? undefined : models().get(name.slice(word.length));
    return other !== undefined && exchanged(other, context).includes(name);
  };
}

/** What a module holds of a model: what models ask of each other, and the functions of the contract. */
export interface Declarations {
  readonly exchanged: readonly Code[];
  readonly contract: readonly Code[];
}

/** @param makeSchema the function that makes a schema */
export function declarationsOf(
  model: Model,
  context: RenderContext,
  compounds: Compounds,
  makeSchema: Code,
): Declarations {
  const subject = subjectOf(model, context);
  const { table, guards, tell } = parts(subject, context, compounds);
  const contracted = contract(subject, context.names, makeSchema);
  return model.kind === "enum"
    ? { exchanged: [table, tell], contract: [...guards, ...contracted] }
    : { exchanged: [table, ...guards, tell], contract: contracted };
}

/** The names that these declarations can have, and the name of the interface. */
export function declaredNames({ name }: Model, names: Names): readonly Code[] {
  const type = names.type(name);
  return [type, ...Object.values<Code>(declarationNames(type)), schemaName(name, names)];
}

interface Parts {
  readonly table: Code;
  readonly guards: readonly Code[];
  readonly tell: Code;
}

function parts(subject: Subject, context: RenderContext, compounds: Compounds): Parts {
  // The guards first: they say which arrays and maps need functions.
  const guards = guardsOf(subject, context, compounds);
  return { table: table(subject, context), guards, tell: tellFunction(subject, compounds) };
}

function table(subject: Subject, context: RenderContext): Code {
  const { type, names } = subject;
  return code`
/** What a \`${type}\` is: the compiler proves it against the interface. */
export function ${names.table}(): v.Check<${type}> {
  return ${tableExpression(subject, context)};
}`;
}

function guardsOf(subject: Subject, context: RenderContext, compounds: Compounds): readonly Code[] {
  const { model } = subject;
  switch (model.kind) {
    case "enum":
      return [enumGuard(model, subject)];
    case "union":
      return unionGuards(model, subject, context, compounds);
    case "object":
      return objectGuards(model, subject, context, compounds);
  }
}
