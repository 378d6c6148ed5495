import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmitOptions, RenderContext } from "../../../generator/emit/target.js";
import type { Catalog } from "../../../generator/model/catalog.js";
import type { Model, Property } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { renderInterface } from "../../../templates/interfaces/model.js";
import { createValidators } from "../../../templates/validators/target.js";
import { type Compiled, cleanUp, compile, runtimeText } from "./compile.js";

const at = { file: "specs/A.md", line: 1, column: 1 };

function property(name: string, type: Type, facts: Partial<Property> = {}): Property {
  return { name, writtenName: name, type, required: false, at, ...facts };
}

function object(name: string, properties: readonly Property[], additionalProperties?: Type): Model {
  return { kind: "object", name, properties, at, ...(additionalProperties && { additionalProperties }) };
}

function to(model: string): Type {
  return { kind: "reference", model };
}

const required = { required: true };
const text: Type = { kind: "string" };
const dateTime: Type = { kind: "string", format: "date-time" };

const models: readonly Model[] = [
  object("Segment", [
    property("startTime", dateTime, required),
    property("endTime", dateTime, required),
    property("type", text),
    property("howEnded", text),
    property("disconnectType", text),
  ]),
  object("Scalars", [
    property("day", { kind: "string", format: "date" }, required),
    property("id", { kind: "string", format: "uuid" }),
    property("size", { kind: "integer", format: "int64" }, { nullable: true }),
    property("ratio", { kind: "number" }, { required: true, nullable: true }),
    property("isOpen", { kind: "boolean" }),
    property("anything", { kind: "unknown" }, required),
    property("level", { kind: "enum", values: ["low", 'hi"gh', 3] }),
    property("state", { kind: "enum", values: ["on", "off"], open: true }),
    property("grid", { kind: "array", items: { kind: "map", values: { kind: "array", items: text } } }),
  ]),
  object("Node", [
    property("parent", to("Node"), { nullable: true }),
    property("children", { kind: "array", items: to("Node") }, required),
  ]),
  object("Ping", [property("pong", to("Pong"))]),
  object("Pong", [property("ping", { kind: "map", values: to("Ping") }), property("again", to("Ping"))]),
  { kind: "enum", name: "Color", values: ["red", "green"], at },
  object("Cat", [property("meow", text, required), property("color", to("Color"))]),
  object("Dog", [property("bark", text, required)]),
  { kind: "union", name: "Pet", members: [to("Cat"), to("Dog"), { kind: "array", items: to("Pet") }], at },
  object("Empty", []),
  object("Open", [property("name", text, required)], { kind: "array", items: to("Open") }),
  object("Box", [], { kind: "union", members: [to("Box"), { kind: "integer" }] }),
  object("Odd", [
    property("foo-bar", text, required),
    property("__proto__", text),
    property("constructor", text),
    property("1a", text),
    property("~standard", text),
    property('quo"te\u2028', text),
  ]),
  object("String", [property("toString", text)]),
];

const interfaces: Record<string, string> = {
  Segment: "{ startTime: string; endTime: string; type?: string; howEnded?: string; disconnectType?: string }",
  Scalars: `{ day: string; id?: string; size?: number | null; ratio: number | null; isOpen?: boolean; anything: unknown;
    level?: "low" | 'hi"gh' | 3; state?: "on" | "off" | (string & {}); grid?: { [key: string]: string[] }[] }`,
  Node: "{ parent?: Node | null; children: Node[] }",
  Cat: "{ meow: string; color?: Color }",
  Ping: "{ pong?: Pong }",
  Pong: "{ ping?: { [key: string]: Ping }; again?: Ping }",
  Dog: "{ bark: string }",
  Empty: "{ [key: string]: unknown }",
  Open: "{ name: string; [key: string]: Open[] | string }",
  Box: "{ [key: string]: Box | number }",
  Odd: `{ "foo-bar": string; __proto__?: string; constructor?: string; "1a"?: string; "~standard"?: string; "quo\\"te\\u2028"?: string }`,
  String: "{ toString?: string }",
};

function interfaceText(name: string): string {
  if (name === "Color") return 'export type Color = "red" | "green";\nexport const Color = { red: "red" } as const;\n';
  const imports = { Cat: ["Color"], Ping: ["Pong"], Pong: ["Ping"], Pet: ["Cat", "Dog"] }[name] ?? [];
  const head = imports.map((other) => `import type { ${other} } from "./${other}.js";\n`).join("");
  return name === "Pet"
    ? `${head}export type Pet = Cat | Dog | Pet[];\n`
    : `${head}export interface ${name} ${interfaces[name]}\n`;
}

const written: EmitOptions = { nulls: "written", unknownProperties: "pass" };

function contextOf(options: EmitOptions): RenderContext {
  const names = { type: (name: string) => name, value: (name: string) => name.charAt(0).toLowerCase() + name.slice(1) };
  const never = (): never => expect.fail("not for validators");
  return {
    catalog,
    options,
    names,
    roots: [],
    targets: ["interfaces", "validators"],
    model: never,
    usedBy: never,
    isRecursive: never,
    banner: (subject) =>
      `@generated${"name" in subject ? ` from ${subject.name}.md` : ""}. Do not edit: run \`schemadown generate\`.`,
    pathTo: (target, model) => (target === "validators" ? `./${model}.ts` : `../${target}/${model}.ts`),
  };
}

const catalog: Catalog = { source: { package: "p", version: "1", dialect: "markdown" }, models };
const target = createValidators(runtimeText);

function render(name: string, options: EmitOptions = written): string {
  const model = models.find((candidate) => candidate.name === name);
  if (!model) return expect.fail(name);
  return target.perModel?.render(model, contextOf(options)) ?? "";
}

function emit(options: EmitOptions, printInterface: (name: string) => string): Record<string, string> {
  const files: Record<string, string> = {};
  const context = contextOf(options);
  for (const model of models) {
    files[`interfaces/${model.name}.ts`] = printInterface(model.name);
    files[`validators/${target.perModel?.path(model, context.names)}`] = render(model.name, options);
  }
  for (const template of target.perCatalog ?? []) {
    files[`validators/${template.path(catalog, context.names)}`] = template.render(catalog, context);
  }
  return files;
}

afterAll(cleanUp);

test("the face of a validator", () => {
  expect(render("Segment")).toBe(`// @generated from Segment.md. Do not edit: run \`schemadown generate\`.

import type { Segment } from "../interfaces/Segment.js";
import * as v from "./runtime.js";

/** Checks a \`Segment\`, and speaks Standard Schema v1. */
export const segmentSchema: v.Schema<Segment> = v.object<Segment>("Segment", {
  startTime: v.required(v.dateTime),
  endTime: v.required(v.dateTime),
  type: v.optional(v.string),
  howEnded: v.optional(v.string),
  disconnectType: v.optional(v.string),
});

/** True when \`value\` is a \`Segment\`. */
export function isSegment(value: unknown): value is Segment {
  return v.is(segmentSchema, value);
}

/** \`value\` as a \`Segment\`, or every issue with it. */
export function validateSegment(value: unknown): v.Result<Segment> {
  return v.validate(segmentSchema, value);
}

/** \`value\` as a \`Segment\`; throws a \`ValidationError\` with every issue. */
export function parseSegment(value: unknown): Segment {
  return v.parse(segmentSchema, value);
}
`);
});

test("one property, one line; imports are sorted, and only others are imported", () => {
  expect(render("Scalars")).toContain(`{
  day: v.required(v.date),
  id: v.optional(v.string),
  size: v.optional(v.nullable(v.integer)),
  ratio: v.required(v.nullable(v.number)),
  isOpen: v.optional(v.boolean),
  anything: v.required(v.unknown),
  level: v.optional(v.enumeration(["low", "hi\\"gh", 3])),
  state: v.optional(v.openEnumeration(["on", "off"])),
  grid: v.optional(v.array(v.map(v.array(v.string)))),
});
`);
  expect(render("Node")).toContain("parent: v.optional(v.nullable(v.reference(() => nodeSchema))),");
  expect(render("Pet")).toContain(`
import type { Pet } from "../interfaces/Pet.js";
import { catSchema } from "./Cat.js";
import { dogSchema } from "./Dog.js";
import * as v from "./runtime.js";

/** Checks a \`Pet\`, and speaks Standard Schema v1. */
export const petSchema: v.Schema<Pet> = v.union([v.reference(() => catSchema), v.reference(() => dogSchema), v.array(v.reference(() => petSchema))]);
`);
  expect(render("Color")).toContain(`export const colorSchema: v.Schema<Color> = v.enumeration(["red", "green"]);\n`);
  expect(render("Empty")).toContain(`v.object<Empty>("Empty", {});\n`);
  expect(render("Open")).toContain("}, v.array(v.reference(() => openSchema)));\n");
  expect(render("Odd")).toContain(
    `  ["__proto__"]: v.optional(v.string),\n  constructor: v.optional(v.string),\n  "1a":`,
  );
});

test("the options change what is emitted, but a model that names no properties knows no strange ones", () => {
  const other: EmitOptions = { nulls: "optional", unknownProperties: "reject" };
  expect(render("Segment", other)).toContain("v.strictObject<Segment>");
  expect(render("Segment", other)).toContain("  startTime: v.required(v.dateTime),\n");
  expect(render("Segment", other)).toContain("  type: v.optional(v.nullable(v.string)),\n");
  expect(render("Empty", other)).toContain("v.object<Empty>");
  expect(render("Open", other)).toContain("v.object<Open>");
});

test("no options, and no options of the user's project, leave a diagnostic", async () => {
  const nullable = (name: string): string =>
    interfaceText(name).replace(/\?: ((?:\{[^}]*\}|[^;}])+)/g, (_, type) => `?: (${type}) | null`);
  const reject: EmitOptions = { nulls: "optional", unknownProperties: "reject" };
  expect((await compile(emit(reject, nullable))).output).toBe("");
  expect((await compile(emit(written, interfaceText), { exactOptionalPropertyTypes: false })).output).toBe("");
});

test.each<EmitOptions>([
  { nulls: "written", unknownProperties: "pass" },
  { nulls: "written", unknownProperties: "reject" },
  { nulls: "optional", unknownProperties: "pass" },
  { nulls: "optional", unknownProperties: "reject" },
])("the compiler proves the validators against the interfaces of that target, with %o", async (options) => {
  const printInterface = (name: string): string => {
    const model = models.find((candidate) => candidate.name === name);
    return model ? renderInterface(model, contextOf(options)) : expect.fail(name);
  };
  expect((await compile(emit(options, printInterface))).output).toBe("");
});

describe("compiled", () => {
  let compiled: Compiled;
  const call = async (model: string, verb: string, value: unknown): Promise<unknown> => {
    const module = await compiled.load(`validators/${model}.js`);
    return module[`${verb}${model}`]?.(value);
  };

  beforeAll(async () => {
    compiled = await compile(emit(written, interfaceText));
  });

  test("there is no diagnostic", () => expect(compiled.output).toBe(""));

  test.each<[string, unknown, unknown]>([
    ["Segment", { startTime: "2024-01-01T00:00:00Z", endTime: "2024-01-01T00:00:00Z" }, { startTime: "2024-01-01" }],
    ["Scalars", { day: "2024-02-29", ratio: null, anything: undefined, level: 3, grid: [{ a: ["b"] }] }, { day: "x" }],
    ["Node", { children: [{ children: [], parent: null }] }, { children: [{ parent: null }] }],
    ["Ping", { pong: { ping: { a: { pong: {} } } } }, { pong: { ping: { a: { pong: 1 } } } }],
    ["Pong", { again: { pong: {} } }, { again: { pong: [] } }],
    ["Color", "red", "blue"],
    ["Cat", { meow: "m", color: "green" }, { meow: "m", color: "blue" }],
    ["Pet", [{ meow: "m" }, [{ bark: "b" }]], [{ meow: "m" }, [{ moo: "b" }]]],
    ["Empty", { a: 1 }, []],
    ["Open", { name: "a", b: [{ name: "c" }] }, { name: "a", b: [{ name: 5 }] }],
    ["Box", { a: { b: 1 } }, { a: { b: 1.5 } }],
    ["Odd", JSON.parse('{ "foo-bar": "a", "__proto__": "b" }'), JSON.parse('{ "foo-bar": "a", "__proto__": 5 }')],
    ["String", {}, { toString: null }],
  ])("%s", async (model, valid, invalid) => {
    expect(await call(model, "is", valid)).toBe(true);
    expect(await call(model, "parse", valid)).toBe(valid);
    expect(await call(model, "validate", valid)).toEqual({ ok: true, value: valid });
    expect(await call(model, "is", invalid)).toBe(false);
    expect(await call(model, "validate", invalid)).toMatchObject({ ok: false });
    await expect(call(model, "parse", invalid)).rejects.toThrow("expected");
  });

  test("modules in a cycle load from either end", async () => {
    for (const first of ["Ping", "Pong"]) {
      const fresh = await compile(emit(written, interfaceText));
      const module = await fresh.load(`validators/${first}.js`);
      expect(module[`is${first}`]?.({})).toBe(true);
    }
  });
});
