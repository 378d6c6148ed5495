import fc from "fast-check";
import { expect, test } from "vitest";
import * as v from "../../../templates/validators/runtime.js";

const names = fc.constantFrom("a", "b", "c", "constructor", "toString", "__proto__", "foo-bar", "1");

/** A schema that is recursive by name: references lead to any of three objects. */
const definition = fc.letrec<{ type: Shape; entry: Entry }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    fc.constantFrom<Shape>("string", "number", "integer", "boolean", "unknown", "date", "dateTime", "enum", "open"),
    fc.nat(2),
    fc.record({ kind: fc.constantFrom("array", "map", "nullable"), of: tie("type") }) as fc.Arbitrary<Shape>,
    fc.array(tie("type"), { maxLength: 3 }),
  ),
  entry: fc.record({ required: fc.boolean(), type: tie("type") }),
}));

type Shape = string | number | { kind: "array" | "map" | "nullable"; of: Shape } | Shape[];
interface Entry {
  required: boolean;
  type: Shape;
}
interface Model {
  mode: "object" | "strict" | "additional";
  rows: [string, Entry][];
  additional: Shape;
}

const model: fc.Arbitrary<Model> = fc.record({
  mode: fc.constantFrom("object", "strict", "additional"),
  rows: fc.uniqueArray(fc.tuple(names, definition.entry), { selector: ([name]) => name, maxLength: 4 }),
  additional: definition.type,
});

const scalars: Record<string, unknown> = {
  string: v.string,
  number: v.number,
  integer: v.integer,
  boolean: v.boolean,
  unknown: v.unknown,
  date: v.date,
  dateTime: v.dateTime,
};
const wrappers = { array: v.array<unknown>, map: v.map<unknown>, nullable: v.nullable<unknown> };

function build(models: readonly Model[]): v.Schema<unknown>[] {
  type Any = v.Schema<unknown>;
  const schemas: Any[] = [];
  const make = (shape: Shape): Any => {
    if (shape === "enum") return v.enumeration(["a", 1]) as Any;
    if (shape === "open") return v.openEnumeration(["a"]) as Any;
    if (typeof shape === "string") return scalars[shape] as Any;
    if (typeof shape === "number") return v.reference(() => schemas[shape] as Any);
    if (Array.isArray(shape)) return v.union(shape.map(make)) as Any;
    return wrappers[shape.kind](make(shape.of)) as Any;
  };
  for (const { mode, rows, additional } of models) {
    const row = ([name, entry]: [string, Entry]) =>
      [name, entry.required ? v.required(make(entry.type)) : v.optional(make(entry.type))] as const;
    const table = Object.fromEntries(rows.map(row)) as v.Table<unknown>;
    const object = v.object as (name: string, table: unknown, additional: Any) => Any;
    if (mode === "strict") schemas.push(v.strictObject<unknown>("M", table));
    else schemas.push(mode === "object" ? v.object<unknown>("M", table) : object("M", table, make(additional)));
  }
  return schemas;
}

const leaf = fc.oneof(
  fc.constantFrom<unknown>("a", "b", 1, 1.5, -0, Number.NaN, null, undefined, true, 5n, Symbol.iterator, () => 0),
  fc.constantFrom<unknown>("2024-02-29", "2024-02-30", "2024-02-29T00:00:00Z", "2016-12-31T23:59:60Z", new Date()),
  fc.constantFrom<unknown>(new Array(5), Proxy.revocable({}, {}).proxy, Object.create({ a: "a", b: 1 })),
  fc.string(),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 5, depthSize: "medium" },
    leaf,
    fc.array(tie("any"), { maxLength: 3 }),
    // Own `__proto__` keys as well: `fromEntries` defines properties, it does not assign them.
    fc.uniqueArray(fc.tuple(names, tie("any")), { selector: ([name]) => name, maxLength: 6 }).map(Object.fromEntries),
  ),
})).any;

test("is, validate, parse and the Standard Schema agree on every schema and every value", () => {
  let passed = 0;
  let failed = 0;
  fc.assert(
    fc.property(fc.tuple(model, model, model), value, (models, subject) => {
      for (const schema of build(models)) {
        const is = v.is(schema, subject);
        const result = v.validate(schema, subject);
        const standard = schema["~standard"].validate(subject);
        let parses = true;
        try {
          v.parse(schema, subject);
        } catch (error) {
          parses = false;
          expect(error).toBeInstanceOf(v.ValidationError);
        }
        expect([result.ok, parses, standard.issues === undefined]).toEqual([is, is, is]);
        if (is) passed += 1;
        else failed += 1;
        if (result.ok) continue;
        // The two walks see the same faults: the collecting one never comes home with empty hands.
        expect(result.issues.length).toBeGreaterThan(0);
        for (const issue of result.issues) {
          expect(issue.message).not.toContain("changes while it is read");
          expect(issue.message).toContain(issue.expected);
        }
        const places = result.issues.map((issue) => JSON.stringify([issue.path, issue.code]));
        expect(new Set(places).size).toBe(places.length);
      }
    }),
    { numRuns: 20_000 },
  );
  expect(Math.min(passed, failed)).toBeGreaterThan(2000);
});

test("an issue stands for each fault: with it repaired, one issue less", () => {
  interface Row {
    a: string;
    b?: number | null;
    c: boolean[];
  }
  const schema: v.Schema<Row[]> = v.array(
    v.object<Row>("Row", {
      a: v.required(v.string),
      b: v.optional(v.nullable(v.number)),
      c: v.required(v.array(v.boolean)),
    }),
  );
  const row = fc.record({
    a: fc.oneof(fc.string(), fc.constant(5)),
    b: fc.oneof(fc.constantFrom(1, null, undefined), fc.constant("x")),
    c: fc.array(fc.oneof(fc.boolean(), fc.constant(0))),
  });
  const faults = (rows: readonly { a: unknown; b: unknown; c: readonly unknown[] }[]): string[] =>
    rows.flatMap(({ a, b, c }, index) => [
      ...(a === 5 ? [`${index}.a`] : []),
      ...(b === "x" ? [`${index}.b`] : []),
      ...c.flatMap((item, at) => (item === 0 ? [`${index}.c.${at}`] : [])),
    ]);
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const result = v.validate(schema, rows);
      expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual(faults(rows));
    }),
  );
});
