import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Code } from "../../../generator/emit/code.js";
import type { Dates, Layout } from "../../../generator/emit/target.js";
import { generate } from "../../../generator/generate.js";
import type { Model } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { createCodecs } from "../../../templates/codecs/target.js";
import { interfaces } from "../../../templates/interfaces/target.js";
import { createValidators } from "../../../templates/validators/target.js";
import { projectRoot } from "../../support/case-folder.js";
import { written } from "../../support/written.js";
import { type Compiled, cleanUp, compile, runtimeFiles } from "../validators/compile.js";
import {
  dateTime,
  enumeration,
  list,
  map,
  object,
  property,
  required,
  text,
  to,
  union,
} from "../validators/emitted.js";

const day: Type = { kind: "string", format: "date" };

const models: readonly Model[] = [
  object("Stay", [
    property("arrival", dateTime, required),
    property("leftAt", dateTime, { nullable: true }),
    property("bookedOn", day),
    property("nights", list(to("Night")), required),
    property("holidays", map(list(day))),
    property("next", to("Stay")),
    property("room", to("Room")),
    property("when", { kind: "union", members: [dateTime, { kind: "integer" }] }),
    property("__proto__", dateTime),
    property("constructor", dateTime),
    property("foo-bar", dateTime),
  ]),
  object("Night", [property("date", day, required), property("price", { kind: "number" }, required)]),
  object("Room", [property("number", { kind: "integer" }, required), property("color", to("Color"))]),
  enumeration("Color", ["red", "green"]),
  // Models that are called what others are called when they are decoded, and what the global is called.
  object("DecodedStay", [property("stay", to("Stay"), required), property("on", day)]),
  object("Date", [property("date", dateTime)]),
  object("Days", [], day),
  object("Open", [property("name", text, required)], to("Night")),
  object("Tagged", [property("at", dateTime, required), property("of", list(map(list(dateTime))))], text),
  union("Found", [to("Night"), to("Room"), list(to("Found")), day]),
];

interface Codec {
  decode(value: unknown): unknown;
  encode(value: unknown): unknown;
}

interface Loaded {
  (model: string): Codec;
  readonly compiled: Compiled;
}

async function load(dates: Dates, layout: Layout = "per-model"): Promise<Loaded> {
  const catalog = { source: { package: "p", version: "1", dialect: "markdown" }, models };
  const read = (path: string) => written<Code>(readFileSync(join(projectRoot, "templates/codecs", path), "utf8"));
  const targets = [
    interfaces,
    createValidators((path) => written<Code>(runtimeFiles[path] ?? expect.fail(path))),
    createCodecs(read),
  ];
  const { files, diagnostics } = generate(catalog, { targets, dates, layout });
  expect(diagnostics).toEqual([]);
  const compiled = await compile(Object.fromEntries(files.map((file) => [file.path, file.text])));
  expect(compiled.output).toBe("");
  const modules = new Map<string, Record<string, never>>();
  for (const { name } of models) {
    const path = layout === "single" ? "codecs.js" : `codecs/${name}.js`;
    modules.set(name, (await compiled.load(path)) as never);
  }
  const codecOf = (name: string) => {
    const module = modules.get(name) ?? expect.fail(name);
    return { decode: module[`decode${name}`] as never, encode: module[`encode${name}`] as never };
  };
  return Object.assign(codecOf, { compiled });
}

let codec: Loaded;
let single: Loaded;
let temporal: Loaded;

beforeAll(async () => {
  [codec, single, temporal] = await Promise.all([load("Date"), load("Date", "single"), load("Temporal")]);
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await cleanUp();
});

/** Instants that RFC 3339 can write, as `encode` writes them. */
const instants = fc
  .integer({ min: new Date("0000-01-01T00:00:00Z").getTime(), max: new Date("9999-12-31T23:59:59.999Z").getTime() })
  .map((time) => new Date(time));
const instantTexts = instants.map((date) => date.toISOString());
const days = instants.map((date) => new Date(date.toISOString().slice(0, 10)));
const dayTexts = days.map((date) => date.toISOString().slice(0, 10));

/** A stay of either side, by what its dates are. */
function stays(moment: fc.Arbitrary<unknown>, date: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.letrec((tie) => ({
    stay: fc.record(
      {
        arrival: moment,
        leftAt: fc.option(moment),
        bookedOn: date,
        nights: fc.array(fc.record({ date, price: fc.integer() })),
        holidays: fc.dictionary(fc.string(), fc.array(date, { maxLength: 3 }), { maxKeys: 3 }),
        next: fc.oneof({ depthSize: "small" }, fc.constant(undefined), tie("stay")),
        room: fc.record({ number: fc.integer() }),
        when: fc.oneof(moment, fc.integer()),
        ["__proto__"]: moment,
        constructor: moment,
        "foo-bar": moment,
        unknownToTheTable: fc.jsonValue(),
      },
      { requiredKeys: ["arrival", "nights"] },
    ),
  })).stay;
}

describe("dates as Date objects", () => {
  test("a value in canonical form comes back as it was, and is not touched", () => {
    fc.assert(
      fc.property(stays(instantTexts, dayTexts), (value) => {
        const before = structuredClone(value);
        const decoded = codec("Stay").decode(freeze(value)) as { arrival: unknown };
        expect(decoded.arrival).toBeInstanceOf(Date);
        expect(codec("Stay").encode(freeze(decoded))).toEqual(value);
        expect(value).toEqual(before);
      }),
    );
  });

  test("a decoded value comes back as it was, and is not touched", () => {
    fc.assert(
      fc.property(stays(instants, days), (value) => {
        const before = structuredClone(value);
        expect(codec("Stay").decode(codec("Stay").encode(freeze(value)))).toEqual(value);
        expect(value).toEqual(before);
      }),
    );
  });

  test("the table, and both ways that are compiled from it, convert alike, in either layout", async () => {
    const { tableOfStay } = (await codec.compiled.load("validators/Stay.js")) as Record<string, never>;
    const { convertBy } = (await codec.compiled.load("codecs/runtime.js")) as Record<
      string,
      (table: unknown, value: unknown, way: object) => unknown
    >;
    // It has seen many orders of keys, and walks what is there.
    const mixed = (await codec.compiled.load("codecs/Stay.js?mixed")) as Record<string, (value: unknown) => unknown>;
    const value = { arrival: "2024-05-01T12:00:00Z", nights: [] };
    for (let index = 0; index < 10; index++) mixed.decodeStay?.({ [`key${index}`]: index, ...value });
    fc.assert(
      fc.property(stays(instantTexts, dayTexts), (stay) => {
        const decoded = convertBy?.(tableOfStay, stay, { isDecoding: true, walks: false });
        for (const decode of [codec("Stay").decode, mixed.decodeStay, single("Stay").decode]) {
          expect(isDeepStrictEqual(decode?.(stay), decoded)).toBe(true);
        }
        const encoded = convertBy?.(tableOfStay, decoded, { isDecoding: false, walks: false });
        for (const encode of [codec("Stay").encode, mixed.encodeStay, single("Stay").encode]) {
          expect(isDeepStrictEqual(encode?.(decoded), encoded)).toBe(true);
        }
      }),
    );
  });

  test("an instant is the one that Date reads, whatever its digits and its offset", () => {
    const offset = fc.tuple(
      fc.constantFrom("+", "-"),
      fc.integer({ min: 0, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
    );
    const two = (number: number) => String(number).padStart(2, "0");
    fc.assert(
      fc.property(instantTexts, fc.option(offset), fc.integer({ min: 0, max: 3 }), (text, shift, digits) => {
        const zone = shift ? `${shift[0]}${two(shift[1])}:${two(shift[2])}` : "Z";
        const date = text.slice(0, digits === 0 ? 19 : 20 + digits) + zone;
        expect(codec("Date").decode({ date })).toEqual({ date: new Date(date) });
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ["2024-05-01T12:00:00Z", "2024-05-01T12:00:00.000Z"],
    ["2024-05-01T12:00:00.1Z", "2024-05-01T12:00:00.100Z"],
    ["2024-05-01T12:00:00.123999999Z", "2024-05-01T12:00:00.123Z"],
    ["2024-05-01T12:00:00.5+02:30", "2024-05-01T09:30:00.500Z"],
    ["2024-05-01t12:00:00z", "2024-05-01T12:00:00.000Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"],
    ["2016-12-31T15:59:60.25-08:00", "2016-12-31T23:59:59.250Z"],
    ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"],
    ["1969-12-31T23:59:59.9999Z", "1969-12-31T23:59:59.999Z"],
  ])("%s is written as %s", (from, expected) => {
    const decoded = codec("Date").decode({ date: from });
    expect(codec("Date").encode(decoded)).toEqual({ date: expected });
    const instant = Temporal.Instant.from(from);
    expect(Math.floor(instant.epochNanoseconds === undefined ? Number.NaN : instant.epochMilliseconds)).toBe(
      (decoded as { date: Date }).date.getTime(),
    );
  });

  test("what is not valid is not half decoded: every issue is thrown, and nothing was changed", () => {
    const value = { arrival: "2024-05-01T12:00:00Z", leftAt: "yesterday", nights: [{ date: "2024-02-30" }] };
    const before = structuredClone(value);
    expect(() => codec("Stay").decode(value)).toThrow(
      'leftAt: expected a date-time or null, got "yesterday"\nnights[0].date: expected a date, got "2024-02-30"\nnights[0].price: expected a number, got nothing',
    );
    expect(value).toEqual(before);
  });

  test.each([
    ["a date that is none", new Date(Number.NaN)],
    ["a year that RFC 3339 cannot write", new Date("+010000-01-01T00:00:00Z")],
    ["a year before the first", new Date(-1e15)],
    ["a text", "2024-05-01T12:00:00Z"],
    ["what only looks like a date", { getTime: (): number => 0 }],
  ])("%s is not written", (_, date) => {
    expect(() => codec("Date").encode({ date })).toThrow("date: expected a Date of the years 0000 to 9999, got ");
  });

  test("a time of day is no day", () => {
    const date = new Date("2024-05-01T00:00:00.001Z");
    expect(() => codec("Night").encode({ date, price: 1 })).toThrow("date: expected a Date at midnight in UTC");
  });

  test("what comes out of encode is checked like anything else", () => {
    expect(() => codec("Night").encode({ date: new Date(0) })).toThrow("price: expected a number, got nothing");
    expect(() => codec("Stay").encode({ arrival: new Date(0), nights: new Array(2) })).toThrow("nights[0]");
    expect(() => codec("Stay").encode({ arrival: new Date(0), nights: {} })).toThrow("nights: expected an array");
    expect(() => codec("Stay").encode(undefined)).toThrow("expected an object (Stay), got undefined");
  });

  test("dates are found in maps, in other properties and in the member of a union that fits", () => {
    expect(codec("Days").decode({ a: "2024-05-01" })).toEqual({ a: new Date("2024-05-01") });
    const open = { name: "a", other: { date: "2024-05-01", price: 1 } };
    expect(codec("Open").decode(open)).toEqual({ name: "a", other: { date: new Date("2024-05-01"), price: 1 } });
    const tagged = { at: "2024-05-01T00:00:00Z", of: [{ a: ["2024-05-01T00:00:00Z"] }], tag: "x" };
    const midnight = new Date("2024-05-01");
    expect(codec("Tagged").decode(tagged)).toEqual({ at: midnight, of: [{ a: [midnight] }], tag: "x" });
    const found = [{ date: "2024-05-01", price: 1 }, { number: 1 }, [["2024-05-01"]]];
    const decoded = [{ date: new Date("2024-05-01"), price: 1 }, { number: 1 }, [[new Date("2024-05-01")]]];
    expect(codec("Found").decode(found)).toEqual(decoded);
    expect(codec("Found").encode(decoded)).toEqual(found);
    expect(() => codec("Found").encode([[new Date(Number.NaN)]])).toThrow("expected an object (Night) or");
  });

  test("what has no dates is given back as it is", () => {
    const room = { number: 1 };
    expect(codec("Room").decode(room)).toBe(room);
    expect(codec("Color").encode("red")).toBe("red");
    const stay = { arrival: "2024-05-01T12:00:00Z", nights: [], room };
    expect((codec("Stay").decode(stay) as typeof stay).room).toBe(room);
  });

  test("getters of a class are read like properties", () => {
    class Night {
      get date(): string {
        return "2024-05-01";
      }
      get price(): number {
        return 7;
      }
    }
    expect(codec("Night").decode(new Night())).toEqual({ date: new Date("2024-05-01"), price: 7 });
  });

  test("what is hidden from enumeration counts where it must be there, whichever way is taken", async () => {
    const mixed = (await codec.compiled.load("codecs/Night.js?mixed")) as Record<string, (value: unknown) => unknown>;
    for (let index = 0; index < 10; index++) mixed.decodeNight?.({ [`k${index}`]: 1, date: "2024-05-01", price: 1 });
    const stayed = (await codec.compiled.load("codecs/Stay.js?mixed")) as Record<string, (value: unknown) => unknown>;
    const hidden = (key: string, value: unknown, rest: object) => Object.defineProperty({ ...rest }, key, { value });
    for (const decode of [codec("Night").decode, mixed.decodeNight]) {
      const decoded = { date: new Date("2024-05-01"), price: 1 };
      expect(decode?.(hidden("date", "2024-05-01", { price: 1 }))).toEqual(decoded);
      expect(decode?.(hidden("price", 1, { date: "2024-05-01" }))).toEqual(decoded);
    }
    const stay = { arrival: "2024-05-01T12:00:00Z", nights: [] };
    for (const decode of [codec("Stay").decode, stayed.decodeStay]) {
      expect(decode?.(hidden("bookedOn", "2024-05-01", stay))).toEqual({ ...stay, arrival: new Date(stay.arrival) });
    }
  });

  test.each([5, "yesterday", "2024-13-01"])("a getter that answers %j the second time is an issue", (later) => {
    let reads = 0;
    const night = {
      price: 1,
      get date(): unknown {
        return reads++ === 0 ? "2024-05-01" : later;
      },
    };
    expect(() => codec("Night").decode(night)).toThrow(`date: expected a date, got ${JSON.stringify(later)}`);
  });

  test.each(["ownKeys", "get", "getOwnPropertyDescriptor", "getPrototypeOf", "has"] as const)(
    "a value that cannot be read by %s is an issue, and no error of its own is thrown",
    (trap) => {
      const refuse = (): never => {
        throw new RangeError("no");
      };
      const trapped = <T extends object>(value: T): T => new Proxy(value, { [trap]: refuse });
      const stay = { arrival: "2024-05-01T12:00:00Z", nights: [{ date: "2024-05-01", price: 1 }] };
      for (const value of [
        trapped(stay),
        { ...stay, nights: trapped(stay.nights) },
        { ...stay, next: trapped(stay) },
      ]) {
        for (const convert of [codec("Stay").decode, codec("Stay").encode]) {
          try {
            convert(value);
          } catch (error) {
            expect((error as Error).name).toBe("ValidationError");
          }
        }
      }
    },
  );

  test("a cycle is an issue and not the end of the stack", () => {
    const stay: Record<string, unknown> = { arrival: new Date(0), nights: [] };
    stay.next = stay;
    expect(() => codec("Stay").encode(stay)).toThrow("expected at most 500 levels");
  });

  test("a graph of shared objects takes the time of its objects, not of its paths", () => {
    let found: unknown = [new Date(0)];
    for (let index = 0; index < 40; index++) found = [found, found];
    let decoded = codec("Found").decode(codec("Found").encode(found));
    // Compared along one path: as a tree it is a trillion values.
    for (let index = 0; index < 40; index++) decoded = (decoded as readonly unknown[])[index % 2];
    expect(decoded).toEqual([new Date(0)]);
  }, 20_000);
});

describe("dates as objects of Temporal", () => {
  test("without Temporal the next step is said", () => {
    expect(() => temporal("Date").decode({ date: "2024-05-01T12:00:00Z" })).toThrow("load a polyfill before");
  });

  test("nanoseconds and days come back as they were", () => {
    vi.stubGlobal("Temporal", Temporal);
    const value = {
      arrival: "2024-05-01T12:00:00.123456789Z",
      bookedOn: "2024-02-29",
      nights: [{ date: "0001-01-01", price: 1 }],
      when: "2024-05-01T12:00:00Z",
    };
    const decoded = temporal("Stay").decode(value) as { arrival: unknown; bookedOn: unknown };
    expect(decoded.arrival).toBeInstanceOf(Temporal.Instant);
    expect(decoded.bookedOn).toBeInstanceOf(Temporal.PlainDate);
    expect(temporal("Stay").encode(decoded)).toEqual(value);
    vi.unstubAllGlobals();
  });

  test.each([
    ["2024-05-01T12:00:00.1234567891Z", "2024-05-01T12:00:00.123456789Z"],
    ["2024-05-01t14:30:00+02:30", "2024-05-01T12:00:00Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z"],
  ])("%s is written as %s", (from, expected) => {
    vi.stubGlobal("Temporal", Temporal);
    expect(temporal("Date").encode(temporal("Date").decode({ date: from }))).toEqual({ date: expected });
    vi.unstubAllGlobals();
  });

  test("a Date is no Temporal.Instant", () => {
    vi.stubGlobal("Temporal", Temporal);
    expect(() => temporal("Date").encode({ date: new Date(0) })).toThrow("expected a Temporal.Instant");
    vi.unstubAllGlobals();
  });
});

function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    for (const inner of Object.values(value)) freeze(inner);
    Object.freeze(value);
  }
  return value;
}
