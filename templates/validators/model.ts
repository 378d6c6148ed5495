import { objectKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import {
  type ImportDeclarationStructure,
  type OptionalKind,
  printTypeScript,
  type SourceFileStructure,
  StructureKind,
} from "../../generator/emit/typescript.js";
import { compareText } from "../../generator/model/compare-text.js";
import { type Model, modelReferences, type ObjectModel, type Property } from "../../generator/model/model.js";
import { typeCheck } from "./type-check.js";

/** The validator of a model: its schema and the three functions that ask it. */
export function renderValidator(model: Model, context: RenderContext): string {
  const type = context.names.type(model.name);
  const schema = `${context.names.value(model.name)}Schema`;
  const value = { name: "value", type: "unknown" };
  return printTypeScript(context.banner(model), {
    statements: [
      ...imports(model, context),
      // As text: in the structure of a variable, ts-morph indents the table as the continuation of a line.
      `\n/** Checks a \`${type}\`, and speaks Standard Schema v1. */
export const ${schema}: v.Schema<${type}> = ${check(model, context)};`,
      {
        kind: StructureKind.Function,
        isExported: true,
        docs: [`True when \`value\` is a \`${type}\`.`],
        name: `is${type}`,
        parameters: [value],
        returnType: `value is ${type}`,
        statements: `return v.is(${schema}, value);`,
      },
      {
        kind: StructureKind.Function,
        isExported: true,
        docs: [`\`value\` as a \`${type}\`, or every issue with it.`],
        name: `validate${type}`,
        parameters: [value],
        returnType: `v.Result<${type}>`,
        statements: `return v.validate(${schema}, value);`,
      },
      {
        kind: StructureKind.Function,
        isExported: true,
        docs: [`\`value\` as a \`${type}\`; throws a \`ValidationError\` with every issue.`],
        name: `parse${type}`,
        parameters: [value],
        returnType: type,
        statements: `return v.parse(${schema}, value);`,
      },
    ],
  } satisfies Omit<SourceFileStructure, "kind">);
}

function imports(model: Model, context: RenderContext): ImportDeclarationStructure[] {
  const own: OptionalKind<ImportDeclarationStructure> = {
    isTypeOnly: true,
    namedImports: [context.names.type(model.name)],
    moduleSpecifier: moduleOf(context.pathTo("interfaces", model.name)),
  };
  const others = modelReferences(model)
    .filter((name) => name !== model.name)
    .map((name) => ({
      namedImports: [`${context.names.value(name)}Schema`],
      moduleSpecifier: moduleOf(context.pathTo("validators", name)),
    }));
  return [own, ...others, { namespaceImport: "v", moduleSpecifier: "./runtime.js" }]
    .map((structure): ImportDeclarationStructure => ({ kind: StructureKind.ImportDeclaration, ...structure }))
    .sort((a, b) => compareText(a.moduleSpecifier, b.moduleSpecifier));
}

function moduleOf(path: string): string {
  return path.replace(/\.ts$/, ".js");
}

function check(model: Model, context: RenderContext): string {
  switch (model.kind) {
    case "enum":
      return typeCheck({ kind: "enum", values: model.values }, context.names);
    case "union":
      return typeCheck({ kind: "union", members: model.members }, context.names);
    case "object":
      return objectCheck(model, context);
  }
}

function objectCheck(model: ObjectModel, context: RenderContext): string {
  const rows = model.properties.map((property) => `  ${propertyRow(property, context)},\n`);
  const table = rows.length === 0 ? "{}" : `{\n${rows.join("")}}`;
  const { additionalProperties } = model;
  const additional = additionalProperties ? `, ${typeCheck(additionalProperties, context.names)}` : "";
  // A model without properties says nothing about them, so none can be unknown.
  const isStrict = context.options.unknownProperties === "reject" && rows.length > 0 && !additionalProperties;
  const builder = isStrict ? "strictObject" : "object";
  return `v.${builder}<${context.names.type(model.name)}>(${stringLiteral(model.name)}, ${table}${additional})`;
}

function propertyRow(property: Property, { names, options }: RenderContext): string {
  const check = typeCheck(property.type, names);
  const isNullable = property.nullable || (options.nulls === "optional" && !property.required);
  const presence = property.required ? "required" : "optional";
  return `${objectKey(property.name)}: v.${presence}(${isNullable ? `v.nullable(${check})` : check})`;
}
