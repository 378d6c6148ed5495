import { expect, test } from "vitest";
import { generate } from "../../../generator/index.js";
import { assignable } from "../../../generator/model/assignable.js";
import type { Catalog } from "../../../generator/model/catalog.js";
import type { Model, Property } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { typeText } from "../../../generator/model/type-text.js";
import { interfaces } from "../../../templates/index.js";
import { compileWhole } from "../../support/compile.js";
import { brandedInterfaces } from "../../support/diff-case.js";

const at = { file: "", line: 0, column: 0 };
const reference = (model: string): Type => ({ kind: "reference", model });
const array = (items: Type): Type => ({ kind: "array", items });
const map = (values: Type): Type => ({ kind: "map", values });
const union = (...members: Type[]): Type => ({ kind: "union", members });
const string: Type = { kind: "string" };
const integer: Type = { kind: "integer" };
const unknown: Type = { kind: "unknown" };
const few: Type = { kind: "enum", values: ["a", "b"] };
const property = (name: string, type: Type): Property => ({ name, writtenName: name, type, required: false, at });

/** One type of every kind and nesting that could be told apart wrongly. */
const types: readonly Type[] = [
  string,
  { kind: "string", format: "date-time" },
  integer,
  { kind: "number" },
  { kind: "boolean" },
  unknown,
  few,
  { kind: "enum", values: ["b", "a", "c"] },
  { kind: "enum", values: [1, 2] },
  { kind: "enum", values: ["a", 1] },
  { kind: "enum", values: ["a", "b"], open: true },
  { kind: "enum", values: [1], open: true },
  array(string),
  array(few),
  array(unknown),
  array(array(integer)),
  map(string),
  map(unknown),
  map(array(few)),
  reference("Cat"),
  reference("Dog"),
  reference("Empty"),
  reference("Labels"),
  reference("Color"),
  reference("Pet"),
  reference("Tree"),
  array(reference("Cat")),
  array(reference("Pet")),
  map(reference("Color")),
  union(string, integer),
  union(reference("Cat"), string),
  union(reference("Dog"), reference("Cat")),
  union(few, array(string)),
  union(reference("Empty"), { kind: "boolean" }),
];

const models: readonly Model[] = [
  { kind: "object", name: "Cat", properties: [property("name", string)], at },
  { kind: "enum", name: "Color", values: ["a", "b"], at },
  { kind: "object", name: "Dog", properties: [property("name", string)], at },
  { kind: "object", name: "Empty", properties: [], at },
  { kind: "object", name: "Labels", properties: [], additionalProperties: string, at },
  { kind: "union", name: "Pet", members: [reference("Cat"), reference("Dog")], at },
  { kind: "union", name: "Tree", members: [string, array(reference("Tree"))], at },
];

const catalog: Catalog = {
  source: { package: "", version: "", dialect: "" },
  models: [...models, ...types.map((type, index): Model => holder(index, type))],
};

/** A model whose one property has the type: what the interface prints for it is what the compiler compares. */
function holder(index: number, type: Type): Model {
  return { kind: "object", name: `Holder${index}`, properties: [{ ...property("value", type), required: true }], at };
}

test("every pair of types is assignable exactly when the compiler says so", () => {
  const find = (name: string) => catalog.models.find((model) => model.name === name);
  const pairs = types.flatMap((_, from) => types.map((__, to) => [from, to] as const));
  const probes = pairs.map(([from, to]) => {
    const imports = [...new Set([from, to])].map(
      (index) => `import type { Holder${index} } from "./Holder${index}.js";\n`,
    );
    const code = `declare const from: Holder${from}["value"];\nexport const to: Holder${to}["value"] = from;\n`;
    return [`p${from}_${to}.ts`, imports.join("") + code] as const;
  });
  const said = compileWhole([...brandedInterfaces(catalog), ...probes]);
  const refused = new Set([...said.matchAll(/^p(\d+_\d+)\.ts\(\d+,\d+\): error TS/gm)].map(([, pair]) => pair));
  const disagreements = pairs.filter(([from, to]) => {
    const ours = assignable({ type: types[from] as Type, models: find }, { type: types[to] as Type, models: find });
    return ours === refused.has(`${from}_${to}`);
  });
  expect(refused.size).toBeGreaterThan(500);
  expect(pairs.length - refused.size).toBeGreaterThan(100);
  expect(disagreements.map((pair) => pair.map((index) => typeText(types[index] as Type)).join(" to "))).toEqual([]);
});

test("the printed interfaces carry a mark of their name, where they have properties", () => {
  const printed = new Map(brandedInterfaces(catalog));
  expect(printed.get("Cat.ts")).toContain('" model": "Cat";');
  expect(printed.get("Empty.ts")).not.toContain('" model"');
  expect(generate(catalog, { targets: [interfaces] }).diagnostics).toEqual([]);
});

test("circles of unions end, whichever way they are entered", () => {
  const circle: readonly Model[] = [
    { kind: "union", name: "A", members: [reference("B"), string], at },
    { kind: "union", name: "B", members: [reference("A"), integer], at },
    { kind: "union", name: "C", members: [reference("C"), string], at },
  ];
  const find = (name: string) => circle.find((model) => model.name === name);
  const asked = (from: Type, to: Type) => assignable({ type: from, models: find }, { type: to, models: find });
  expect(asked(reference("A"), reference("B"))).toBe(true);
  expect(asked(reference("B"), reference("A"))).toBe(true);
  expect(asked(reference("B"), reference("C"))).toBe(false);
  expect(asked(reference("C"), reference("A"))).toBe(true);
  expect(asked(few, reference("A"))).toBe(true);
  expect(asked({ kind: "boolean" }, reference("C"))).toBe(false);
});
