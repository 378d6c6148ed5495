import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Type } from "../../../generator/model/type.js";
import { cleanUp } from "./compile.js";
import {
  type Doors,
  dateTime,
  type Emitted,
  enumeration,
  list,
  load,
  map,
  number,
  object,
  property,
  required,
  text,
  to,
  union,
  unknown,
} from "./emitted.js";

const integer: Type = { kind: "integer" };

/** One model per type, with the type as its property `a`; for values that stand alone. */
const types: Record<string, Type> = {
  Text: text,
  Num: number,
  Int: integer,
  Bool: { kind: "boolean" },
  Unknown: unknown,
  Enum: { kind: "enum", values: ["a", 1] },
  OpenEnum: { kind: "enum", values: ["a"], open: true },
  OpenNumbers: { kind: "enum", values: [1], open: true },
  OpenBoth: { kind: "enum", values: [1, "a"], open: true },
  Colors: { kind: "enum", values: ["red", "green", 5] },
  Many: { kind: "enum", values: Array.from({ length: 100 }, (_, index) => index) },
  Texts: list(text),
  TextMap: map(text),
  NumMap: map(number),
  Either: { kind: "union", members: [text, { kind: "boolean" }] },
  TextOrSegment: { kind: "union", members: [text, to("Segment")] },
};

const models = [
  object("Segment", [
    property("startTime", dateTime, required),
    property("type", text),
    property("note", text, { nullable: true }),
  ]),
  object("Call", [
    property("id", text, required),
    property("segments", list(to("Segment")), required),
    property("labels", map(integer)),
  ]),
  ...Object.entries(types).map(([name, type]) => object(name, [property("a", type, required)])),
  object("NullableText", [property("a", text, { required: true, nullable: true })]),
  object("NullableEnum", [property("a", { kind: "enum", values: ["a"] }, { required: true, nullable: true })]),
  object("Empty", []),
  object("Odd", [
    property("hasOwnProperty", text),
    property("constructor", text),
    property("toString", text, required),
    property("__proto__", text),
  ]),
  object("Named", [property("name", text, required)]),
  object("Open", [property("name", text, required)], number),
  enumeration("Color", ["red", "green"]),
  union("Pet", [to("Segment"), to("Color")]),
];

let emitted: Emitted;
let strict: Emitted;
beforeAll(async () => {
  emitted = await load(models);
  strict = await load(models, { unknownProperties: "reject" });
});
afterAll(cleanUp);

function is(name: string, value: unknown): boolean {
  const doors = emitted.model(name);
  const is = doors.is(value);
  expect(doors.isMixed(value)).toBe(is);
  return is;
}

/** Code and message of every issue. */
function issues(model: string | Doors, value: unknown): string[] {
  const result = (typeof model === "string" ? emitted.model(model) : model).validate(value);
  return result.ok ? [] : result.issues.map((issue) => `${issue.code}: ${issue.message}`);
}

/** The same of a value that stands alone. */
function faults(model: string, value: unknown): string[] {
  return issues(model, { a: value }).map((issue) =>
    issue.replace(": a: ", ": ").replace(": a[", ": [").replace(": a.", ": "),
  );
}

const good = { id: "a", segments: [{ startTime: "2024-02-29T12:00:00Z" }] };

describe("verdicts", () => {
  test("a valid value passes by identity", () => {
    const { parse, validate, schema } = emitted.model("Call");
    expect(is("Call", good)).toBe(true);
    expect(parse(good)).toBe(good);
    expect(validate(good)).toEqual({ ok: true, value: good });
    expect(schema["~standard"].validate(good)).toEqual({ value: good });
    expect(schema["~standard"].version).toBe(1);
    expect(schema["~standard"].vendor).toBe("schemadown");
  });

  test("every issue is told, with its path and in words", () => {
    const bad = {
      segments: [good.segments[0], { startTime: "yesterday", type: 5, note: 0 }, null],
      labels: { a: 1.5, "odd key": "x", b: 2 },
    };
    const result = emitted.model("Call").validate(bad);
    expect(result.ok ? [] : result.issues).toEqual([
      { path: ["id"], code: "required", expected: "a string", message: "id: expected a string, got nothing" },
      {
        path: ["segments", 1, "startTime"],
        code: "format",
        expected: "a date-time",
        message: 'segments[1].startTime: expected a date-time, got "yesterday"',
      },
      {
        path: ["segments", 1, "type"],
        code: "type",
        expected: "a string",
        message: "segments[1].type: expected a string, got 5",
      },
      {
        path: ["segments", 1, "note"],
        code: "type",
        expected: "a string or null",
        message: "segments[1].note: expected a string or null, got 0",
      },
      {
        path: ["segments", 2],
        code: "type",
        expected: "an object (Segment)",
        message: "segments[2]: expected an object (Segment), got null",
      },
      {
        path: ["labels", "a"],
        code: "type",
        expected: "an integer",
        message: "labels.a: expected an integer, got 1.5",
      },
      {
        path: ["labels", "odd key"],
        code: "type",
        expected: "an integer",
        message: 'labels["odd key"]: expected an integer, got "x"',
      },
    ]);
    expect(emitted.model("Call").schema["~standard"].validate(bad)).toEqual({ issues: result.ok ? [] : result.issues });
  });

  test("parse throws all issues and lists the first five", () => {
    const bad = { id: "a", segments: [1, 2, 3, 4, 5, 6, 7] };
    let thrown: unknown;
    try {
      emitted.model("Call").parse(bad);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toBeInstanceOf(emitted.ValidationError);
    const error = thrown as InstanceType<Emitted["ValidationError"]>;
    expect(error.name).toBe("ValidationError");
    expect(error.issues).toHaveLength(7);
    expect(error.message.split("\n")).toHaveLength(6);
    expect(error.message).toContain("segments[4]: expected an object (Segment), got 5\n… and 2 more");
  });
});

describe("values", () => {
  const cases: [string, unknown[], unknown[]][] = [
    ["Text", ["", "a"], [1, null, undefined, new String("a")]],
    ["Num", [0, -0, 1.5], [Number.NaN, Number.POSITIVE_INFINITY, "1", 1n]],
    ["Int", [0, -0, 1e300, 2 ** 53], [1.5, Number.NaN, Number.NEGATIVE_INFINITY, "1"]],
    ["Bool", [true, false], [0, "true", null]],
    ["Unknown", [undefined, null, 1, {}], []],
    ["Enum", ["a", 1], ["b", "1", 2, null]],
    ["OpenEnum", ["a", "b"], [1, null]],
    ["OpenNumbers", [1, 2.5], ["a", Number.NaN]],
    ["OpenBoth", [1, 2.5, "b"], [null, Number.NaN]],
    ["Texts", [[], ["a"]], [{ length: 0 }, [1], [undefined], new Uint8Array(1)]],
    ["TextMap", [{}, { a: "b" }, new Date()], [[], null, { a: 1 }, { a: undefined }]],
    ["NullableText", [null, "a"], [undefined, 1]],
    ["Either", ["a", true], [1, null]],
  ];
  test.each(cases)("%s", (name, accepted, rejected) => {
    for (const value of accepted) expect(is(name, { a: value }), String(value)).toBe(true);
    for (const value of rejected) expect(is(name, { a: value })).toBe(false);
    for (const value of rejected) expect(faults(name, value)).not.toEqual([]);
  });

  test("a model without properties is any object", () => {
    for (const value of [{}, { a: 1 }, new (class {})()]) expect(is("Empty", value)).toBe(true);
    for (const value of [[], null, () => 0, "a"]) expect(is("Empty", value)).toBe(false);
  });

  test("models that are enumerations or unions", () => {
    for (const value of ["red", "green", { startTime: "2024-01-01T00:00:00Z" }]) expect(is("Pet", value)).toBe(true);
    expect(issues("Color", "blue")).toEqual(['enum: expected "red" or "green", got "blue"']);
    expect(issues("Pet", 5)).toEqual(['union: expected an object (Segment) or "red" or "green", got 5']);
    expect(issues("Pet", {})).toEqual(["required: startTime: expected a date-time, got nothing"]);
  });

  test("an enum lists its values, and a long one the first ten", () => {
    expect(faults("Colors", "blue")).toEqual(['enum: expected "red", "green" or 5, got "blue"']);
    expect(faults("Many", "blue")[0]).toContain("9 or one of 90 others, got");
  });

  test("a union tells what it wants, or what is wrong with the only member of that shape", () => {
    expect(faults("TextOrSegment", 5)).toEqual(["union: expected a string or an object (Segment), got 5"]);
    expect(faults("TextOrSegment", { startTime: "no" })).toEqual(['format: startTime: expected a date-time, got "no"']);
  });

  test("a nullable enum has the code of the enum", () => {
    expect(faults("NullableEnum", "b")).toEqual(['enum: expected "a" or null, got "b"']);
  });
});

describe("properties", () => {
  test("optional is absent or undefined; null only where it is nullable", () => {
    const one = { startTime: "2024-01-01T00:00:00Z" };
    expect(is("Segment", { ...one, type: undefined, note: null })).toBe(true);
    expect(issues("Segment", { ...one, type: null })).toEqual(["type: type: expected a string, got null"]);
  });

  test("required is present; undefined is a value that only unknown takes", () => {
    expect(is("Unknown", { a: undefined })).toBe(true);
    expect(is("Unknown", Object.create({ a: 1 }))).toBe(true);
    expect(issues("Unknown", {})).toEqual(["required: a: expected anything, got nothing"]);
    expect(issues("Segment", { startTime: undefined })).toEqual([
      "type: startTime: expected a date-time, got undefined",
    ]);
  });

  test("a name of Object.prototype counts only as the value's own", () => {
    expect(is("Odd", { toString: "a" })).toBe(true);
    expect(is("Odd", JSON.parse('{ "toString": "a", "__proto__": "b", "constructor": "c" }'))).toBe(true);
    expect(is("Odd", Object.assign(Object.create(null), { toString: "a" }))).toBe(true);
    expect(is("Odd", Object.create({ toString: "a" }))).toBe(false);
    expect(is("Odd", JSON.parse('{ "toString": "a", "__proto__": 5 }'))).toBe(false);
    expect(issues("Odd", JSON.parse('{ "__proto__": 5, "constructor": 6 }'))).toEqual([
      "type: constructor: expected a string, got 6",
      "required: toString: expected a string, got nothing",
      "type: __proto__: expected a string, got 5",
    ]);
  });

  test("instances with getters are read plainly, on either path", () => {
    class Live {
      get startTime(): string {
        return "2024-01-01T00:00:00Z";
      }
      get type(): unknown {
        return this.kind;
      }
      kind: unknown = "a";
    }
    const live = new Live();
    expect(is("Segment", live)).toBe(true);
    live.kind = 5;
    expect(is("Segment", live)).toBe(false);
  });

  test("an optional property that is hidden from enumeration is absent, as it is for JSON; a required one is there", () => {
    const hidden = (name: string, value: unknown, rest: object = {}) =>
      Object.defineProperty({ ...rest }, name, { value, enumerable: false });
    const startTime = "2024-01-01T00:00:00Z";
    expect(is("Segment", hidden("type", 5, { startTime }))).toBe(true);
    expect(is("Segment", hidden("startTime", startTime))).toBe(true);
    expect(is("Segment", hidden("startTime", 5))).toBe(false);
  });

  test("unknown properties pass, or are issues, or have a type", () => {
    const extra = Object.assign(Object.create({ inherited: 1 }), { name: "a", x: 1, y: undefined });
    Object.defineProperty(extra, "hidden", { value: 1 });
    expect(is("Named", extra)).toBe(true);
    expect(issues(strict.model("Named"), extra)).toEqual([
      "unknown-property: x: expected no property of this name, got 1",
      "unknown-property: y: expected no property of this name, got undefined",
    ]);
    expect(strict.model("Named").isMixed(extra)).toBe(false);
    // Hidden and unknown are as many as known: nothing that only counts would tell.
    const hidden = Object.defineProperty({ x: 1 }, "name", { value: "a" });
    for (const verdict of [strict.model("Named").is, strict.model("Named").isMixed])
      expect(verdict(hidden)).toBe(false);
    expect(is("Open", { name: "a", x: 1 })).toBe(true);
    expect(issues("Open", { name: "a", x: "b" })).toEqual(['type: x: expected a number, got "b"']);
  });
});

describe("messages", () => {
  test("values are shortened and cannot disturb a terminal", () => {
    expect(faults("Num", "a".repeat(1_000_000))).toEqual([`type: expected a number, got "${"a".repeat(60)}"…`]);
    expect(faults("Num", "\u001b[31m\n\u202e\u200b\ud800")).toEqual([
      'type: expected a number, got "\\u001b[31m\\n\\u202e\\u200b\\ud800"',
    ]);
    expect(faults("NumMap", { ["k".repeat(1_000_000)]: "" })[0]?.length).toBeLessThan(200);
    expect(faults("NumMap", { "\u001b": "" })).toEqual(['type: ["\\u001b"]: expected a number, got ""']);
  });

  test.each([
    [-0, "-0"],
    [Number.NaN, "NaN"],
    [null, "null"],
    [undefined, "undefined"],
    [true, "true"],
    [10n ** 100n, "a bigint"],
    [Symbol("a"), "a symbol"],
    [() => 0, "a function"],
    [[], "an array"],
    [{ toString: () => "x" }, "an object"],
    [Object.create(null), "an object"],
  ])("%#", (value, shown) => {
    expect(faults("Text", value)).toEqual([`type: expected a string, got ${shown}`]);
  });
});
