import type { Code } from "../../generator/emit/code.js";
import type { Target } from "../../generator/emit/target.js";
import { renderIndex } from "./index-file.js";
import { renderInterface } from "./model.js";
import { renderAll } from "./single-file.js";

/** TypeScript interfaces: a file per model and an index of types, or all in one file. */
export const interfaces: Target<Code> = {
  name: "interfaces",
  folder: "interfaces",
  perModel: { path: (model, names) => `${names.type(model.name)}.ts`, render: renderInterface },
  perCatalog: [{ path: () => "index.ts", render: renderIndex }],
  single: { extension: ".ts", render: renderAll },
};
