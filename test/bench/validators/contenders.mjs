// The same models in the language of each peer. A contender answers `is(value)`, and `validate(value)`: its number of errors.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const require = createRequire(import.meta.url);
const folder = new URL(".", import.meta.url).pathname;

/** Models in the order in which each comes after those it mentions. */
function inOrder(models) {
  const done = new Map();
  const visit = (model) => {
    if (done.has(model.name)) return;
    for (const { type } of model.properties) {
      const inner = type.kind === "array" ? type.items : type;
      if (inner.kind === "reference") visit(models.get(inner.model));
    }
    done.set(model.name, model);
  };
  for (const model of models.values()) visit(model);
  return [...done.values()];
}

/** The root's schema, put together by the words of a library. */
export function express(models, root, { leaf, array, object, nullable }) {
  const made = new Map();
  const type = (written) =>
    written.kind === "reference"
      ? made.get(written.model)
      : written.kind === "array"
        ? array(type(written.items))
        : leaf(written.kind === "string" && written.format === "date-time" ? "date-time" : written.kind);
  for (const { name, properties } of inOrder(models)) {
    const rows = properties.map((row) => [
      row.name,
      row.nullable ? nullable(type(row.type)) : type(row.type),
      row.required,
    ]);
    made.set(name, object(rows, name));
  }
  return made.get(root);
}

export function jsonSchema(models, root, { dates, strict }) {
  return express(models, root, {
    leaf: (kind) => (kind === "date-time" ? { type: "string", ...(dates && { format: "date-time" }) } : { type: kind }),
    array: (items) => ({ type: "array", items }),
    nullable: (inner) => ({ anyOf: [inner, { type: "null" }] }),
    object: (rows) => ({
      type: "object",
      properties: Object.fromEntries(rows.map(([name, inner]) => [name, inner])),
      required: rows.filter(([, , required]) => required).map(([name]) => name),
      ...(strict && { additionalProperties: false }),
    }),
  });
}

async function ajv(models, root, mode, allErrors, formats) {
  const [{ default: Ajv }, { default: addFormats }] = [await import("ajv"), await import("ajv-formats")];
  const instance = new Ajv.Ajv({ allErrors });
  addFormats(instance, { mode: formats });
  return instance.compile(jsonSchema(models, root, mode));
}

/** Every contender by name: a function that makes one of a mode, new each time, or says that it cannot. */
export function contenders(models, root, work) {
  return {
    schemadown: async (mode) => {
      const { is, validate } = await ours(models, root, mode, work);
      return { is, validate: (value) => validate(value).issues?.length ?? 0 };
    },
    "ajv, fast formats": async (mode) => {
      const is = await ajv(models, root, mode, false, "fast");
      const all = await ajv(models, root, mode, true, "fast");
      return { is, validate: (value) => (all(value) ? 0 : all.errors.length) };
    },
    ajv: async (mode) => {
      const is = await ajv(models, root, mode, false, "full");
      const all = await ajv(models, root, mode, true, "full");
      return { is, validate: (value) => (all(value) ? 0 : all.errors.length) };
    },
    typia: async (mode) => {
      const { is, equals, validate } = await typia(models, root, mode, work);
      return {
        is: mode.strict ? equals : is,
        validate: (value) => {
          const result = validate(value);
          return result.success ? 0 : result.errors.length;
        },
      };
    },
    "@exodus/schemasafe": async (mode) => {
      const { validator } = await import("@exodus/schemasafe");
      const schema = { $schema: "http://json-schema.org/draft-07/schema#", ...jsonSchema(models, root, mode) };
      const is = validator(schema, { mode: "default" });
      const all = validator(schema, { mode: "default", includeErrors: true, allErrors: true });
      return { is, validate: (value) => (all(value) ? 0 : all.errors.length) };
    },
    "typebox 0.34": async ({ dates, strict }) => {
      const { FormatRegistry, Type } = await import("@sinclair/typebox");
      const { TypeCompiler } = await import("@sinclair/typebox/compiler");
      const { fastFormats } = await import("ajv-formats/dist/formats.js");
      FormatRegistry.Set("date-time", (text) => fastFormats["date-time"].validate.test(text));
      const schema = express(models, root, {
        leaf: (kind) =>
          kind === "date-time"
            ? Type.String(dates ? { format: "date-time" } : {})
            : Type[{ string: "String", integer: "Integer", number: "Number", boolean: "Boolean" }[kind]](),
        array: Type.Array,
        nullable: (inner) => Type.Union([inner, Type.Null()]),
        object: (rows) =>
          Type.Object(
            Object.fromEntries(rows.map(([name, inner, required]) => [name, required ? inner : Type.Optional(inner)])),
            strict ? { additionalProperties: false } : {},
          ),
      });
      const compiled = TypeCompiler.Compile(schema);
      return { is: (value) => compiled.Check(value) };
    },
    "typebox 1": async (mode) => {
      const { Compile } = await import("typebox/compile");
      const compiled = Compile(jsonSchema(models, root, mode));
      return { is: (value) => compiled.Check(value) };
    },
    "zod 4": async ({ dates, strict }) => {
      const { z } = await import("zod");
      const schema = express(models, root, {
        leaf: (kind) =>
          ({
            string: z.string,
            integer: z.int,
            number: z.number,
            boolean: z.boolean,
            "date-time": () => (dates ? z.iso.datetime({ offset: true }) : z.string()),
          })[kind](),
        array: (items) => z.array(items),
        nullable: (inner) => z.nullable(inner),
        object: (rows) =>
          (strict ? z.strictObject : z.object)(
            Object.fromEntries(rows.map(([name, inner, required]) => [name, required ? inner : z.optional(inner)])),
          ),
      });
      return {
        is: (value) => schema.safeParse(value).success,
        validate: (value) => schema.safeParse(value).error?.issues.length ?? 0,
      };
    },
    valibot: async ({ dates, strict }) => {
      const v = await import("valibot");
      const schema = express(models, root, {
        leaf: (kind) =>
          ({
            string: v.string,
            integer: () => v.pipe(v.number(), v.integer()),
            number: () => v.pipe(v.number(), v.finite()),
            boolean: v.boolean,
            "date-time": () => (dates ? v.pipe(v.string(), v.isoTimestamp()) : v.string()),
          })[kind](),
        array: (items) => v.array(items),
        nullable: (inner) => v.nullable(inner),
        object: (rows) =>
          (strict ? v.strictObject : v.object)(
            Object.fromEntries(rows.map(([name, inner, required]) => [name, required ? inner : v.optional(inner)])),
          ),
      });
      return {
        is: (value) => v.is(schema, value),
        validate: (value) => v.safeParse(schema, value).issues?.length ?? 0,
      };
    },
    arktype: async ({ dates, strict }) => {
      const { type } = await import("arktype");
      const schema = express(models, root, {
        leaf: (kind) =>
          type(
            {
              string: "string",
              integer: "number.integer",
              number: "number",
              boolean: "boolean",
              "date-time": dates ? "string.date.iso" : "string",
            }[kind],
          ),
        array: (items) => items.array(),
        nullable: (inner) => inner.or("null"),
        object: (rows) =>
          type({
            ...(strict && { "+": "reject" }),
            ...Object.fromEntries(rows.map(([name, inner, required]) => [required ? name : `${name}?`, inner])),
          }),
      });
      return {
        is: (value) => schema.allows(value),
        validate: (value) => (schema(value) instanceof type.errors ? schema(value).length : 0),
      };
    },
    sury: async ({ dates, strict }) => {
      const S = await import("sury");
      const schema = express(models, root, {
        leaf: (kind) =>
          ({
            string: S.string,
            integer: S.integer,
            number: S.number,
            boolean: S.boolean,
            "date-time": dates ? S.isoDateTime : S.string,
          })[kind],
        array: (items) => S.array(items),
        nullable: (inner) => S.nullable(inner),
        object: (rows) => {
          const made = S.schema(
            Object.fromEntries(rows.map(([name, inner, required]) => [name, required ? inner : S.optional(inner)])),
          );
          return strict ? S.strict(made) : made;
        },
      });
      return { is: S.isInput(schema) };
    },
  };
}

/** Our own validators, from the catalog to one module. */
async function ours(models, root, { dates, strict }, work) {
  const { interfaces, validators } = await import("../../../dist/templates/index.js");
  const plain = (type) =>
    type.kind === "array" ? { ...type, items: plain(type.items) } : type.kind === "string" ? { kind: "string" } : type;
  const named = new Map(
    [...models].map(([name, model]) => [
      name,
      { ...model, properties: model.properties.map((row) => ({ ...row, type: dates ? row.type : plain(row.type) })) },
    ]),
  );
  const options = { targets: [interfaces, validators], unknownProperties: strict ? "reject" : "pass" };
  const outfile = await bundleOurs(named, options, `validators/${root}.ts`, `ours-${dates}-${strict}`, work);
  const copies = [await import(`${pathToFileURL(outfile)}?is`), await import(`${pathToFileURL(outfile)}?validate`)];
  return { is: copies[0][`is${root}`], validate: copies[1][`validate${root}`] };
}

/** What schemadown makes of models, one of its files bundled with what that imports; answers where. */
export async function bundleOurs(models, options, entry, name, work) {
  const { generate } = await import("../../../dist/generator/index.js");
  const at = { file: "specs/A.md", line: 1, column: 1 };
  const catalog = {
    source: { package: "bench", version: "1", dialect: "markdown" },
    models: [...models.values()].map((model) => ({
      ...model,
      at,
      properties: model.properties.map((row) => ({ ...row, at })),
    })),
  };
  for (const { path, text } of generate(catalog, options).files) {
    mkdirSync(join(work, name, path, ".."), { recursive: true });
    writeFileSync(join(work, name, path), text);
  }
  const outfile = join(work, `${name}.mjs`);
  await build({
    entryPoints: [join(work, name, entry)],
    bundle: true,
    format: "esm",
    outfile,
    logLevel: "error",
  });
  return outfile;
}

/** typia's transformer, run by its own compiler. */
export async function typia(models, root, { dates }, work) {
  const name = (type) =>
    type.kind === "reference"
      ? type.model
      : type.kind === "array"
        ? `${name(type.items)}[]`
        : {
            string: type.format === "date-time" && dates ? 'string & tags.Format<"date-time">' : "string",
            integer: 'number & tags.Type<"int64">',
            number: "number",
            boolean: "boolean",
          }[type.kind];
  const interfaces = inOrder(models).map(
    (model) =>
      `export interface ${model.name} { ${model.properties.map((row) => `${row.name}${row.required ? "" : "?"}: ${row.nullable ? `(${name(row.type)}) | null` : name(row.type)};`).join(" ")} }`,
  );
  const place = join(folder, "node_modules/.bench", `typia-${dates}`);
  mkdirSync(join(place, "src"), { recursive: true });
  writeFileSync(
    join(place, "src/typia.ts"),
    `import typia, { tags } from "typia";\n${interfaces.join("\n")}\nexport const is = typia.createIs<${root}>();\nexport const equals = typia.createEquals<${root}>();\nexport const validate = typia.createValidate<${root}>();\n`,
  );
  writeFileSync(
    join(place, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: {
        target: "ES2022",
        module: "ESNext",
        moduleResolution: "bundler",
        strict: true,
        outDir: "out",
        rootDir: "src",
        skipLibCheck: true,
        types: [],
        plugins: [{ transform: "typia/lib/transform" }],
      },
      include: ["src"],
    }),
  );
  // Compiled once per run; each process bundles its own copy.
  if (!existsSync(join(work, `typia-${dates}.done`))) {
    execFileSync(process.execPath, [require.resolve("ts-patch/bin/tspc.js"), "-p", place], { cwd: folder });
    writeFileSync(join(work, `typia-${dates}.done`), "");
  }
  const text = readFileSync(join(place, "out/typia.js"), "utf8");
  if (text.includes("createIs()") || text.includes("createIs<")) throw new Error("typia did not transform its module");
  const outfile = join(work, `typia-${dates}.mjs`);
  await build({
    entryPoints: [join(place, "out/typia.js")],
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
    logLevel: "error",
  });
  return import(pathToFileURL(outfile));
}
