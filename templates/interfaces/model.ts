import { type Code, type Comment, code, joined } from "../../generator/emit/code.js";
import { isNullable } from "../../generator/emit/is-nullable.js";
import { type JsDocTag, jsDoc } from "../../generator/emit/jsdoc.js";
import { objectKey, propertyKey } from "../../generator/emit/literal.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
import type { RenderContext } from "../../generator/emit/target.js";
import {
  type ImportDeclarationStructure,
  type InterfaceDeclarationStructure,
  type PropertySignatureStructure,
  printTypeScript,
  type StatementStructure,
  StructureKind,
  VariableDeclarationKind,
} from "../../generator/emit/typescript.js";
import { compareText } from "../../generator/model/compare-text.js";
import {
  type EnumModel,
  type Model,
  modelReferences,
  type ObjectModel,
  type Property,
} from "../../generator/model/model.js";
import { references } from "../../generator/model/type.js";
import { typeNode, valueNode } from "./type-node.js";

/** The file of one model: its interface, or its type where it is an enumeration or a union. */
export function renderInterface(model: Model, context: RenderContext): Code {
  const statements: StatementStructure[] = importsOf(model, context);
  statements.push(...declarationOf(model, context));
  return printTypeScript(context.banner(model), { statements });
}

function importsOf(model: Model, context: RenderContext): ImportDeclarationStructure[] {
  const imports: ImportDeclarationStructure[] = [];
  for (const name of writtenReferences(model)) {
    if (name === model.name) continue;
    imports.push({
      kind: StructureKind.ImportDeclaration,
      isTypeOnly: true,
      namedImports: [context.names.type(name)],
      moduleSpecifier: moduleSpecifier(context.pathTo("interfaces", name)),
    });
  }
  return imports.sort((a, b) => compareText(a.moduleSpecifier, b.moduleSpecifier));
}

/** The models that the file mentions: beside named properties, others are `unknown`, whatever the document says. */
function writtenReferences(model: Model): readonly string[] {
  if (model.kind !== "object" || model.properties.length === 0 || !model.additionalProperties)
    return modelReferences(model);
  return [...new Set(model.properties.flatMap(({ type }) => references(type)))];
}

/** What a file says of a model: an interface, a type, or for an enumeration a type and its values. */
export function declarationOf(model: Model, context: RenderContext): StatementStructure[] {
  const name = context.names.type(model.name);
  const docs = comment(model.description);
  switch (model.kind) {
    case "object":
      return [{ kind: StructureKind.Interface, name, isExported: true, docs, ...membersOf(model, context) }];
    case "union": {
      const type = typeNode({ kind: "union", members: model.members }, context.names);
      return [{ kind: StructureKind.TypeAlias, name, isExported: true, docs, type }];
    }
    case "enum":
      return [
        {
          kind: StructureKind.TypeAlias,
          name,
          isExported: true,
          docs,
          type: joined(model.values.map(valueNode), " | "),
        },
        {
          kind: StructureKind.VariableStatement,
          declarationKind: VariableDeclarationKind.Const,
          isExported: true,
          declarations: [{ name, initializer: enumObject(model) }],
        },
      ];
  }
}

function enumObject(model: EnumModel): Code {
  const members = new Map(model.values.map((value) => [objectKey(String(value)), valueNode(value)]));
  return code`{ ${joined(
    [...members].map(([key, value]) => code`${key}: ${value}`),
    ", ",
  )} } as const`;
}

function membersOf(
  model: ObjectModel,
  context: RenderContext,
): Pick<InterfaceDeclarationStructure, "properties" | "indexSignatures"> {
  const properties = model.properties.map((property, index) => propertySignature(property, index, context));
  const index = { keyName: code`key`, keyType: code`string` };
  if (properties.length > 0) {
    // An index signature has to admit the named properties too, whatever their types are.
    return { properties, indexSignatures: model.additionalProperties ? [{ ...index, returnType: code`unknown` }] : [] };
  }
  // Nothing is known of it but that it is an object; an empty interface would admit every string and number.
  const values = model.additionalProperties ?? ({ kind: "unknown" } as const);
  return { indexSignatures: [{ ...index, returnType: typeNode(values, context.names) }] };
}

function propertySignature(property: Property, index: number, context: RenderContext): PropertySignatureStructure {
  const nullable = isNullable(property, context.options);
  const type = typeNode(property.type, context.names);
  return {
    name: propertyKey(property.name),
    hasQuestionToken: !property.required,
    type: nullable && property.type.kind !== "unknown" ? code`${type} | null` : type,
    docs: comment(property.description, tagsOf(property)),
    leadingTrivia: index === 0 ? "" : "\n",
  };
}

function tagsOf(property: Property): readonly JsDocTag[] {
  const tags: JsDocTag[] = [];
  if (property.type.kind === "string" && property.type.format)
    tags.push({ name: "format", text: property.type.format });
  if (property.default !== undefined) tags.push({ name: "default", text: JSON.stringify(property.default) });
  if (property.readOnly) tags.push({ name: "readonly" });
  if (property.writeOnly) tags.push({ name: "writeonly" });
  if (property.deprecated) tags.push({ name: "deprecated" });
  return tags;
}

function comment(description: string | undefined, tags: readonly JsDocTag[] = []): Comment[] {
  const text = jsDoc(description, tags);
  return text === undefined ? [] : [text];
}
