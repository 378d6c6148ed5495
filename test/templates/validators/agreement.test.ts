import { inspect } from "node:util";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import type { Model } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { cleanUp } from "./compile.js";
import { type Doors, list, load, map, object, property, required, text } from "./emitted.js";

afterAll(cleanUp);

const names = fc.constantFrom("a", "b", "c", "constructor", "toString", "__proto__", "foo-bar", "1");
/** Random catalogs per run, of three object models, a union and an enumeration each; the names say which. */
const catalogs = 30;

const scalars: readonly Type[] = [
  text,
  { kind: "number" },
  { kind: "integer" },
  { kind: "boolean" },
  { kind: "unknown" },
  { kind: "string", format: "date" },
  { kind: "string", format: "date-time" },
  { kind: "enum", values: ["a", 1] },
  { kind: "enum", values: ["a"], open: true },
];

/** A type that is recursive by name. */
function types(catalog: number): fc.Arbitrary<Type> {
  return fc.letrec<{ type: Type }>((tie) => ({
    type: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      fc.constantFrom(...scalars),
      fc.constantFrom("A", "B", "C", "U", "E").map((name): Type => ({ kind: "reference", model: `${name}${catalog}` })),
      tie("type").map(list),
      tie("type").map(map),
      fc.array(tie("type"), { minLength: 1, maxLength: 3 }).map((members): Type => ({ kind: "union", members })),
    ),
  })).type;
}

function models(catalog: number): fc.Arbitrary<Model[]> {
  const type = types(catalog);
  const row = fc
    .tuple(names, type, fc.boolean(), fc.boolean())
    .map(([name, type, isRequired, nullable]) =>
      property(name, type, { ...(isRequired && required), ...(nullable && { nullable }) }),
    );
  const rows = fc.uniqueArray(row, { selector: ({ name }) => name, maxLength: 4 });
  const one = (name: string) =>
    fc
      .tuple(rows, fc.option(type, { nil: undefined, freq: 3 }))
      .map(([properties, additional]) => object(`${name}${catalog}`, properties, additional));
  const union = fc
    .array(type.map(shielded), { minLength: 1, maxLength: 3 })
    .map((members): Model => ({ kind: "union", name: `U${catalog}`, members, at: object("U", []).at }));
  const values: Model = { kind: "enum", name: `E${catalog}`, values: ["a", "b"], at: object("E", []).at };
  return fc.tuple(one("A"), one("B"), one("C"), union).map((all) => [...all, values]);
}

/** A union may contain itself in an array, not directly: that is no type. */
function shielded(type: Type): Type {
  if (type.kind === "union") return { kind: "union", members: type.members.map(shielded) };
  return type.kind === "reference" && type.model.startsWith("U") ? list(type) : type;
}

const leaf = fc.oneof(
  fc.constantFrom<unknown>("a", "b", 1, 1.5, -0, Number.NaN, null, undefined, true, 5n, Symbol.iterator, () => 0),
  fc.constantFrom<unknown>("2024-02-29", "2024-02-30", "2024-02-29T00:00:00Z", "2016-12-31T23:59:60Z", new Date()),
  fc.constantFrom<unknown>(new Array(5), Proxy.revocable({}, {}).proxy, Object.create({ a: "a", b: 1 })),
  fc.string(),
);

/** Objects as JSON has them, and as it has not: with accessors, hidden properties, classes and throwing getters. */
const value = fc.letrec((tie) => {
  const members = fc.uniqueArray(fc.tuple(names, tie("any")), { selector: ([name]) => name, maxLength: 6 });
  return {
    any: fc.oneof(
      { maxDepth: 5, depthSize: "medium" },
      leaf,
      fc.array(tie("any"), { maxLength: 3 }),
      // Own `__proto__` keys as well: `fromEntries` defines properties, it does not assign them.
      { weight: 4, arbitrary: members.map(Object.fromEntries) },
      fc.tuple(members, members, fc.constantFrom("hidden", "accessor", "throws", "inherited", "class")).map(odd),
    ),
  };
}).any;

function odd([plain, special, how]: [[string, unknown][], [string, unknown][], string]): unknown {
  const get = (member: unknown) => (): unknown => {
    if (how === "throws") throw new Error("thrown by a getter");
    return member;
  };
  const described = Object.fromEntries(
    special.map(([name, member]): [string, PropertyDescriptor] => [
      name,
      how === "hidden" ? { value: member } : { get: get(member), enumerable: how !== "class", configurable: true },
    ]),
  );
  const base = how === "inherited" || how === "class" ? Object.create({}, described) : undefined;
  const own = Object.fromEntries(plain);
  if (base) return Object.defineProperties(Object.create(base), Object.getOwnPropertyDescriptors(own));
  return Object.defineProperties(own, described);
}

/** What is wrong with how a model answers for a value; undefined when all is well. */
function quarrel(doors: Doors, ValidationError: new () => unknown, subject: unknown): string | undefined {
  const is = doors.is(subject);
  if (doors.isMixed(subject) !== is) return `the paths differ: ${is}`;
  const result = doors.validate(subject);
  const standard = doors.schema["~standard"].validate(subject);
  let parses = true;
  try {
    doors.parse(subject);
  } catch (error) {
    parses = false;
    if (!(error instanceof ValidationError)) return `parse threw ${String(error)}`;
  }
  if (result.ok !== is || parses !== is || (standard.issues === undefined) !== is) return "the doors differ";
  if (answer(doors.read, subject) === true && answer(doors.walk, subject) === false)
    return "read accepts, walk does not";
  if (result.ok) return undefined;
  if (result.issues.length === 0) return "there is no issue";
  for (const { message, expected } of result.issues) {
    if (message.includes("changes while it is read")) return "the table accepts what the guard refuses";
    if (!message.includes(expected)) return message;
  }
  const places = result.issues.map((issue) => JSON.stringify([issue.path, issue.code]));
  return new Set(places).size === places.length ? undefined : `twice: ${places.join()}`;
}

function answer(guard: Doors["read"], subject: unknown): boolean | undefined {
  try {
    return guard?.(subject, 0);
  } catch {
    return undefined;
  }
}

/** Shows the value without reading it: its getters throw. */
function reporter({
  failed,
  errorInstance,
  counterexample,
  seed,
  counterexamplePath,
}: fc.RunDetails<[Model, unknown]>) {
  if (!failed) return;
  const subject = inspect(counterexample?.[1], { showHidden: true, depth: 12 });
  throw new Error(`${String(errorInstance)}\n${subject}\n{ seed: ${seed}, path: "${counterexamplePath}" }`);
}

test.each([
  ["pass", "written"],
  ["reject", "optional"],
] as const)(
  "whatever the model and the value, all doors and both paths agree (unknown properties %s, null %s)",
  async (unknownProperties, nulls) => {
    const seed = Number(process.env.SEED ?? Date.now()) | 0;
    const all = Array.from({ length: catalogs }, (_, index) =>
      fc.sample(models(index), { numRuns: 1, seed: seed + index }),
    ).flat(2);
    const { model, ValidationError } = await load(all, { unknownProperties, nulls });
    let passed = 0;
    let failed = 0;
    fc.assert(
      fc.property(fc.constantFrom(...all), value, ({ name }, subject) => {
        const said = quarrel(model(name), ValidationError as never, subject);
        if (said !== undefined)
          throw new Error(
            `${name}: ${said} (SEED=${seed})\n${JSON.stringify(
              all.filter((other) => other.name.slice(1) === name.slice(1)),
              null,
              1,
            )}`,
          );
        if (model(name).is(subject)) passed += 1;
        else failed += 1;
      }),
      { numRuns: 3000, reporter },
    );
    expect(Math.min(passed, failed)).toBeGreaterThan(100);
  },
);

test("an issue stands for each fault: with it repaired, one issue less", async () => {
  const { model } = await load([
    object("Row", [
      property("a", text, required),
      property("b", { kind: "number" }, { nullable: true }),
      property("c", list({ kind: "boolean" }), required),
    ]),
    object("Rows", [property("rows", list({ kind: "reference", model: "Row" }), required)]),
  ]);
  const row = fc.record({
    a: fc.oneof(fc.string(), fc.constant(5)),
    b: fc.oneof(fc.constantFrom(1, null, undefined), fc.constant("x")),
    c: fc.array(fc.oneof(fc.boolean(), fc.constant(0))),
  });
  const faults = (rows: readonly { a: unknown; b: unknown; c: readonly unknown[] }[]): string[] =>
    rows.flatMap(({ a, b, c }, index) => [
      ...(a === 5 ? [`rows.${index}.a`] : []),
      ...(b === "x" ? [`rows.${index}.b`] : []),
      ...c.flatMap((item, at) => (item === 0 ? [`rows.${index}.c.${at}`] : [])),
    ]);
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      const result = model("Rows").validate({ rows });
      expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual(faults(rows));
    }),
  );
});
