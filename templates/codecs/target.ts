import type { Code } from "../../generator/emit/code.js";
import type { Target } from "../../generator/emit/target.js";
import { printTypeScript } from "../../generator/emit/typescript.js";
import { renderCodec } from "./model.js";

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
 * Codecs: one module per model that turns dates into objects and back, and the runtime they share.
 *
 * @param readRuntime the text of a module of the runtime; handed in because templates never touch the disk
 */
export function createCodecs(readRuntime: (path: string) => Code): Target<Code> {
  return {
    name: "codecs",
    folder: "codecs",
    requires: ["interfaces", "validators"],
    perModel: {
      path: (model, names) => `${names.type(model.name)}.ts`,
      render: renderCodec,
    },
    perCatalog: codecRuntimePaths.map((path) => ({
      path: () => path,
      render: (catalog, context) => {
        const isTemporal = context.options.dates === "Temporal" && path === "runtime/calendar.ts";
        return printTypeScript(context.banner(catalog), {
          statements: [readRuntime(isTemporal ? temporalCalendarPath : path)],
        });
      },
    })),
  };
}
