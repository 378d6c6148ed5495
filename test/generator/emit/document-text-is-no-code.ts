import { type Banner, type Code, code, joined, negation, ours, type Page } from "../../../generator/emit/code.js";
import { jsDoc } from "../../../generator/emit/jsdoc.js";
import { isIdentifier, propertyKey } from "../../../generator/emit/literal.js";
import { plainText, printMarkdown, relativeAddress } from "../../../generator/emit/markdown.js";
import type { Block, Phrase } from "../../../generator/emit/page.js";
import type { Target } from "../../../generator/emit/target.js";
import { printTypeScript, type StatementStructure, StructureKind } from "../../../generator/emit/typescript.js";
import type { Model, ObjectModel, Property } from "../../../generator/model/model.js";
import { words } from "../../../templates/docs/type-phrase.js";
import { catalog, codecs, docs, interfaces, validators } from "../../../templates/index.js";
import { faults, type Surroundings } from "../../../templates/validators/condition.js";

/**
 * Never called: `tsc -p test`, a part of `npm run lint`, reads it. Each `@ts-expect-error` is itself an error once the
 * compiler takes the text of a document where code is built.
 */
export function documentTextIsNoCode(model: ObjectModel, property: Property, banner: Banner): void {
  const text = property.description ?? "";

  // Pieces of TypeScript.
  // @ts-expect-error A name is a string.
  code`${property.name}`;
  // @ts-expect-error A description is a string.
  code`/** ${text} */`;
  // @ts-expect-error A template without a tag is a string, whatever stands in it.
  code`${`${propertyKey(property.name)}: string`}`;
  // @ts-expect-error A default may be text.
  code`${property.default}`;
  // @ts-expect-error The value of an enumeration may be text.
  code`${property.type.kind === "enum" && property.type.values[0]}`;
  // @ts-expect-error The inside of a comment is no code.
  code`${jsDoc(text)}`;
  // @ts-expect-error Nor is a banner.
  code`${banner}`;
  // @ts-expect-error What is ours stands in our sources.
  ours(model.name);
  // @ts-expect-error A pattern that a document could fill does not.
  ours(`is${model.name}` as const);
  // @ts-expect-error Nor does one of two.
  ours(text === "" ? "a" : (`b${text}` as const));
  // @ts-expect-error Separators are ours.
  joined([], text);
  // @ts-expect-error Pieces are code.
  joined([property.name], ", ");
  // @ts-expect-error Text does not become code by being cut.
  negation(code`a`.slice(1));
  if (!isIdentifier(text)) {
    // @ts-expect-error What is no identifier is still a string.
    code`${text}`;
  }

  // Every place of a structure where the printer puts text as it is.
  const statements: StatementStructure[] = [
    // @ts-expect-error
    `export const ${model.name} = 1;`,
    // @ts-expect-error
    { kind: StructureKind.ImportDeclaration, namedImports: [model.name], moduleSpecifier: text },
    // @ts-expect-error
    { kind: StructureKind.ImportDeclaration, namespaceImport: model.name, moduleSpecifier: text },
    // @ts-expect-error
    { kind: StructureKind.ExportDeclaration, namedExports: [model.name], moduleSpecifier: text },
    // @ts-expect-error
    { kind: StructureKind.Interface, name: model.name },
    // @ts-expect-error
    { kind: StructureKind.Interface, name: code`A`, docs: [text] },
    // @ts-expect-error
    { kind: StructureKind.Interface, name: code`A`, properties: [{ name: property.name, type: code`string` }] },
    // @ts-expect-error
    { kind: StructureKind.Interface, name: code`A`, properties: [{ name: code`a`, type: text }] },
    // @ts-expect-error
    { kind: StructureKind.Interface, name: code`A`, properties: [{ name: code`a`, type: code`b`, docs: [text] }] },
    // @ts-expect-error
    { kind: StructureKind.TypeAlias, name: model.name, type: code`string` },
    // @ts-expect-error
    { kind: StructureKind.TypeAlias, name: code`A`, type: text },
    // @ts-expect-error
    { kind: StructureKind.VariableStatement, declarationKind: "const", declarations: [{ name: model.name }] },
    // @ts-expect-error
    { kind: StructureKind.VariableStatement, declarationKind: "const", declarations: [{ name: code`a`, type: text }] },
    // @ts-expect-error
    {
      kind: StructureKind.VariableStatement,
      declarationKind: "let",
      declarations: [{ name: code`a`, initializer: text }],
    },
    // @ts-expect-error
    { kind: StructureKind.Function, name: model.name },
    // @ts-expect-error
    { kind: StructureKind.Function, name: code`a`, parameters: [{ name: property.name, type: code`string` }] },
    // @ts-expect-error
    { kind: StructureKind.Function, name: code`a`, returnType: text },
    // @ts-expect-error
    { kind: StructureKind.Function, name: code`a`, statements: text },
  ];
  // @ts-expect-error The first line is a banner.
  printTypeScript(text, { statements });

  // The condition that a validator is compiled from.
  // @ts-expect-error
  faults(property.type, property.name, {} as Surroundings);

  // Pages.
  // @ts-expect-error Words are ours.
  words(text);
  const phrases: Phrase[] = [
    // @ts-expect-error
    text,
    // @ts-expect-error
    { type: "inlineCode", value: property.name },
    // @ts-expect-error
    { type: "link", url: text, text: plainText(model.name) },
    // @ts-expect-error
    { type: "link", url: relativeAddress("./A.md"), text: model.name },
    // @ts-expect-error There is no HTML in a page.
    { type: "html", value: text },
  ];
  const blocks: Block[] = [
    { type: "paragraph", children: phrases },
    // @ts-expect-error
    { type: "table", rows: [[text]] },
    // @ts-expect-error
    { type: "html", value: text },
    // @ts-expect-error
    { type: "code", lang: "mermaid", value: text },
    // @ts-expect-error
    { type: "code", lang: text, value: "" },
  ];
  // @ts-expect-error
  printMarkdown(text, blocks);

  // Whole files of our targets.
  const perModel = { path: () => "a.ts", render: (subject: Model) => subject.name };
  // @ts-expect-error
  const notPrinted: Target<Code> = { name: "a", folder: "a", perModel };
  const ownTargets: readonly Target<Code>[] = [interfaces, validators, codecs];
  // @ts-expect-error
  const notCode: Target<Code> = docs;
  // @ts-expect-error
  const notPage: Target<Page> = catalog;
  void [blocks, notPrinted, ownTargets, notCode, notPage];
}
