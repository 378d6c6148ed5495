import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Code } from "../../../generator/emit/code.js";
import { createNames } from "../../../generator/emit/names.js";
import { generate } from "../../../generator/generate.js";
import type { Model } from "../../../generator/model/model.js";
import { interfaces } from "../../../templates/interfaces/target.js";
import { createValidators } from "../../../templates/validators/target.js";
import { type Compiled, cleanUp, compile, runtimeFiles } from "./compile.js";
import { dateTime, enumeration, list, map, number, object, property, required, text, to, union } from "./emitted.js";

const models: readonly Model[] = [
  object("Room", [
    property("beds", list(to("Bed")), required),
    property("names", list(text)),
    property("next", to("Room")),
  ]),
  object("Bed", [property("width", number, required), property("made", dateTime), property("color", to("Color"))]),
  object("House", [
    property("rooms", list(to("Room"))),
    property("beds", list(to("Bed"))),
    property("tags", map(text)),
  ]),
  // Their guards are called what the functions for arrays of others would be called.
  object("BedList", [property("beds", list(to("Bed")), required)]),
  object("StringList", [property("strings", list(text))]),
  object("Array", [property("array", list(to("Array")))]),
  object("Schema", [property("value", text)]),
  object("Open", [property("name", text)], to("Bed")),
  enumeration("Color", ["red", "green"]),
  union("Found", [to("Bed"), to("Color"), list(to("Found"))]),
];

const targets = [interfaces, createValidators((path) => (runtimeFiles[path] ?? expect.fail(path)) as Code)];

function emit(all: readonly Model[], options: object = {}) {
  const catalog = { source: { package: "p", version: "1", dialect: "markdown" }, models: all };
  const { files, diagnostics } = generate(catalog, { targets, layout: "single", ...options });
  return { files: Object.fromEntries(files.map((file) => [file.path, file.text])), diagnostics };
}

let compiled: Compiled;
let module: Record<string, (value: unknown) => unknown>;

beforeAll(async () => {
  const { files, diagnostics } = emit(models);
  expect(diagnostics).toEqual([]);
  compiled = await compile(files);
  module = (await compiled.load("validators.js")) as never;
}, 60_000);
afterAll(cleanUp);

test("all validators lie in one file, and the runtime beside it", () => {
  const paths = Object.keys(emit(models).files).filter((path) => !path.startsWith("validators/runtime"));
  expect(paths).toEqual(["interfaces.ts", "validators.ts"]);
});

test("it compiles under the strictest flags, with every option", async () => {
  expect(compiled.output).toBe("");
  for (const options of [{ unknownProperties: "reject" }, { nulls: "optional" }]) {
    expect((await compile(emit(models, options).files)).output).toBe("");
  }
}, 60_000);

test("it exports the functions of the contract and nothing else", () => {
  const doors = models.flatMap(({ name }) => {
    const schema = `${name.charAt(0).toLowerCase()}${name.slice(1)}Schema`;
    return [`is${name}`, `validate${name}`, `parse${name}`, schema];
  });
  expect(Object.keys(module).toSorted()).toEqual(doors.toSorted());
});

test("it decides like a module per model, also where a function has nearly the name of a guard", () => {
  const bed = { width: 1, made: "2024-02-29T12:00:00Z", color: "red" };
  const room = { beds: [bed], names: ["a"] };
  expect(module.isHouse?.({ rooms: [{ ...room, next: room }], beds: [bed], tags: { a: "b" } })).toBe(true);
  expect(module.isHouse?.({ rooms: [{ ...room, next: { beds: [{}] } }] })).toBe(false);
  expect(module.isBedList?.({ beds: [bed] })).toBe(true);
  expect(module.isBedList?.([bed])).toBe(false);
  expect(module.isStringList?.({ strings: ["a"] })).toBe(true);
  expect(module.isStringList?.(["a"])).toBe(false);
  expect(module.isFound?.([[bed], "red"])).toBe(true);
  expect(module.isOpen?.({ name: "a", other: {} })).toBe(false);
  expect(() => module.parseHouse?.({ rooms: [{ beds: [{ width: "1" }] }] })).toThrow(
    'rooms[0].beds[0].width: expected a number, got "1"',
  );
});

describe("what a bundler keeps", () => {
  function bundle(names: string): string {
    const source = join(fileURLToPath(compiled.url), "validators.js");
    const esbuild = fileURLToPath(new URL("../../../node_modules/.bin/esbuild", import.meta.url));
    const { stdout, status } = spawnSync(esbuild, ["--bundle", "--format=esm"], {
      input: `export { ${names} } from ${JSON.stringify(source)};`,
      encoding: "utf8",
    });
    expect(status).toBe(0);
    return stdout;
  }

  test("of one guard: those that it asks, and nothing that tells issues or of other models", () => {
    const kept = [...bundle("isRoom").matchAll(/^(?:function|const|let|var) (\w+)/gm)].map(([, name]) => name ?? "");
    const ours = kept.filter((name) => name !== "isArray" && models.some((model) => name.includes(model.name)));
    expect(ours.toSorted()).toEqual(
      "isColor isRoom isStringList_ readBed readBedList_ readRoom readsOfRoom shapesOfRoom walkBed walkBedList_ walkRoom".split(
        " ",
      ),
    );
    expect(kept).not.toContain("failure");
    expect(kept).not.toContain("jsonSchemaOf");
  });

  test("of a schema: the tables that it leads to", () => {
    const kept = bundle("bedSchema");
    expect(kept).toContain("function tableOfColor");
    expect(kept).not.toContain("tableOfRoom");
    expect(kept).not.toContain("isFound");
  });
});

test("models that meet in a name are reported, whatever the name is of", () => {
  const at = { file: "specs/isBed.md", line: 1, column: 1 };
  const clash = { kind: "object", name: "isBed", properties: [], at } as const;
  const { diagnostics } = emit([...models, clash].toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  expect(
    diagnostics.map(({ code, message, at: place }) => [code, message.split(",", 2).join(","), place?.file]),
  ).toEqual([
    [
      "declaration-collision",
      "Unexpected model `isBed`, whose `isBed` in `validators.ts` is already taken by the model `Bed`",
      "specs/isBed.md",
    ],
  ]);
});

test("every name that the file declares is one that can be reported, or of a function that models share", () => {
  const { single } = createValidators(() => "" as Code);
  const names = createNames({ source: { package: "p", version: "1", dialect: "markdown" }, models });
  const known = new Set(models.flatMap((model) => single?.declares?.(model, names) ?? []));
  const texts = [emit(models), emit(models, { unknownProperties: "reject" })].map(
    ({ files }) => files["validators.ts"] ?? "",
  );
  for (const declaration of texts.join("").matchAll(/^(?:export )?(?:function|const|let) (\w+)/gm)) {
    const [, name = ""] = declaration;
    if (!/^tellEach|(?:(?:List|Map)_?|schemaOf)$/.test(name) || known.has(name)) expect(known).toContain(name);
  }
});
