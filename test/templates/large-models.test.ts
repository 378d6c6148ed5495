import { afterAll, expect, test } from "vitest";
import { generate } from "../../generator/generate.js";
import type { Catalog } from "../../generator/model/catalog.js";
import type { Type } from "../../generator/model/type.js";
import { codecs, interfaces, validators } from "../../templates/index.js";
import { compile } from "../support/compile.js";
import { cleanUp } from "./validators/compile.js";
import { dateTime, list, load, object, property, required, text, to, unknown } from "./validators/emitted.js";

afterAll(cleanUp);

const zones: Type = { kind: "enum", values: Array.from({ length: 700 }, (_, index) => `zone ${index}`) };
const types = [text, dateTime, { kind: "integer" }, list(to("Large")), list(zones)] satisfies Type[];

/** 1,100 properties, of which 440 have dates, and three that have one of 700 values each. */
const large = object("Large", [
  ...Array.from({ length: 1100 }, (_, index) => property(`p${index}`, types[index % types.length] ?? text)),
  property("constructor", text),
  property("anything", unknown, required),
  property("zone", zones, required),
  property("otherZone", { kind: "union", members: [zones, list(text)] }),
  property("lastZone", zones, { nullable: true }),
]);
/** What must be there and may be anything; its functions in parts load no property. */
const vague = object(
  "Vague",
  Array.from({ length: 700 }, (_, index) => property(`p${index}`, unknown, required)),
);
const models = [large, vague];

test("a model with thousands of properties and values compiles, in both layouts", () => {
  const catalog: Catalog = { source: { package: "p", version: "1", dialect: "python" }, models };
  for (const layout of ["per-model", "single"] as const) {
    const { files, diagnostics } = generate(catalog, {
      targets: [interfaces, validators, codecs],
      layout,
      dates: "Date",
    });
    expect(diagnostics).toEqual([]);
    expect(compile(files.map(({ path, text }) => [path, text]))).toBe("");
  }
});

test("and its validator looks at every property", async () => {
  const doors = (await load(models)).model("Large");
  const good = { anything: 1, zone: "zone 699", p1099: ["zone 3"], p3: [{ anything: null, zone: "zone 0" }] };
  const bad: readonly (readonly [string, object])[] = [
    ["zone", { ...good, zone: "zone 700" }],
    ["p0", { ...good, p0: 1 }],
    ["p1001", { ...good, p1001: "yesterday" }],
    ["p1099.0", { ...good, p1099: ["nowhere"] }],
    ["constructor", { ...good, constructor: 1 }],
    ["otherZone", { ...good, otherZone: "" }],
    ["p3.0.anything", { ...good, p3: [{ zone: "zone 0" }] }],
  ];
  expect(doors.is(good)).toBe(true);
  expect(doors.isMixed({ ...good, lastZone: null, otherZone: [] })).toBe(true);
  for (const [path, value] of bad) {
    expect([doors.is(value), doors.isMixed(value), doors.read?.(value, 0), doors.walk?.(value, 0)]).toEqual(
      Array(4).fill(false),
    );
    const result = doors.validate(value);
    expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual([path]);
  }
});
