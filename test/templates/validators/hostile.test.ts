import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cleanUp } from "./compile.js";
import {
  type Doors,
  type Emitted,
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
  enumeration as values,
} from "./emitted.js";

interface Node {
  value?: number;
  left?: Node;
  right?: Node;
  children?: Node[];
  byName?: { [key: string]: Node };
}

const models = [
  object("Node", [
    property("value", number),
    property("left", to("Node")),
    property("right", to("Node")),
    property("children", list(to("Node"))),
    property("byName", map(to("Node"))),
  ]),
  object("Cat", [property("kind", to("CatKind")), property("friend", union_(to("Cat"), to("Dog")), required)]),
  object("Dog", [property("friend", union_(to("Cat"), to("Dog")), required), property("kind", text)]),
  values("CatKind", ["cat"]),
  union("Forest", [to("Node"), list(to("Forest"))]),
  object("Frame", [
    property("busy", to("Node")),
    property("inner", to("Frame")),
    property("soft", union_(to("Node"), unknown)),
    property("hard", to("Node")),
    property("either", union_(text, to("Node"))),
  ]),
  object("Box", [
    property("strings", list(text)),
    property("numbers", list(number)),
    property("unknowns", list(unknown)),
    property("numberMap", map(number)),
    property("stringMap", map(text)),
    property("number", number),
    property("text", text),
    property("day", { kind: "string", format: "date" }),
    property("moment", { kind: "string", format: "date-time" }),
    property("color", { kind: "enum", values: ["a"] }),
    property("either", union_(text, to("Node"))),
  ]),
  object("Leaf", [property("a", text), property("b", number)]),
  union("Lenient", [list(map(text)), list(unknown)]),
  object("Lists", [property("lists", list(list(list(list(to("Leaf"))))))]),
];

function union_(...members: readonly Parameters<typeof list>[0][]): Parameters<typeof list>[0] {
  return { kind: "union", members };
}

let emitted: Emitted;
let strict: Emitted;
beforeAll(async () => {
  emitted = await load(models);
  strict = await load(models, { unknownProperties: "reject" });
});
afterAll(cleanUp);

/** The one verdict of all doors, whatever path they take, and the codes of the issues. */
function verdict(name: string | Doors, value: unknown): true | readonly string[] {
  const doors = typeof name === "string" ? emitted.model(name) : name;
  const is = doors.is(value);
  expect(doors.isMixed(value)).toBe(is);
  const result = doors.validate(value);
  const standard = doors.schema["~standard"].validate(value);
  expect(result.ok).toBe(is);
  expect(standard.issues === undefined).toBe(is);
  try {
    expect(doors.parse(value)).toBe(value);
    expect(is).toBe(true);
  } catch (error) {
    expect(is).toBe(false);
    expect((error as Error).name).toBe("ValidationError");
    expect((error as Error).message.length).toBeLessThan(5000);
  }
  if (result.ok) return true;
  expect(result.issues.length).toBeGreaterThan(0);
  return [...new Set(result.issues.map((issue) => issue.code))];
}

function places(name: string, value: unknown): readonly string[] {
  const result = emitted.model(name).validate(value);
  return result.ok ? [] : result.issues.map((issue) => issue.path.join("."));
}

function chain(depth: number, wrap: (inner: unknown) => unknown, end: unknown = {}): unknown {
  let value = end;
  for (let index = 0; index < depth; index++) value = wrap(value);
  return value;
}

const trap = (): never => {
  throw new Error("trap");
};
const throwing = new Proxy(
  {},
  { get: trap, has: trap, ownKeys: trap, getOwnPropertyDescriptor: trap, getPrototypeOf: trap },
);
function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

describe("depth", () => {
  test.each<[string, number, (inner: unknown) => unknown]>([
    ["properties", 1, (inner) => ({ left: inner })],
    ["arrays", 2, (inner) => ({ children: [inner] })],
    ["maps", 2, (inner) => ({ byName: { a: inner } })],
  ])("500 levels pass, more do not: %s", (_, levels, wrap) => {
    expect(verdict("Node", chain(500 / levels, wrap))).toBe(true);
    expect(verdict("Node", chain(500 / levels + 1, wrap))).toEqual(["too-deep"]);
    expect(verdict("Node", chain(100_000, wrap))).toEqual(["too-deep"]);
  });

  test("unions of what is deep end", () => {
    // The end has no friend, so every choice fails, and every choice is tried.
    expect(
      verdict(
        "Cat",
        chain(400, (friend) => ({ friend })),
      ),
    ).not.toBe(true);
    expect(
      verdict(
        "Cat",
        chain(5000, (friend) => ({ friend })),
      ),
    ).not.toBe(true);
  });

  test("a cycle is too deep, and says so once", () => {
    const one: Node = {};
    one.left = one;
    expect(verdict("Node", one)).toEqual(["too-deep"]);
    one.right = one;
    one.children = [one, one];
    one.byName = { a: one };
    expect(verdict("Node", one)).toEqual(["too-deep"]);
    expect(places("Node", one)).toHaveLength(1);
    const pet: { friend?: unknown } = {};
    pet.friend = pet;
    expect(verdict("Cat", pet)).not.toBe(true);
    const list: unknown[] = [];
    list.push(list);
    expect(verdict("Node", { children: list })).toEqual(["type"]);
  });

  test("a wrong cycle ends", () => {
    const one: Record<string, unknown> = { value: "wrong" };
    for (const key of ["left", "right"]) one[key] = one;
    one.children = [one, one, one];
    expect(verdict("Node", one)).toEqual(expect.arrayContaining(["type", "too-deep"]));
  });
});

describe("sharing", () => {
  const share = (inner: unknown): unknown => ({ left: inner, right: inner, children: [inner, inner] });

  test("a graph that is exponential as a tree ends, and its answer is that of the tree", () => {
    expect(verdict("Node", chain(250, share))).toBe(true);
    expect(verdict("Node", chain(501, share))).toEqual(["too-deep"]);
    expect(verdict("Node", chain(250, share, { value: "wrong" }))).toEqual(["type"]);
  });

  test("what passed at one depth does not pass at a greater one", () => {
    // Shallow first: 400 models are met below one, passed and remembered, and then below 200 others.
    const long = chain(400, (inner) => ({ left: inner }));
    const busy = { children: new Array(1_100_000).fill({}) };
    expect(verdict("Node", { children: [busy, long] })).toBe(true);
    expect(verdict("Node", { children: [busy, long, chain(200, (inner) => ({ left: inner }), long)] })).toEqual([
      "too-deep",
    ]);
  });

  test("what failed at one depth, or silently, is looked at again where it counts", () => {
    const long = chain(400, (inner) => ({ left: inner }));
    const busy = { children: new Array(1_100_000).fill({}) };
    // Below 200 frames it is too deep for a node, and unknown is content with it; below none it is not.
    const inner = chain(200, (frame) => ({ inner: frame }), { soft: long });
    expect(verdict("Frame", { busy, inner, hard: long })).toBe(true);
    const result = emitted.model("Frame").validate({ busy, either: { value: "wrong" } });
    expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual(["either.value"]);
  });

  test("every path of a small shared fault is told", () => {
    const wrong = { value: "wrong" };
    const result = emitted.model("Node").validate({ left: wrong, right: wrong, children: [wrong] });
    expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual([
      "left.value",
      "right.value",
      "children.0.value",
    ]);
  });

  test("a large honest payload with a fault in every item has every issue", () => {
    const result = emitted
      .model("Node")
      .validate({ children: Array.from({ length: 100_000 }, () => ({ value: "wrong" })) });
    expect(result.ok ? 0 : result.issues.length).toBe(100_000);
  });
});

describe("traps", () => {
  test("getters and proxies that throw are issues of their property", () => {
    const getter = {
      value: "wrong",
      get left(): Node {
        return trap();
      },
      right: { value: "wrong" },
    };
    const result = emitted.model("Node").validate(getter);
    expect(result.ok ? [] : result.issues.map((issue) => [issue.path.join("."), issue.code])).toEqual([
      ["value", "type"],
      ["left", "unreadable"],
      ["right.value", "type"],
    ]);
    expect(verdict("Node", throwing)).toEqual(["unreadable"]);
    expect(verdict("Box", { stringMap: throwing })).toEqual(["unreadable"]);
    expect(verdict("Node", { children: new Proxy([], { get: trap, has: trap }) })).toEqual(["unreadable"]);
    expect(verdict("Box", { either: throwing })).toEqual(["unreadable"]);
    expect(verdict(strict.model("Leaf"), throwing)).toEqual(["unreadable"]);
  });

  test("revoked proxies and values that cannot be shown", () => {
    for (const value of [revoked({}), revoked([])]) {
      expect(verdict("Node", value)).toEqual(["unreadable"]);
      expect(verdict("Node", { left: value, children: [value] })).toEqual(["unreadable"]);
      expect(verdict("Box", { text: value })).toEqual(["type"]);
      expect(verdict("Box", { color: value })).toEqual(["enum"]);
      expect(verdict("Box", { strings: value })).toEqual(["unreadable"]);
    }
    expect(verdict("Box", { text: throwing })).toEqual(["type"]);
  });

  test("what throws while one member of a union is tried is unreadable, whatever another would say", () => {
    expect(verdict("Lenient", [{ a: 1 }])).toBe(true);
    expect(verdict("Lenient", [Object.defineProperty({}, "a", { get: trap, enumerable: true })])).toEqual([
      "unreadable",
    ]);
  });

  test("a value that changes while it is read is an issue, not a crash", () => {
    let reads = 0;
    const shifty = {
      get b(): unknown {
        reads += 1;
        return reads <= 2 ? "wrong" : 1;
      },
    };
    const result = emitted.model("Leaf").validate(shifty);
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toEqual(["unreadable"]);
  });

  test("a getter may validate meanwhile", () => {
    const inner = { left: {} };
    const outer = {
      get left(): unknown {
        return emitted.model("Node").is(inner) && emitted.model("Node").validate(5).ok ? 5 : inner;
      },
    };
    expect(verdict("Node", outer)).toBe(true);
  });

  test("an exhausted stack is a verdict", () => {
    const dive = (): boolean => {
      try {
        return dive();
      } catch {
        return emitted.model("Node").is(chain(400, (inner) => ({ left: inner })));
      }
    };
    expect([true, false]).toContain(dive());
  });
});

describe("arrays and keys", () => {
  test("a hole is the last issue of its array", () => {
    expect(verdict("Box", { unknowns: new Array(4_294_967_295) })).toEqual(["required"]);
    const sparse: unknown[] = ["wrong"];
    sparse[4_000_000_000] = "far";
    const result = emitted.model("Box").validate({ numbers: sparse });
    expect(result.ok ? [] : result.issues.map((issue) => issue.message)).toEqual([
      'numbers[0]: expected a number, got "wrong"',
      "numbers[1]: expected a number, got nothing",
    ]);
    expect(verdict("Box", { unknowns: [undefined] })).toBe(true);
  });

  test("own __proto__ keys", () => {
    expect(verdict("Box", { numberMap: JSON.parse('{ "__proto__": 1 }') })).toBe(true);
    expect(verdict("Box", { numberMap: JSON.parse('{ "__proto__": "a" }') })).toEqual(["type"]);
    expect(verdict("Box", { numberMap: JSON.parse('{ "constructor": "a" }') })).toEqual(["type"]);
    expect(verdict(strict.model("Leaf"), JSON.parse('{ "__proto__": 1 }'))).toEqual(["unknown-property"]);
  });

  test("huge strings", () => {
    const huge = "a".repeat(2 ** 28);
    for (const key of ["number", "day", "moment"]) expect(verdict("Box", { [key]: huge })).not.toBe(true);
    expect(verdict("Box", { text: huge })).toBe(true);
    expect(verdict("Box", { color: huge })).toEqual(["enum"]);
  });
});

describe("alternatives within alternatives, thirty deep, are a billion ways through a value, which nobody goes", () => {
  const deep = 30;
  const sides = ["A", "B"];
  const levels = Array.from({ length: deep }, (_, level) => level);
  let nested: Emitted;
  beforeAll(async () => {
    const leaf = property("leaf", text, required);
    const alternatives = (kind: string, level: number) => union_(...sides.map((side) => to(`${kind}${side}${level}`)));
    nested = await load([
      ...levels.flatMap((level) =>
        sides.flatMap((side) => [
          union(`Way${side}${level}`, [to(`WayA${level + 1}`), to(`WayB${level + 1}`)]),
          object(`Box${side}${level}`, [property("inner", alternatives("Box", level + 1), required)]),
        ]),
      ),
      ...sides.flatMap((side) => [object(`Way${side}${deep}`, [leaf]), object(`Box${side}${deep}`, [leaf])]),
    ]);
  });
  const boxed = (end: unknown) => chain(deep, (inner) => ({ inner }), end);
  const told = (name: string, value: unknown) => {
    const result = nested.model(name).validate(value);
    return result.ok ? [] : result.issues.map(({ path, code }) => [code, path.length]);
  };

  test("unions of unions", () => {
    expect(verdict(nested.model("WayA0"), { leaf: "a" })).toBe(true);
    expect(verdict(nested.model("WayA0"), { leaf: 1 })).toEqual(["union"]);
    expect(told("WayA0", { leaf: 1 })).toEqual([["union", 0]]);
  });

  test("objects with unions of objects", () => {
    expect(verdict(nested.model("BoxA0"), boxed({ leaf: "a" }))).toBe(true);
    expect(told("BoxA0", boxed({ leaf: 1 }))).toEqual([["union", 1]]);
    expect(told("BoxA0", boxed(1))).toEqual([["union", 1]]);
  });
});

test("a valid value costs no memory", { retry: 3 }, async () => {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--expose-gc");
  const { runInNewContext } = await import("node:vm");
  const collectGarbage = runInNewContext("gc") as () => void;
  const node = emitted.model("Node");
  const tree = chain(5, (inner) => ({ value: 1, left: inner, right: inner, children: [inner], byName: { a: inner } }));
  for (let index = 0; index < 2000; index++) node.is(tree);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < 500; index++) node.is(tree);
  const perCall = (process.memoryUsage().heapUsed - before) / 500;
  // A call visits 1365 objects; anything allocated per object would be tens of kilobytes.
  expect(perCall).toBeLessThan(1000);
});

test("what may be anything is not read, whichever model says so", async () => {
  const { model } = await load([
    union("Whatever", [text, unknown]),
    union("Indeed", [number, to("Whatever")]),
    object("Holder", [property("it", to("Indeed"))]),
    object("Bag", [], to("Indeed")),
  ]);
  const unreadable = Object.defineProperty({}, "it", {
    enumerable: true,
    get: () => {
      throw new Error("thrown by a getter");
    },
  });
  for (const name of ["Holder", "Bag"])
    expect(model(name).validate(unreadable)).toEqual({ ok: true, value: unreadable });
});
