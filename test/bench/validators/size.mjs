// What a bundle of `is` and `parse` weighs: esbuild, minified, gzip -9. Each bundle is loaded and asked before it is weighed.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { express, jsonSchema, typia } from "./contenders.mjs";

const folder = new URL(".", import.meta.url).pathname;
const dates = { dates: true, strict: false };

const members = (rows, optional) =>
  rows.map(([name, inner, required]) => `${JSON.stringify(name)}: ${required ? inner : optional(inner)}`).join(", ");

/** The sources of modules that export `is` and `parse`, by contender. */
async function sources(models, root, work) {
  const valibot = express(models, root, {
    leaf: (kind) =>
      ({ integer: "v.pipe(v.number(), v.integer())", "date-time": "v.pipe(v.string(), v.isoTimestamp())" })[kind] ??
      `v.${kind}()`,
    array: (items) => `v.array(${items})`,
    nullable: (inner) => `v.nullable(${inner})`,
    object: (rows) => `v.object({ ${members(rows, (inner) => `v.optional(${inner})`)} })`,
  });
  const zod = express(models, root, {
    leaf: (kind) => ({ integer: "z.int()", "date-time": "z.iso.datetime({ offset: true })" })[kind] ?? `z.${kind}()`,
    array: (items) => `z.array(${items})`,
    nullable: (inner) => `z.nullable(${inner})`,
    object: (rows) => `z.object({ ${members(rows, (inner) => `z.optional(${inner})`)} })`,
  });
  // Makes the folder of what is compiled.
  await typia(models, root, dates, work);
  const { default: Ajv } = await import("ajv");
  const { default: addFormats } = await import("ajv-formats");
  const { default: standalone } = await import("ajv/dist/standalone/index.js");
  const ajv = new Ajv.Ajv({ code: { source: true, esm: true } });
  addFormats(ajv);
  const ajvModule = join(folder, "node_modules/.bench/ajv.mjs");
  writeFileSync(ajvModule, standalone.default(ajv, ajv.compile(jsonSchema(models, root, dates))));
  const typiaModule = join(folder, "node_modules/.bench/typia-true/out/typia.js");
  const ours = new URL(`../../../out/validators/${root}.ts`, import.meta.url).pathname;
  return {
    "schemadown, `is` alone": `export { is${root} as is } from ${JSON.stringify(ours)};`,
    schemadown: `export { is${root} as is, parse${root} as parse } from ${JSON.stringify(ours)};`,
    "typia (takes 30 February)": `export { is, validate as parse } from ${JSON.stringify(typiaModule)};`,
    "ajv standalone": `import is from ${JSON.stringify(ajvModule)}; export { is };
export const parse = (x) => { if (is(x)) return x; throw new Error(is.errors[0].instancePath + is.errors[0].message); };`,
    "valibot (takes 30 February)": `import * as v from "valibot"; const schema = ${valibot};
export const is = (x) => v.is(schema, x); export const parse = (x) => v.parse(schema, x);`,
    "zod 4 mini": `import * as z from "zod/mini"; const schema = ${zod};
export const is = (x) => schema.safeParse(x).success; export const parse = (x) => schema.parse(x);`,
  };
}

/** The table of sizes, as Markdown. */
export async function sizeText(models, root, work) {
  const rows = [];
  for (const [name, contents] of Object.entries(await sources(models, root, work))) {
    const options = { bundle: true, minify: true, format: "esm", target: "es2022", logLevel: "error", write: false };
    const { outputFiles } = await build({ ...options, stdin: { contents, resolveDir: folder } });
    const outfile = join(work, `size-${rows.length}.mjs`);
    writeFileSync(outfile, outputFiles[0].contents);
    const { is } = await import(pathToFileURL(outfile));
    const time = "2024-01-01T00:00:00Z";
    if (!is({ segments: [{ startTime: time, endTime: time }] }) || is({ segments: [{ startTime: time }] }))
      throw new Error(`The bundle of ${name} decides wrongly`);
    const gzip = gzipSync(outputFiles[0].contents, { level: 9 }).length;
    rows.push({ name, minified: outputFiles[0].contents.length, gzip });
  }
  const [, ours] = rows;
  const cells = rows.map(
    (row) => `| ${row.name} | ${row.minified} | ${row.gzip} | ${(row.gzip / ours.gzip).toFixed(2)} |`,
  );
  return `### Bundle of \`is\` and \`parse\`, dates checked

Bytes; esbuild, minified, gzip -9. Target: no more than the smallest peer that checks the same, the calendar included.

| | minified | gzip | times ours |
| :- | -: | -: | -: |
${cells.join("\n")}`;
}
