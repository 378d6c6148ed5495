import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { EmitOptions } from "../../../generator/emit/target.js";
import type { Model } from "../../../generator/model/model.js";
import { cleanUp, compile } from "./compile.js";
import {
  dateTime,
  type Emitted,
  emit,
  enumeration,
  list,
  load,
  object,
  property,
  required,
  text,
  to,
  union,
} from "./emitted.js";

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
  enumeration("Color", ["red", "green"]),
  object("Cat", [property("meow", text, required), property("color", to("Color"))]),
  object("Dog", [property("bark", text, required)]),
  union("Pet", [to("Cat"), to("Dog"), list(to("Pet"))]),
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

function render(name: string, options: Partial<EmitOptions> = {}): string {
  return emit(models, options)[`validators/${name}.ts`] ?? expect.fail(name);
}

afterAll(cleanUp);

test("the face of a validator", () => {
  expect(render("Segment")).toBe(`// @generated from Segment.md. Do not edit: run \`schemadown generate\`.

import type { Segment } from "../interfaces/Segment.js";
import * as v from "./runtime.js";

/** What a \`Segment\` is: the compiler proves it against the interface. */
export function tableOfSegment(): v.Check<Segment> {
  return v.guarded(readSegment, v.object<Segment>("Segment", {
    startTime: v.required(v.dateTime),
    endTime: v.required(v.dateTime),
    type: v.optional(v.string),
    howEnded: v.optional(v.string),
    disconnectType: v.optional(v.string),
  }));
}

/** Reads property after property: the faster way where values have few shapes. */
export function readSegment(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const o = value as v.Loose<Segment>;
  let p: unknown;
  p = o.type; if (typeof p !== "string" && p !== undefined) return false;
  p = o.howEnded; if (typeof p !== "string" && p !== undefined) return false;
  p = o.disconnectType; if (typeof p !== "string" && p !== undefined) return false;
  p = o.startTime; if (!v.isDateTime(p)) return false;
  p = o.endTime; if (!v.isDateTime(p)) return false;
  return true;
}

/** Walks the keys that are there: the faster way where values have many shapes. */
export function walkSegment(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  if (!v.isPlain(value)) return readSegment(value);
  let found = 0;
  for (const key in value) {
    const p = (value as v.Members)[key];
    switch (key as keyof Segment) {
      case "startTime": if (!v.isDateTime(p)) return false; found++; break;
      case "endTime": if (!v.isDateTime(p)) return false; found++; break;
      case "type": if (typeof p !== "string" && p !== undefined) return false; break;
      case "howEnded": if (typeof p !== "string" && p !== undefined) return false; break;
      case "disconnectType": if (typeof p !== "string" && p !== undefined) return false; break;
    }
  }
  return found === 2 || readSegment(value);
}

/** Tells every issue with a value that should be a \`Segment\`. Asked only where the guards have refused one. */
export function tellSegment(value: unknown, at: v.At, key: v.Key, from?: v.Holder): void {
  const o = v.enter<Segment>(value, at, key, from, "Segment", tellSegment);
  if (o === undefined) return;
  v.tellDateTime(o.startTime, at, "startTime", o);
  v.tellDateTime(o.endTime, at, "endTime", o);
  v.tellString(o.type, at, "type");
  v.tellString(o.howEnded, at, "howEnded");
  v.tellString(o.disconnectType, at, "disconnectType");
  v.leave(at);
}

/** What was seen of values, to choose the faster way; it changes no answer. */
let shapesOfSegment: v.Shapes | undefined;
let readsOfSegment = 0;

/** True when \`value\` is a \`Segment\`. */
export function isSegment(value: unknown): value is Segment {
  try {
    if (--readsOfSegment > 0 || (readsOfSegment = v.look(shapesOfSegment ??= v.shapes(), value)) > 0) {
      if (readSegment(value)) return true;
    }
    return walkSegment(value);
  } catch {
    return v.decide([readSegment, walkSegment], value);
  }
}

/** \`value\` as a \`Segment\`, or every issue with it. */
export function validateSegment(value: unknown): v.Result<Segment> {
  return isSegment(value) ? { ok: true, value } : { ok: false, issues: v.issuesOf(value, tellSegment) };
}

/** \`value\` as a \`Segment\`; throws a \`ValidationError\` with every issue. */
export function parseSegment(value: unknown): Segment {
  if (isSegment(value)) return value;
  throw new v.ValidationError(v.issuesOf(value, tellSegment));
}

/** The same as a Standard Schema v1, with its JSON Schema. */
export const segmentSchema: v.Schema<Segment> = /* @__PURE__ */ v.schema(validateSegment, tableOfSegment);
`);
});

test("one property, one line in each function; imports are sorted, and only others are imported", () => {
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
  }));
`);
  expect(render("Node")).toContain("parent: v.optional(v.nullable(v.reference(tableOfNode))),");
  expect(render("Pet")).toContain(`
import type { Pet } from "../interfaces/Pet.js";
import { readCat, tableOfCat, tellCat, walkCat } from "./Cat.js";
import { readDog, tableOfDog, tellDog, walkDog } from "./Dog.js";
import * as v from "./runtime.js";
`);
  expect(render("Pet")).toContain(`  return v.recursive(v.named("Pet", v.union([
    v.reference(tableOfCat),
    v.reference(tableOfDog),
    v.array(v.reference(tableOfPet)),
  ])));
`);
  expect(render("Color")).toContain(`    "red",\n    "green",\n`);
  expect(render("Empty")).toContain(`v.object<Empty>("Empty", {}));\n`);
  expect(render("Open")).toContain("  }, v.array(v.reference(tableOfOpen)))));\n");
  expect(render("Odd")).toContain(
    `    ["__proto__"]: v.optional(v.string),\n    constructor: v.optional(v.string),\n    "1a":`,
  );
});

test("one row that changes is one line that changes, in each function", () => {
  const row = (type: typeof text) =>
    emit([object("A", [property("a", text), property("b", type), property("c", dateTime)])])["validators/A.ts"] ?? "";
  const before = row(text).split("\n");
  const after = row({ kind: "boolean" } as never).split("\n");
  expect(after.length).toBe(before.length);
  expect(after.filter((line, index) => line !== before[index]).map((line) => line.trim())).toEqual([
    "b: v.optional(v.boolean),",
    'p = o.b; if (typeof p !== "boolean" && p !== undefined) return false;',
    'case "b": if (typeof p !== "boolean" && p !== undefined) return false; break;',
    'v.tellBoolean(o.b, at, "b");',
  ]);
});

test("the options change what is emitted, but a model that names no properties knows no strange ones", () => {
  const other: Partial<EmitOptions> = { nulls: "optional", unknownProperties: "reject" };
  expect(render("Segment", other)).toContain("v.strictObject<Segment>");
  expect(render("Segment", other)).toContain("  startTime: v.required(v.dateTime),\n");
  expect(render("Segment", other)).toContain("  type: v.optional(v.nullable(v.string)),\n");
  expect(render("Empty", other)).toContain("v.object<Empty>");
  expect(render("Open", other)).toContain("v.object<Open>");
});

test.each<[string, Partial<EmitOptions>, Record<string, unknown>]>([
  ["the defaults", {}, {}],
  ["no unknown properties", { unknownProperties: "reject" }, {}],
  ["null for what is optional", { nulls: "optional" }, {}],
  ["both", { nulls: "optional", unknownProperties: "reject" }, {}],
  ["a project without exactOptionalPropertyTypes", {}, { exactOptionalPropertyTypes: false }],
  ["a careless project", {}, { strict: false, exactOptionalPropertyTypes: false, noUncheckedIndexedAccess: false }],
])("the compiler proves the validators against the interfaces: %s", async (_, options, flags) => {
  expect((await compile(emit(models, options), flags)).output).toBe("");
});

describe("compiled", () => {
  let emitted: Emitted;
  beforeAll(async () => {
    emitted = await load(models);
  });

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
  ])("%s", (model, valid, invalid) => {
    const { is, isMixed, parse, validate } = emitted.model(model);
    expect([is(valid), isMixed(valid)]).toEqual([true, true]);
    expect(parse(valid)).toBe(valid);
    expect(validate(valid)).toEqual({ ok: true, value: valid });
    expect([is(invalid), isMixed(invalid)]).toEqual([false, false]);
    expect(validate(invalid)).toMatchObject({ ok: false });
    expect(() => parse(invalid)).toThrow("expected");
  });

  test("modules in a cycle load from either end", async () => {
    for (const first of ["Ping", "Pong"]) {
      const { load: loadFresh } = await compile(emit(models));
      const module = (await loadFresh(`validators/${first}.js`)) as Record<string, (value: unknown) => unknown>;
      expect(module[`is${first}`]?.({})).toBe(true);
    }
  });
});
