import type { Target } from "../../generator/emit/target.js";
import { renderValidator } from "./model.js";

/**
 * Validators: one module per model, and the runtime they share.
 *
 * @param runtime the text of `runtime.ts`, handed in because templates never touch the disk
 */
export function createValidators(runtime: string): Target {
  return {
    name: "validators",
    folder: "validators",
    requires: ["interfaces"],
    perModel: {
      path: (model, names) => `${names.type(model.name)}.ts`,
      render: renderValidator,
    },
    perCatalog: [
      {
        path: () => "runtime.ts",
        render: (catalog, context) => `// ${context.banner(catalog)}\n\n${runtime}`,
      },
    ],
  };
}
