import type { Banner, Code } from "./code.js";
import { stringLiteral } from "./literal.js";
import {
  type ExportDeclarationStructure,
  type FunctionDeclarationStructure,
  type ImportDeclarationStructure,
  type InterfaceDeclarationStructure,
  type SourceFileStructure,
  type StatementStructure,
  StructureKind,
} from "./structure.js";

export type {
  ExportDeclarationStructure,
  FunctionDeclarationStructure,
  ImportDeclarationStructure,
  InterfaceDeclarationStructure,
  OptionalKind,
  PropertySignatureStructure,
  SourceFileStructure,
  StatementStructure,
} from "./structure.js";
export { StructureKind, VariableDeclarationKind } from "./structure.js";

/**
 * Prints a whole TypeScript file from one structure, below a first line that says where it comes from.
 *
 * The text is what ts-morph prints for the same structure, byte for byte: a test compares the two. ts-morph itself takes
 * 0.3 s to load and three times as long to print, so only targets that need more of TypeScript than this ask for it.
 *
 * @param banner the sentence of the first line, without comment signs
 */
export function printTypeScript(banner: Banner, structure: SourceFileStructure): Code {
  const parts = [`// ${banner}\n\n`];
  // The end of what is printed so far, from its last visible sign on; nothing before the first.
  let end = "";
  for (const statement of structure.statements ?? []) {
    const text = printStatement(statement);
    if (end === "") {
      end = text.trimStart();
      parts.push(end);
      continue;
    }
    const before = lineBreaks(end, standsApart(statement) || end.trimEnd().endsWith("}"));
    parts.push(before, text);
    end = /\S/.test(text) ? text : end + before + text;
  }
  if (end !== "" && !end.endsWith("\n")) parts.push("\n");
  // Put together at once: the file of a whole SDK is not copied for its first line.
  return parts.join("") as Code;
}

/** A whole TypeScript file from code that has its line breaks, below the same first line. */
export function printCode(banner: Banner, text: Code): Code {
  return `// ${banner}\n\n${text}` as Code;
}

/** What is missing at the end of a text to a new line, or to an empty line. */
function lineBreaks(end: string, apart: boolean): string {
  if (end.endsWith("\n\n")) return "";
  if (end.endsWith("\n")) return apart ? "\n" : "";
  return apart ? "\n\n" : "\n";
}

function standsApart(statement: StatementStructure): boolean {
  if (typeof statement === "string") return false;
  return statement.kind === StructureKind.Interface || statement.kind === StructureKind.Function;
}

function printStatement(statement: StatementStructure): string {
  if (typeof statement === "string") return statement;
  switch (statement.kind) {
    case StructureKind.ImportDeclaration:
      return printImport(statement);
    case StructureKind.ExportDeclaration:
      return printExport(statement);
    case StructureKind.Interface:
      return `${head(statement)}interface ${statement.name} {\n${printMembers(statement)}}`;
    case StructureKind.TypeAlias:
      return `${head(statement)}type ${statement.name} = ${statement.type};`;
    case StructureKind.VariableStatement: {
      const declarations = statement.declarations.map(
        ({ name, type, initializer }) =>
          `${name}${type === undefined ? "" : `: ${type}`}${initializer === undefined ? "" : ` = ${initializer}`}`,
      );
      return `${head(statement)}${statement.declarationKind} ${declarations.join(", ")};`;
    }
    case StructureKind.Function:
      return printFunction(statement);
  }
}

function printImport({
  isTypeOnly,
  namedImports = [],
  namespaceImport,
  moduleSpecifier,
}: ImportDeclarationStructure): string {
  const names = namespaceImport === undefined ? braces(namedImports) : `* as ${namespaceImport}`;
  return `import${isTypeOnly ? " type" : ""} ${names && `${names} from `}${stringLiteral(moduleSpecifier)};`;
}

function printExport({ isTypeOnly, namedExports = [], moduleSpecifier }: ExportDeclarationStructure): string {
  return `export${isTypeOnly ? " type" : ""} ${braces(namedExports) || "*"} from ${stringLiteral(moduleSpecifier)};`;
}

function braces(names: readonly string[]): string {
  return names.length === 0 ? "" : `{ ${names.join(", ")} }`;
}

function printMembers({ indexSignatures = [], properties = [] }: InterfaceDeclarationStructure): string {
  let text = "";
  for (const { keyName, keyType, returnType } of indexSignatures)
    text += `  [${keyName}: ${keyType}]: ${returnType};\n`;
  for (const { leadingTrivia = "", docs, name, hasQuestionToken, type } of properties)
    text += `${leadingTrivia}${printDocs(docs, "  ")}  ${name}${hasQuestionToken ? "?" : ""}: ${type};\n`;
  return text;
}

function printFunction(structure: FunctionDeclarationStructure): string {
  const { name, parameters = [], returnType, statements } = structure;
  const list = parameters.map((parameter) => `${parameter.name}: ${parameter.type}`).join(", ");
  const type = returnType === undefined ? "" : `: ${returnType}`;
  const body = statements === undefined ? "" : `${indented(statements)}\n`;
  return `${head(structure)}function ${name}(${list})${type} {\n${body}}`;
}

function indented(body: string): string {
  return body.replace(/^(?=.)/gm, "  ").replace(/\n$/, "");
}

function head({ docs, isExported }: { readonly docs?: string[]; readonly isExported?: boolean }): string {
  return `${printDocs(docs, "")}${isExported ? "export " : ""}`;
}

function printDocs(docs: readonly string[] = [], indentation: string): string {
  let text = "";
  for (const doc of docs) text += printDoc(doc, indentation);
  return text;
}

function printDoc(doc: string, indentation: string): string {
  if (!doc.includes("\n")) return `${indentation}/** ${doc}${doc === "" || doc.endsWith(" ") ? "" : " "}*/\n`;
  const lines = doc.split(/\r?\n/);
  const shown = lines[0] === "" ? lines.slice(1) : lines;
  const printed = shown.map((line) => `${indentation} *${line && ` ${line}`}\n`);
  return `${indentation}/**\n${printed.join("")}${indentation} */\n`;
}
