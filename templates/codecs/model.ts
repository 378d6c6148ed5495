import { propertyKey, stringLiteral } from "../../generator/emit/literal.js";
import type { RenderContext } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import { compareText } from "../../generator/model/compare-text.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import { references, type Type } from "../../generator/model/type.js";
import { isNullable } from "../validators/strictness.js";
import { conversion, convertedModels } from "./conversion.js";
import { isDated, isDatedModel } from "./dated.js";
import { decodedType } from "./decoded-type.js";

/** The codec of a model: its type with dates, and the functions that lead there and back. */
export function renderCodec(model: Model, context: RenderContext): string {
  const type = context.names.type(model.name);
  const isModelDated = isDatedModel(model.name, context);
  return printTypeScript(context.banner(model), {
    statements: [
      importLines(model, context).join("\n"),
      declaration(model, context),
      ...(isModelDated
        ? [conversionDocs + conversion(model, `i.${type}`, `tableOf${type}`, context), functionsWithDates(type)]
        : [functionsWithoutDates(type)]),
    ],
  });
}

function importLines(model: Model, context: RenderContext): readonly string[] {
  const type = context.names.type(model.name);
  const isModelDated = isDatedModel(model.name, context);
  const mentioned = new Set(isModelDated ? writtenTypes(model, context).flatMap((written) => references(written)) : []);
  const converted = new Set(isModelDated ? convertedModels(model, context) : []);
  const lines = [...new Set([...mentioned, ...converted])]
    .filter((name) => name !== model.name)
    .map((name): readonly [string, string] => {
      const other = context.names.type(name);
      const isValue = converted.has(name);
      const named = [...(isValue ? [`convert${other}`] : []), ...(mentioned.has(name) ? [`Decoded${other}`] : [])];
      return [
        moduleOf(context.pathTo("codecs", name)),
        isValue ? `import { ${named.join(", type ")} }` : `import type { ${named.join(", ")} }`,
      ];
    });
  const validator = `import { parse${type}${isModelDated ? `, tableOf${type}` : ""} }`;
  return [
    // The model may be called what another is called when it is decoded.
    [moduleOf(context.pathTo("interfaces", model.name)), "import type * as i"] as const,
    [moduleOf(context.pathTo("validators", model.name)), validator] as const,
    ...lines,
    ...(isModelDated ? [["./runtime.js", "import * as c"] as const] : []),
  ]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, names]) => `${names} from "${module}";`);
}

/** The types that are written out in what `declaration` says of a model with dates. */
function writtenTypes(model: Model, context: RenderContext): readonly Type[] {
  switch (model.kind) {
    case "enum":
      return [];
    case "union":
      return model.members;
    case "object": {
      const { additionalProperties } = model;
      if (model.properties.length === 0) return additionalProperties ? [additionalProperties] : [];
      return datedProperties(model, context).map(({ type }) => type);
    }
  }
}

function moduleOf(path: string): string {
  return path.replace(/\.ts$/, ".js");
}

function declaration(model: Model, context: RenderContext): string {
  const type = context.names.type(model.name);
  const docs = `/** A \`${type}\` whose dates are no texts. */\n`;
  if (!isDatedModel(model.name, context) || model.kind === "enum") {
    return `\n/** A \`${type}\`: it has no dates. */\nexport type Decoded${type} = i.${type};\n`;
  }
  if (model.kind === "union") {
    const union = decodedType({ kind: "union", members: model.members }, context.names);
    return `\n${docs}export type Decoded${type} = ${union};\n`;
  }
  return `\n${docs}${objectDeclaration(model, type, context)}\n`;
}

function objectDeclaration(model: ObjectModel, type: string, context: RenderContext): string {
  if (model.properties.length === 0 && model.additionalProperties) {
    const values = decodedType(model.additionalProperties, context.names);
    return `export interface Decoded${type} {\n  [key: string]: ${values};\n}`;
  }
  const dated = datedProperties(model, context);
  // Other properties are `unknown` to the interface, whatever they are.
  if (dated.length === 0) return `export type Decoded${type} = i.${type};`;
  const names = dated.map(({ name }) => stringLiteral(name)).join(" | ");
  const lines = dated.map((property) => `  ${signature(property, context)};\n`);
  return `export interface Decoded${type} extends c.Without<i.${type}, ${names}> {\n${lines.join("")}}`;
}

function datedProperties(model: ObjectModel, context: RenderContext): readonly Property[] {
  return model.properties.filter(({ type }) => isDated(type, context));
}

function signature(property: Property, context: RenderContext): string {
  const type = decodedType(property.type, context.names);
  const nullable = isNullable(property, context) ? " | null" : "";
  return `${propertyKey(property.name)}${property.required ? "" : "?"}: ${type}${nullable}`;
}

const conversionDocs = "/** Exchanges texts and dates in a copy; what has no dates is shared. */\n";

function functionsWithDates(type: string): string {
  return functions(
    type,
    `c.decode<Decoded${type}>(convert${type}, tableOf${type}, parse${type}(value))`,
    `parse${type}(c.encode(convert${type}, tableOf${type}, value))`,
  );
}

function functionsWithoutDates(type: string): string {
  return functions(type, `parse${type}(value)`, `parse${type}(value)`);
}

function functions(type: string, decoded: string, encoded: string): string {
  return `/** \`value\` as a \`Decoded${type}\`; throws a \`ValidationError\` with every issue when it is no \`${type}\`. */
export function decode${type}(value: unknown): Decoded${type} {
  return ${decoded};
}

/** \`value\` as the \`${type}\` that JSON can write; throws a \`ValidationError\` with every issue when it becomes none. */
export function encode${type}(value: Decoded${type}): i.${type} {
  return ${encoded};
}`;
}
