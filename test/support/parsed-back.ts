import { type Node, Project, type SourceFile, SyntaxKind, ts } from "ts-morph";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { JsonValue } from "../../generator/model/json-value.js";
import type { Model } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import { expectationOf, modelExpectation } from "../../templates/validators/expectation.js";

const project = new Project({ useInMemoryFileSystem: true, skipFileDependencyResolution: true });

/** What may stand at the top of an emitted module. A constant is a number, a literal, or made by a pure call of the runtime. */
const allowed: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.ImportDeclaration,
  SyntaxKind.ExportDeclaration,
  SyntaxKind.InterfaceDeclaration,
  SyntaxKind.TypeAliasDeclaration,
  SyntaxKind.FunctionDeclaration,
  SyntaxKind.VariableStatement,
]);

/** Calls that a constant may be made by: the runtime's, which `importing does nothing` watches. */
const pureCall = /^v\.(?:shapes|schema)$/;

/**
 * Parses an emitted TypeScript file and says what in it is not as it should be; nothing when all is well.
 *
 * @param texts every text that the file may hold as a literal: those of the catalog, and our own words
 */
export function objections(path: string, text: string, texts: ReadonlySet<string>): readonly string[] {
  const file = project.createSourceFile("/emitted.ts", text, { overwrite: true });
  const syntax = (file.compilerNode as unknown as { parseDiagnostics: readonly ts.Diagnostic[] }).parseDiagnostics;
  const found = syntax.map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
  for (const statement of file.getStatements()) {
    if (!allowed.has(statement.getKind())) found.push(`${path}: statement ${statement.getKindName()}`);
  }
  for (const statement of file.getVariableStatements())
    for (const { name, call } of topCalls(statement)) if (!pureCall.test(name)) found.push(`${path}: call ${call}`);
  for (const literal of [
    ...file.getDescendantsOfKind(SyntaxKind.StringLiteral),
    ...file.getDescendantsOfKind(SyntaxKind.NoSubstitutionTemplateLiteral),
  ]) {
    const value = literal.getLiteralText();
    if (!texts.has(value) && !/^\.\.?\//.test(value)) found.push(`${path}: literal ${JSON.stringify(value)}`);
  }
  if (file.getDescendantsOfKind(SyntaxKind.TemplateExpression).length > 0) found.push(`${path}: template`);
  const pragmas = file.compilerNode as unknown as { readonly pragmas?: ReadonlyMap<string, unknown> };
  for (const name of pragmas.pragmas?.keys() ?? []) found.push(`${path}: pragma ${name}`);
  if (file.compilerNode.referencedFiles.length > 0) found.push(`${path}: reference`);
  if (/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/.test(text))
    found.push(`${path}: control character`);
  if (/^\s*(?:\/\/|\/?\*+)[@#\s]*(?:@ts-|# ?source(?:Mapping)?URL|<reference|eslint|biome)/m.test(text))
    found.push(`${path}: directive`);
  return found;
}

function topCalls(statement: Node): readonly { readonly name: string; readonly call: string }[] {
  return statement.getDescendantsOfKind(SyntaxKind.CallExpression).flatMap((call) => {
    const isInFunction = call.getAncestors().some(({ compilerNode }) => ts.isFunctionLike(compilerNode));
    return isInFunction ? [] : [{ name: call.getExpression().getText(), call: call.getText().slice(0, 80) }];
  });
}

/** The members of an emitted interface and what their comments say, decoded: to be compared with the model. */
export function membersOf(text: string): readonly { readonly name: string; readonly comment: string }[] {
  const file: SourceFile = project.createSourceFile("/emitted.ts", text, { overwrite: true });
  return file.getInterfaces().flatMap((declaration) =>
    declaration.getProperties().map((property) => {
      const node = property.getNameNode();
      const name = node.isKind(SyntaxKind.StringLiteral) ? node.getLiteralText() : node.getText();
      const comments = property.getLeadingCommentRanges().map((range) => range.getText());
      return { name, comment: comments.map(commentText).join(" ") };
    }),
  );
}

/** The prose of a doc comment, its tags left out, white space as one space. */
function commentText(comment: string): string {
  const lines = comment.slice(3, -2).split("\n");
  // What stands on the line that opens the comment has no star before it that is not its own.
  const plain = lines.map((line, index) => (index === 0 ? line : line.replace(/^\s*\*(?: |$)/, "")));
  const prose = plain.filter((line) => !/^\s*@\w/.test(line));
  return words(prose.join("\n"));
}

/**
 * A description as a comment can hold it, without the printer's escapes: those that a description has of its own are taken
 * off too, because a comment does not tell the two apart.
 */
export function words(text: string): string {
  return text
    .replaceAll("*\\/", "*/")
    .replace(/@\\(?=jsx)/gi, "@")
    .replaceAll("\\@", "@")
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
    .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .trim();
}

/** Every text of a catalog that may become a literal. */
export function textsOf(catalog: Catalog): ReadonlySet<string> {
  const texts = new Set<string>(ourWords);
  for (const model of catalog.models) {
    add(texts, model.name);
    for (const value of valuesOf(model)) add(texts, value);
    for (const phrase of expectationsOf(model, catalog)) for (const end of ["", " or null"]) add(texts, phrase + end);
  }
  return texts;
}

/** What a model and each of its types expect, in the words that validators tell issues in. */
function expectationsOf(model: Model, catalog: Catalog): readonly string[] {
  const models = new Map(catalog.models.map((one) => [one.name, one]));
  const context = { model: (name: string) => models.get(name) } as RenderContext;
  const types = (type: Type): readonly Type[] => {
    if (type.kind === "array") return [type, ...types(type.items)];
    if (type.kind === "map") return [type, ...types(type.values)];
    return type.kind === "union" ? [type, ...type.members.flatMap(types)] : [type];
  };
  const own =
    model.kind === "enum" ? [] : model.kind === "union" ? model.members : model.properties.map(({ type }) => type);
  const others = model.kind === "object" && model.additionalProperties ? [model.additionalProperties] : [];
  const phrases = [...own, ...others].flatMap(types).map((type) => expectationOf(type, context));
  return [modelExpectation(model, context), ...phrases];
}

/** Half a surrogate pair cannot be written; the printer puts the sign for it. */
function add(texts: Set<string>, value: string | number): void {
  texts.add(String(value));
  texts.add(String(value).replace(/\p{Surrogate}/gu, "\ufffd"));
}

/** The literals that templates write themselves. */
const ourWords = [
  ...["object", "string", "number", "boolean", "bigint", "function", "undefined", "symbol", "__proto__"],
  ...["enum", "union"],
];

function valuesOf(model: Model): readonly (string | number)[] {
  switch (model.kind) {
    case "enum":
      return model.values;
    case "union":
      return model.members.flatMap(typeValues);
    case "object":
      return [
        ...model.properties.flatMap(({ name, type, default: value }) => [
          name,
          ...typeValues(type),
          ...jsonTexts(value),
        ]),
        ...(model.additionalProperties ? typeValues(model.additionalProperties) : []),
      ];
  }
}

function typeValues(type: Type): readonly (string | number)[] {
  switch (type.kind) {
    case "enum":
      return type.values;
    case "array":
      return typeValues(type.items);
    case "map":
      return typeValues(type.values);
    case "union":
      return type.members.flatMap(typeValues);
    case "string":
    case "integer":
    case "number":
      return type.format === undefined ? [] : [type.format];
    default:
      return [];
  }
}

function jsonTexts(value: JsonValue | undefined): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => [key, ...jsonTexts(member as JsonValue)]);
}
