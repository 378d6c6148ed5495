import { describe, expect, test } from "vitest";
import * as v from "../../../templates/validators/runtime.js";

/** Code and message of every issue. */
function issues(schema: v.Schema<never> | v.Schema<unknown>, value: unknown): string[] {
  const result = v.validate(schema as v.Schema<unknown>, value);
  return result.ok ? [] : result.issues.map((issue) => `${issue.code}: ${issue.message}`);
}

interface Segment {
  startTime: string;
  type?: string;
  note?: string | null;
}

interface Call {
  id: string;
  segments: Segment[];
  labels?: { [key: string]: number };
}

const segment: v.Schema<Segment> = v.object<Segment>("Segment", {
  startTime: v.required(v.dateTime),
  type: v.optional(v.string),
  note: v.optional(v.nullable(v.string)),
});

const call: v.Schema<Call> = v.object<Call>("Call", {
  id: v.required(v.string),
  segments: v.required(v.array(v.reference(() => segment))),
  labels: v.optional(v.map(v.integer)),
});

const good = { id: "a", segments: [{ startTime: "2024-02-29T12:00:00Z" }] };

describe("verdicts", () => {
  test("a valid value passes by identity", () => {
    expect(v.is(call, good)).toBe(true);
    expect(v.parse(call, good)).toBe(good);
    expect(v.validate(call, good)).toEqual({ ok: true, value: good });
    expect(call["~standard"].validate(good)).toEqual({ value: good });
    expect(call["~standard"].version).toBe(1);
    expect(call["~standard"].vendor).toBe("schemadown");
  });

  test("every issue is told, with its path and in words", () => {
    const bad = {
      segments: [good.segments[0], { startTime: "yesterday", type: 5, note: 0 }, null],
      labels: { a: 1.5, "odd key": "x", b: 2 },
    };
    const result = v.validate(call, bad);
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
    expect(call["~standard"].validate(bad)).toEqual({ issues: result.ok ? [] : result.issues });
  });

  test("parse throws all issues and lists the first five", () => {
    const bad = { id: "a", segments: [1, 2, 3, 4, 5, 6, 7] };
    let thrown: unknown;
    try {
      v.parse(call, bad);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(Error);
    expect(thrown).toBeInstanceOf(v.ValidationError);
    const error = thrown as v.ValidationError;
    expect(error.name).toBe("ValidationError");
    expect(error.issues).toHaveLength(7);
    expect(error.message.split("\n")).toHaveLength(6);
    expect(error.message).toContain("segments[4]: expected an object (Segment), got 5\n… and 2 more");
  });
});

describe("values", () => {
  const cases: [string, v.Schema<never>, unknown[], unknown[]][] = [
    ["string", v.string as v.Schema<never>, ["", "a"], [1, null, undefined, new String("a")]],
    ["number", v.number as v.Schema<never>, [0, -0, 1.5], [Number.NaN, Number.POSITIVE_INFINITY, "1", 1n]],
    [
      "integer",
      v.integer as v.Schema<never>,
      [0, -0, 1e300, 2 ** 53],
      [1.5, Number.NaN, Number.NEGATIVE_INFINITY, "1"],
    ],
    ["boolean", v.boolean as v.Schema<never>, [true, false], [0, "true", null]],
    ["unknown", v.unknown as v.Schema<never>, [undefined, null, 1, {}], []],
    ["enum", v.enumeration(["a", 1]) as v.Schema<never>, ["a", 1], ["b", "1", 2, null]],
    ["open enum", v.openEnumeration(["a"]) as v.Schema<never>, ["a", "b"], [1, null]],
    ["open numbers", v.openEnumeration([1]) as v.Schema<never>, [1, 2.5], ["a", Number.NaN]],
    ["array", v.array(v.string) as v.Schema<never>, [[], ["a"]], [{ length: 0 }, [1], [undefined], new Uint8Array(1)]],
    ["map", v.map(v.string) as v.Schema<never>, [{}, { a: "b" }, new Date()], [[], null, { a: 1 }, { a: undefined }]],
    ["nullable", v.nullable(v.string) as v.Schema<never>, [null, "a"], [undefined, 1]],
    ["union", v.union([v.string, v.boolean]) as v.Schema<never>, ["a", true], [1, null]],
    ["empty object", v.object("A", {}) as v.Schema<never>, [{}, { a: 1 }, new (class {})()], [[], null, () => 0, "a"]],
  ];
  test.each(cases)("%s", (_, schema, accepted, rejected) => {
    for (const value of accepted) expect(v.is(schema, value), String(value)).toBe(true);
    for (const value of rejected) expect(v.is(schema, value)).toBe(false);
    for (const value of rejected) expect(issues(schema, value)).not.toEqual([]);
  });

  test("an enum lists its values, and a long one the first ten", () => {
    expect(issues(v.enumeration(["red", "green", 5]), "blue")).toEqual([
      'enum: expected "red", "green" or 5, got "blue"',
    ]);
    const many = v.enumeration(Array.from({ length: 100 }, (_, index) => index));
    expect(issues(many, "blue")[0]).toContain("9 or one of 90 others, got");
  });

  test("a union tells what it wants, or what is wrong with the only member of that shape", () => {
    const either = v.union([v.string, v.reference(() => segment)]);
    expect(issues(either, 5)).toEqual(["union: expected a string or an object (Segment), got 5"]);
    expect(issues(either, { startTime: "no" })).toEqual(['format: startTime: expected a date-time, got "no"']);
  });

  test("a reference to an enum has the code of the enum", () => {
    expect(
      issues(
        v.reference(() => v.nullable(v.enumeration(["a"]))),
        "b",
      ),
    ).toEqual(['enum: expected "a" or null, got "b"']);
  });
});

describe("properties", () => {
  test("optional is absent or undefined; null only where it is nullable", () => {
    const one = { startTime: "2024-01-01T00:00:00Z" };
    expect(v.is(segment, { ...one, type: undefined, note: null })).toBe(true);
    expect(issues(segment, { ...one, type: null })).toEqual(["type: type: expected a string, got null"]);
  });

  test("required is present; undefined is a value that only unknown takes", () => {
    interface Box {
      content: unknown;
    }
    const box: v.Schema<Box> = v.object<Box>("Box", { content: v.required(v.unknown) });
    expect(v.is(box, { content: undefined })).toBe(true);
    expect(v.is(box, Object.create({ content: 1 }))).toBe(true);
    expect(issues(box, {})).toEqual(["required: content: expected anything, got nothing"]);
    expect(issues(segment, { startTime: undefined })).toEqual(["type: startTime: expected a date-time, got undefined"]);
  });

  test("a name of Object.prototype counts only as the value's own", () => {
    interface Odd {
      constructor?: string;
      toString: string;
      __proto__?: string;
      hasOwnProperty?: string;
    }
    const odd: v.Schema<Odd> = v.object<Odd>("Odd", {
      hasOwnProperty: v.optional(v.string),
      constructor: v.optional(v.string),
      toString: v.required(v.string),
      ["__proto__"]: v.optional(v.string),
    });
    expect(v.is(odd, { toString: "a" })).toBe(true);
    expect(v.is(odd, JSON.parse('{ "toString": "a", "__proto__": "b", "constructor": "c" }'))).toBe(true);
    expect(v.is(odd, Object.assign(Object.create(null), { toString: "a" }))).toBe(true);
    expect(v.is(odd, Object.create({ toString: "a" }))).toBe(false);
    expect(issues(odd, JSON.parse('{ "__proto__": 5, "constructor": 6 }'))).toEqual([
      "type: constructor: expected a string, got 6",
      "required: toString: expected a string, got nothing",
      "type: __proto__: expected a string, got 5",
    ]);
  });

  test("instances with getters are read plainly", () => {
    class Live {
      get startTime(): string {
        return "2024-01-01T00:00:00Z";
      }
    }
    expect(v.is(segment, new Live())).toBe(true);
  });

  test("unknown properties pass, or are issues, or have a type", () => {
    interface Named {
      name: string;
    }
    interface Open {
      name: string;
      [key: string]: string | number;
    }
    const table: v.Table<Named> = { name: v.required(v.string) };
    const extra = Object.assign(Object.create({ inherited: 1 }), { name: "a", x: 1, y: undefined });
    Object.defineProperty(extra, "hidden", { value: 1 });
    expect(v.is(v.object<Named>("Named", table), extra)).toBe(true);
    expect(issues(v.strictObject<Named>("Named", table), extra)).toEqual([
      "unknown-property: x: expected no property of this name, got 1",
      "unknown-property: y: expected no property of this name, got undefined",
    ]);
    const open = v.object<Open>("Open", { name: v.required(v.string) }, v.number);
    expect(v.is(open, { name: "a", x: 1 })).toBe(true);
    expect(issues(open, { name: "a", x: "b" })).toEqual(['type: x: expected a number, got "b"']);
  });
});

describe("messages", () => {
  test("values are shortened and cannot disturb a terminal", () => {
    expect(issues(v.number, "a".repeat(1_000_000))).toEqual([`type: expected a number, got "${"a".repeat(60)}"…`]);
    expect(issues(v.number, "\u001b[31m\n\u202e\u200b\ud800")).toEqual([
      'type: expected a number, got "\\u001b[31m\\n\\u202e\\u200b\\ud800"',
    ]);
    expect(issues(v.map(v.number), { ["k".repeat(1_000_000)]: "" })[0]?.length).toBeLessThan(200);
    expect(issues(v.map(v.number), { "\u001b": "" })).toEqual(['type: ["\\u001b"]: expected a number, got ""']);
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
    expect(issues(v.string, value)).toEqual([`type: expected a string, got ${shown}`]);
  });
});
