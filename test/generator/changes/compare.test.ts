import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Catalog, type Change, diff } from "../../../generator/index.js";
import type { Model, Property } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";

const at = { file: "A.md", line: 1, column: 1 };

function catalogOf(...models: readonly Model[]): Catalog {
  const sorted = models.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return { source: { package: "Hotel", version: "1", dialect: "python" }, models: sorted };
}

function changesOf(before: readonly Model[], after: readonly Model[]): readonly string[] {
  return diff({ before: catalogOf(...before), after: catalogOf(...after) }).changes.map(
    ({ kind, model, property, reader, writer }) => [kind, model, property ?? "-", reader, writer].join(" "),
  );
}

const text: Type = { kind: "string" };
const name: Property = { name: "name", writtenName: "name", type: text, required: true, at };
const object = (called: string, more: Partial<Extract<Model, { kind: "object" }>> = {}): Model => {
  return { kind: "object", name: called, properties: [name], at, ...more };
};
const reference = (model: string): Type => ({ kind: "reference", model });

describe("models that no table of properties describes", () => {
  test("values of an enumeration come and go; their order is no change", () => {
    const color = (...values: string[]): Model => ({ kind: "enum", name: "Color", values, at });
    expect(changesOf([color("red", "blue")], [color("green", "red")])).toEqual([
      "enum-value-added Color - true false",
      "enum-value-removed Color - false true",
    ]);
    expect(changesOf([color("red", "blue")], [color("blue", "red")])).toEqual([]);
  });

  test("members of a union come and go; their order is no change", () => {
    const pet = (...members: string[]): Model => ({ kind: "union", name: "Pet", members: members.map(reference), at });
    const animals = [object("Cat"), object("Dog"), object("Emu")];
    const wider = ["property-type-changed Pet - true false"];
    expect(changesOf([pet("Cat", "Dog"), ...animals], [pet("Dog", "Cat", "Emu"), ...animals])).toEqual(wider);
    expect(changesOf([pet("Cat", "Dog"), ...animals], [pet("Dog", "Cat"), ...animals])).toEqual([]);
    expect(changesOf([pet("Cat"), ...animals], [pet("Dog"), ...animals])).toEqual([
      "property-type-changed Pet - true true",
    ]);
  });

  test("an object that becomes an enumeration is one change of what the model is", () => {
    const changed = changesOf([object("Color")], [{ kind: "enum", name: "Color", values: ["red"], at }]);
    expect(changed).toEqual(["property-type-changed Color - true true"]);
  });

  test("a description of a model is compared as that of a property is", () => {
    const described = (description?: string) => object("Room", description === undefined ? {} : { description });
    expect(changesOf([described()], [described("A room.")])).toEqual(["description-changed Room - false false"]);
    expect(changesOf([described("*A* room.")], [described("A room.")])).toEqual([]);
  });
});

describe("properties that the table does not name", () => {
  const labels = (type: Type | undefined, properties: readonly Property[]) => {
    return object("Labels", { properties, ...(type && { additionalProperties: type }) });
  };

  test("judged where the interface prints their type, and not where it says unknown", () => {
    const number: Type = { kind: "number" };
    const kind = "property-type-changed Labels [key: string]";
    expect(changesOf([labels(text, [])], [labels(number, [])])).toEqual([`${kind} true true`]);
    expect(changesOf([labels(text, [name])], [labels(number, [name])])).toEqual([`${kind} false false`]);
  });

  test("breaking when they go, harmless when they come", () => {
    const property = "Labels [key: string]";
    expect(changesOf([labels(text, [name])], [labels(undefined, [name])])).toEqual([
      `property-removed ${property} true true`,
    ]);
    expect(changesOf([labels(undefined, [name])], [labels(text, [name])])).toEqual([
      `property-added ${property} false false`,
    ]);
  });
});

const scalar = fc.constantFrom<Type>(
  text,
  { kind: "integer", format: "int32" },
  { kind: "number" },
  { kind: "boolean" },
  { kind: "unknown" },
  { kind: "enum", values: ["a", "b"] },
  { kind: "enum", values: ["a"], open: true },
  reference("A"),
  reference("B"),
  reference("E"),
);
const type = fc.oneof(
  scalar,
  scalar.map((items): Type => ({ kind: "array", items })),
  scalar.map((values): Type => ({ kind: "map", values })),
  fc.tuple(scalar, scalar).map((members): Type => ({ kind: "union", members })),
);
const property = fc
  .record({ name: fc.constantFrom("p", "q", "r"), type, required: fc.boolean(), nullable: fc.boolean() })
  .map(
    ({ nullable, ...facts }): Property => ({ ...facts, writtenName: facts.name, at, ...(nullable && { nullable }) }),
  );
const model = fc
  .record({
    name: fc.constantFrom("A", "B", "C"),
    properties: fc.uniqueArray(property, { selector: (one) => one.name }),
  })
  .map((facts): Model => ({ kind: "object", at, ...facts }));
const catalog = fc
  .uniqueArray(model, { selector: (one) => one.name })
  .map((models) => catalogOf(...models, object("E", { properties: [] })));

describe("any two catalogs", () => {
  test("do not differ from themselves", () => {
    fc.assert(
      fc.property(catalog, (one) => diff({ before: one, after: structuredClone(one) }).changes.length === 0),
      { seed: 5 },
    );
  });

  test("do not differ by the order of what they list", () => {
    fc.assert(
      fc.property(catalog, (one) => {
        const models = one.models.map((each): Model => {
          return each.kind === "object" ? { ...each, properties: each.properties.toReversed() } : each;
        });
        return diff({ before: one, after: { ...one, models } }).changes.length === 0;
      }),
      { seed: 5 },
    );
  });

  test("differ backwards as they do forwards: what was added is removed, and who reads is who builds", () => {
    const opposite: Readonly<Record<string, string>> = {
      "model-added": "model-removed",
      "property-added": "property-removed",
      "property-became-required": "property-became-optional",
      "property-became-nullable": "property-became-non-nullable",
      "enum-value-added": "enum-value-removed",
    };
    const names = new Map(Object.entries(opposite).flatMap(([a, b]) => [[a, b] as const, [b, a] as const]));
    const gone = (kind: string) => kind.endsWith("-removed") && !kind.startsWith("enum");
    const come = (kind: string) => kind.endsWith("-added") && !kind.startsWith("enum");
    const line = ({ kind, model: of, property: key, reader, writer }: Change, mirrored: boolean) => {
      const shown = mirrored ? (names.get(kind) ?? kind) : kind;
      // What is gone breaks by its name, what comes does not: there the verdicts are no mirror of each other.
      const verdict = gone(shown) || come(shown) ? [] : mirrored ? [writer, reader] : [reader, writer];
      return [shown, of, key, ...verdict].join(" ");
    };
    fc.assert(
      fc.property(catalog, catalog, (before, after) => {
        const forwards = diff({ before, after }).changes.map((change) => line(change, false));
        const backwards = diff({ before: after, after: before }).changes.map((change) => line(change, true));
        expect(forwards.toSorted()).toEqual(backwards.toSorted());
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  test("give a change for every property that is not the same", () => {
    fc.assert(
      fc.property(catalog, catalog, (before, after) => {
        const { changes, breaking, bump } = diff({ before, after });
        expect(breaking).toBe(changes.some(({ reader, writer }) => reader || writer));
        expect(bump === "none").toBe(changes.length === 0);
        expect(bump === "major").toBe(breaking);
      }),
      { seed: 5 },
    );
  });
});
