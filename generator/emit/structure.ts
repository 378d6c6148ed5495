import type { Code, Comment } from "./code.js";

/**
 * What a TypeScript file is made of, as plain data: the part of ts-morph's structures that our templates need, with the
 * same names and the same meaning, so that ts-morph prints these values too.
 *
 * Types, names and initializers are TypeScript on one line; a description is the inside of a doc comment. Both are types of
 * their own, so that what a document says fits in neither.
 */
export interface SourceFileStructure {
  readonly statements?: StatementStructure[];
}

/** A statement: a structure, or text that is already TypeScript. */
export type StatementStructure =
  | Code
  | ImportDeclarationStructure
  | ExportDeclarationStructure
  | InterfaceDeclarationStructure
  | TypeAliasDeclarationStructure
  | VariableStatementStructure
  | FunctionDeclarationStructure;

/** The kinds of structures, by the numbers that ts-morph gives them. */
export const StructureKind = {
  ExportDeclaration: 11,
  Function: 13,
  ImportDeclaration: 16,
  Interface: 19,
  TypeAlias: 38,
  VariableStatement: 41,
} as const;

/** How a variable is declared. */
export const VariableDeclarationKind = { Const: "const", Let: "let" } as const;

/** A structure where it is clear from the place what kind it is of. */
export type OptionalKind<Structure extends { readonly kind: number }> = Omit<Structure, "kind"> & {
  readonly kind?: Structure["kind"];
};

/** `import type { A } from "./A.js";` or `import * as v from "./runtime.js";` */
export interface ImportDeclarationStructure {
  readonly kind: typeof StructureKind.ImportDeclaration;
  readonly isTypeOnly?: boolean;
  readonly namedImports?: Code[];
  readonly namespaceImport?: Code;
  /** A path; it is printed as a literal. */
  readonly moduleSpecifier: string;
}

/** `export type { A } from "./A.js";`; without names, everything. */
export interface ExportDeclarationStructure {
  readonly kind: typeof StructureKind.ExportDeclaration;
  readonly isTypeOnly?: boolean;
  readonly namedExports?: Code[];
  /** A path; it is printed as a literal. */
  readonly moduleSpecifier: string;
}

/** An interface: its index signatures stand before its properties. */
export interface InterfaceDeclarationStructure extends Documented, Exportable {
  readonly kind: typeof StructureKind.Interface;
  readonly name: Code;
  readonly indexSignatures?: IndexSignatureStructure[];
  readonly properties?: PropertySignatureStructure[];
}

/** `[key: string]: unknown;` */
export interface IndexSignatureStructure {
  readonly keyName: Code;
  readonly keyType: Code;
  readonly returnType: Code;
}

/** `name?: string;` */
export interface PropertySignatureStructure extends Documented {
  readonly name: Code;
  readonly hasQuestionToken?: boolean;
  readonly type: Code;
  /** An empty line before it. */
  readonly leadingTrivia?: "" | "\n";
}

/** `export type A = B | C;` */
export interface TypeAliasDeclarationStructure extends Documented, Exportable {
  readonly kind: typeof StructureKind.TypeAlias;
  readonly name: Code;
  readonly type: Code;
}

/** `export const a = 1, b: number = 2;` */
export interface VariableStatementStructure extends Documented, Exportable {
  readonly kind: typeof StructureKind.VariableStatement;
  readonly declarationKind: (typeof VariableDeclarationKind)[keyof typeof VariableDeclarationKind];
  readonly declarations: { readonly name: Code; readonly type?: Code; readonly initializer?: Code }[];
}

/** A function whose body is text. No template literal in it may run over lines: the lines are indented. */
export interface FunctionDeclarationStructure extends Documented, Exportable {
  readonly kind: typeof StructureKind.Function;
  readonly name: Code;
  readonly parameters?: { readonly name: Code; readonly type: Code }[];
  readonly returnType?: Code;
  readonly statements?: Code;
}

interface Documented {
  /** The insides of doc comments: one line, or lines behind a first line break. */
  readonly docs?: Comment[];
}

interface Exportable {
  readonly isExported?: boolean;
}
