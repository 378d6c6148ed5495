import { type Code, code, joined } from "../../generator/emit/code.js";
import { isNullable } from "../../generator/emit/is-nullable.js";
import { propertyKey, stringLiteral } from "../../generator/emit/literal.js";
import { moduleSpecifier } from "../../generator/emit/module-specifier.js";
import type { Names, RenderContext } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import { compareText } from "../../generator/model/compare-text.js";
import type { Model, ObjectModel, Property } from "../../generator/model/model.js";
import { references, type Type } from "../../generator/model/type.js";
import { conversion, convertedModels } from "./conversion.js";
import { isDated } from "./dated.js";
import { decodedType } from "./decoded-type.js";
import type { Spelling } from "./spelling.js";

/** The codec of a model: its type with dates, and the functions that lead there and back. */
export function renderCodec(model: Model, context: RenderContext): Code {
  const type = context.names.type(model.name);
  // The model may be called what another is called when it is decoded.
  const spelling: Spelling = { own: code`i.${type}`, parse: code`parse${type}`, table: code`tableOf${type}` };
  return printTypeScript(context.banner(model), {
    statements: [code`${joined(importLines(model, context), "\n")}\n\n`, ...declarationsOf(model, spelling, context)],
  });
}

/** What a module holds of a model. */
export function declarationsOf(model: Model, spelling: Spelling, context: RenderContext): readonly Code[] {
  const type = context.names.type(model.name);
  const { own, parse, table } = spelling;
  const declared = declaration(model, own, context);
  if (!context.isDated(model.name)) {
    return [declared, functions(type, own, code`${parse}(value)`, code`${parse}(value)`)];
  }
  const decoded = code`c.decode<Decoded${type}>(convert${type}, ${table}, ${parse}(value))`;
  const encoded = code`${parse}(c.encode(convert${type}, ${table}, value))`;
  return [declared, conversion(model, spelling, context), functions(type, own, decoded, encoded)];
}

/** The names that these declarations can have. */
export function declaredNames(model: Model, names: Names): readonly Code[] {
  const type = names.type(model.name);
  return [code`Decoded${type}`, code`decode${type}`, code`encode${type}`, code`convert${type}`];
}

function importLines(model: Model, context: RenderContext): readonly Code[] {
  const type = context.names.type(model.name);
  const isModelDated = context.isDated(model.name);
  const mentioned = new Set(isModelDated ? writtenTypes(model, context).flatMap((written) => references(written)) : []);
  const converted = new Set(isModelDated ? convertedModels(model, context) : []);
  const lines = [...new Set([...mentioned, ...converted])]
    .filter((name) => name !== model.name)
    .map((name): readonly [string, Code] => {
      const other = context.names.type(name);
      const decoded = mentioned.has(name) ? code`Decoded${other}` : "";
      const convert = code`convert${other}`;
      return [
        moduleSpecifier(context.pathTo("codecs", name)),
        converted.has(name)
          ? code`import { ${convert}${decoded && code`, type ${decoded}`} }`
          : code`import type { ${decoded} }`,
      ];
    });
  const validator = code`import { parse${type}${isModelDated ? code`, tableOf${type}` : ""} }`;
  return [
    [moduleSpecifier(context.pathTo("interfaces", model.name)), code`import type * as i`] as const,
    [moduleSpecifier(context.pathTo("validators", model.name)), validator] as const,
    ...lines,
    ...(isModelDated ? [["./runtime.js", code`import * as c`] as const] : []),
  ]
    .sort(([a], [b]) => compareText(a, b))
    .map(([module, names]) => code`${names} from ${stringLiteral(module)};`);
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

function declaration(model: Model, own: Code, context: RenderContext): Code {
  const type = context.names.type(model.name);
  const docs = code`/** A \`${type}\` whose dates are no texts. */\n`;
  if (!context.isDated(model.name) || model.kind === "enum") {
    return code`/** A \`${type}\`: it has no dates. */\nexport type Decoded${type} = ${own};\n\n`;
  }
  if (model.kind === "union") {
    const union = decodedType({ kind: "union", members: model.members }, context.names);
    return code`${docs}export type Decoded${type} = ${union};\n\n`;
  }
  return code`${docs}${objectDeclaration(model, own, context)}`;
}

function objectDeclaration(model: ObjectModel, own: Code, context: RenderContext): Code {
  const type = context.names.type(model.name);
  if (model.properties.length === 0 && model.additionalProperties) {
    const values = decodedType(model.additionalProperties, context.names);
    return code`export interface Decoded${type} {\n  [key: string]: ${values};\n}`;
  }
  const dated = datedProperties(model, context);
  // Other properties are `unknown` to the interface, whatever they are.
  if (dated.length === 0) return code`export type Decoded${type} = ${own};\n\n`;
  const names = joined(
    dated.map(({ name }) => stringLiteral(name)),
    " | ",
  );
  const lines = dated.map((property) => code`  ${signature(property, context)};\n`);
  return code`export interface Decoded${type} extends c.Without<${own}, ${names}> {\n${joined(lines, "")}}`;
}

function datedProperties(model: ObjectModel, context: RenderContext): readonly Property[] {
  return model.properties.filter(({ type }) => isDated(type, context));
}

function signature(property: Property, context: RenderContext): Code {
  const type = decodedType(property.type, context.names);
  const nullable = isNullable(property, context.options) ? code` | null` : "";
  return code`${propertyKey(property.name)}${property.required ? "" : code`?`}: ${type}${nullable}`;
}

function functions(type: Code, own: Code, decoded: Code, encoded: Code): Code {
  return code`/** \`value\` as a \`Decoded${type}\`; throws a \`ValidationError\` with every issue when it is no \`${type}\`. */
export function decode${type}(value: unknown): Decoded${type} {
  return ${decoded};
}

/** \`value\` as the \`${type}\` that JSON can write; throws a \`ValidationError\` with every issue when it becomes none. */
export function encode${type}(value: Decoded${type}): ${own} {
  return ${encoded};
}`;
}
