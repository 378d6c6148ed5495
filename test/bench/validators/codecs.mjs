// The same models in the languages of peers that decode to Date objects. A contender answers `decode(value)`, and
// `encode(decoded)` where it can; or throws.

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { bundleOurs, express } from "./contenders.mjs";

/** The floor: what one writes who trusts every value. It checks nothing, so it is no contender. */
export const byHand = "by hand, unchecked";

const recordOf = (rows, optional) =>
  Object.fromEntries(rows.map(([name, inner, required]) => [name, required ? inner : optional(inner)]));

/** Every contender by name: a function that makes its codec, new each time. */
export function codecs(models, root, work) {
  const expressed = (words) => express(models, root, words);
  return {
    schemadown: () => ours(models, root, work),
    [byHand]: () => written(models, root, work),
    sury: async () => {
      const S = await import("sury");
      const schema = expressed({
        leaf: (kind) => (kind === "date-time" ? S.isoDateTime.with(S.to, S.date) : S[kind]),
        array: (items) => S.array(items),
        nullable: (inner) => S.nullable(inner),
        object: (rows) => S.schema(recordOf(rows, (inner) => S.optional(inner))),
      });
      return { decode: S.parseOrThrow(schema), encode: S.parseOrThrow(S.reverse(schema)) };
    },
    valibot: async () => {
      const v = await import("valibot");
      const leaves = {
        string: v.string,
        integer: () => v.pipe(v.number(), v.integer()),
        number: () => v.pipe(v.number(), v.finite()),
        boolean: v.boolean,
        "date-time": () =>
          v.pipe(
            v.string(),
            v.isoTimestamp(),
            v.transform((text) => new Date(text)),
          ),
      };
      const schema = expressed({
        leaf: (kind) => leaves[kind](),
        array: (items) => v.array(items),
        nullable: (inner) => v.nullable(inner),
        object: (rows) => v.object(recordOf(rows, (inner) => v.optional(inner))),
      });
      return { decode: (value) => v.parse(schema, value) };
    },
    "zod 4": async () => {
      const { z } = await import("zod");
      const ways = { decode: (text) => new Date(text), encode: (date) => date.toISOString() };
      const leaves = {
        string: z.string,
        integer: z.int,
        number: z.number,
        boolean: z.boolean,
        "date-time": () => z.codec(z.iso.datetime({ offset: true }), z.date(), ways),
      };
      const schema = expressed({
        leaf: (kind) => leaves[kind](),
        array: (items) => z.array(items),
        nullable: (inner) => z.nullable(inner),
        object: (rows) => z.object(recordOf(rows, (inner) => z.optional(inner))),
      });
      return { decode: (value) => schema.decode(value), encode: (value) => schema.encode(value) };
    },
    arktype: async () => {
      const { type } = await import("arktype");
      const leaves = {
        string: "string",
        integer: "number.integer",
        number: "number",
        boolean: "boolean",
        "date-time": "string.date.iso.parse",
      };
      const schema = expressed({
        leaf: (kind) => type(leaves[kind]),
        array: (items) => items.array(),
        nullable: (inner) => inner.or("null"),
        object: (rows) =>
          type(Object.fromEntries(rows.map(([name, inner, required]) => [required ? name : `${name}?`, inner]))),
      });
      return { decode: (value) => schema.assert(value) };
    },
    "typebox 0.34": async () => {
      const { FormatRegistry, Type } = await import("@sinclair/typebox");
      const { TypeCompiler } = await import("@sinclair/typebox/compiler");
      const { fullFormats } = await import("ajv-formats/dist/formats.js");
      FormatRegistry.Set("date-time", fullFormats["date-time"].validate);
      const compiled = TypeCompiler.Compile(typebox(expressed, Type, (type) => Type.Transform(type)));
      return { decode: (value) => compiled.Decode(value), encode: (value) => compiled.Encode(value) };
    },
    "typebox 1": async () => {
      const [{ default: Type }, { Compile }] = [await import("typebox"), await import("typebox/compile")];
      const compiled = Compile(typebox(expressed, Type, (type) => Type.Codec(type)));
      return { decode: (value) => compiled.Decode(value), encode: (value) => compiled.Encode(value) };
    },
  };
}

function typebox(expressed, Type, codec) {
  const words = { string: "String", integer: "Integer", number: "Number", boolean: "Boolean" };
  const dateTime = () =>
    codec(Type.String({ format: "date-time" }))
      .Decode((text) => new Date(text))
      .Encode((date) => date.toISOString());
  return expressed({
    leaf: (kind) => (kind === "date-time" ? dateTime() : Type[words[kind]]()),
    array: (items) => Type.Array(items),
    nullable: (inner) => Type.Union([inner, Type.Null()]),
    object: (rows) => Type.Object(recordOf(rows, (inner) => Type.Optional(inner))),
  });
}

/** Our own codecs, from the catalog to one module. */
async function ours(models, root, work) {
  const { codecs, interfaces, validators } = await import("../../../dist/templates/index.js");
  const options = { targets: [interfaces, validators, codecs], dates: "Date" };
  const module = await import(
    pathToFileURL(await bundleOurs(models, options, `codecs/${root}.ts`, "codecs-of-ours", work))
  );
  return { decode: module[`decode${root}`], encode: module[`encode${root}`] };
}

/** A function per model that copies an object and puts texts in the place of its dates. */
async function written(models, root, work) {
  const converted = (type, value) => {
    if (type.kind === "string") return type.format === "date-time" ? `${value}.toISOString()` : undefined;
    if (type.kind === "reference") return `encode${type.model}(${value})`;
    const item = type.kind === "array" ? converted(type.items, "item") : undefined;
    return item && `${value}.map((item) => ${item})`;
  };
  const lines = ({ properties }) =>
    properties.flatMap(({ name, type }) => {
      const text = converted(type, `copy.${name}`);
      return text ? [`  if (copy.${name} != null) copy.${name} = ${text};`] : [];
    });
  const functions = [...models.values()].map(
    (model) =>
      `function encode${model.name}(value) {\n  const copy = { ...value };\n${lines(model).join("\n")}\n  return copy;\n}`,
  );
  const file = join(work, "by-hand.mjs");
  writeFileSync(file, `${functions.join("\n")}\nexport const encode = encode${root};\n`);
  return { encode: (await import(pathToFileURL(file))).encode };
}
