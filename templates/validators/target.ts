import type { Code } from "../../generator/emit/code.js";
import type { Target, Template } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { declaredNames, renderValidator } from "./model.js";
import { renderAll } from "./single-file.js";

/** The modules of the runtime, below this folder and below the target's; validators import the first. */
export const runtimePaths: readonly string[] = [
  "runtime.ts",
  "runtime/check.ts",
  "runtime/date.ts",
  "runtime/guard.ts",
  "runtime/issue.ts",
  "runtime/json-schema.ts",
  "runtime/node.ts",
  "runtime/reject.ts",
  "runtime/schema.ts",
  "runtime/shapes.ts",
  "runtime/shield.ts",
  "runtime/tell-leaf.ts",
  "runtime/tell-once.ts",
  "runtime/tell-union.ts",
  "runtime/tell.ts",
];

/**
 * Validators: one module per model, or one for all, and the runtime they share.
 *
 * @param readRuntime the text of a module of the runtime; handed in because templates never touch the disk
 */
export function createValidators(readRuntime: (path: string) => Code): Target<Code> {
  const runtime = runtimePaths.map(
    (path): Template<Catalog, Code> => ({
      path: () => path,
      render: (catalog, context) => printTypeScript(context.banner(catalog), { statements: [readRuntime(path)] }),
    }),
  );
  return {
    name: "validators",
    folder: "validators",
    requires: ["interfaces"],
    perModel: {
      path: (model, names) => `${names.type(model.name)}.ts`,
      render: renderValidator,
    },
    perCatalog: runtime,
    single: { extension: ".ts", render: renderAll, declares: declaredNames, others: runtime },
  };
}
