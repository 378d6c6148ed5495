import type { Code } from "../../generator/emit/code.js";
import type { Target, Template } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import type { Catalog } from "../../generator/model/catalog.js";
import { declaredNames, renderCodec } from "./model.js";
import { renderAll } from "./single-file.js";

/** The modules of the runtime, below this folder and below the target's; codecs import the first. */
export const codecRuntimePaths: readonly string[] = [
  "runtime.ts",
  "runtime/accepts.ts",
  "runtime/calendar.ts",
  "runtime/codec.ts",
  "runtime/convert.ts",
  "runtime/has-dates.ts",
];

/** Where the calendar of `Temporal` lies; it takes the place of the one of `Date`. */
export const temporalCalendarPath = "runtime/temporal-calendar.ts";

/**
 * Codecs: one module per model, or one for all, that turns dates into objects and back, and the runtime they share.
 *
 * @param readRuntime the text of a module of the runtime; handed in because templates never touch the disk
 */
export function createCodecs(readRuntime: (path: string) => Code): Target<Code> {
  const runtime = codecRuntimePaths.map(
    (path): Template<Catalog, Code> => ({
      path: () => path,
      render: (catalog, context) => {
        const isTemporal = context.options.dates === "Temporal" && path === "runtime/calendar.ts";
        return printTypeScript(context.banner(catalog), {
          statements: [readRuntime(isTemporal ? temporalCalendarPath : path)],
        });
      },
    }),
  );
  return {
    name: "codecs",
    folder: "codecs",
    requires: ["interfaces", "validators"],
    perModel: {
      path: (model, names) => `${names.type(model.name)}.ts`,
      render: renderCodec,
    },
    perCatalog: runtime,
    single: { extension: ".ts", render: renderAll, declares: declaredNames, others: runtime },
  };
}
