/** The flags under which generated TypeScript must compile without a diagnostic, as the contract names them. */
export const strictestOptions: Readonly<Record<string, boolean | string | readonly string[]>> = {
  target: "ES2022",
  lib: ["ES2022"],
  module: "NodeNext",
  types: [],
  noEmit: true,
  declaration: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
};
