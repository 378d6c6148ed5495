import { describe, expect, test } from "vitest";
import * as v from "../../../templates/validators/runtime.js";

interface Node {
  value?: number;
  left?: Node;
  right?: Node;
  children?: Node[];
  byName?: { [key: string]: Node };
}

const node: v.Schema<Node> = v.object<Node>("Node", {
  value: v.optional(v.number),
  left: v.optional(v.reference(() => node)),
  right: v.optional(v.reference(() => node)),
  children: v.optional(v.array(v.reference(() => node))),
  byName: v.optional(v.map(v.reference(() => node))),
});

interface Cat {
  kind?: "cat";
  friend: Cat | Dog;
}
interface Dog {
  friend: Cat | Dog;
  kind?: "dog";
}
const cat: v.Schema<Cat> = v.object<Cat>("Cat", {
  kind: v.optional(v.enumeration(["cat"])),
  friend: v.required(v.union([v.reference(() => cat), v.reference(() => dog)])),
});
const dog: v.Schema<Dog> = v.object<Dog>("Dog", {
  friend: v.required(v.union([v.reference(() => cat), v.reference(() => dog)])),
  kind: v.optional(v.enumeration(["dog"])),
});

/** The one verdict of all four doors, and the codes of the issues. */
function verdict<T>(schema: v.Schema<T>, value: unknown): true | readonly string[] {
  const is = v.is(schema, value);
  const result = v.validate(schema, value);
  const standard = schema["~standard"].validate(value);
  expect(result.ok).toBe(is);
  expect(standard.issues === undefined).toBe(is);
  try {
    expect(v.parse(schema, value)).toBe(value);
    expect(is).toBe(true);
  } catch (error) {
    expect(is).toBe(false);
    expect(error).toBeInstanceOf(v.ValidationError);
    expect((error as v.ValidationError).message.length).toBeLessThan(5000);
  }
  if (result.ok) return true;
  expect(result.issues.length).toBeGreaterThan(0);
  return [...new Set(result.issues.map((issue) => issue.code))];
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
    expect(verdict(node, chain(500 / levels, wrap))).toBe(true);
    expect(verdict(node, chain(500 / levels + 1, wrap))).toEqual(["too-deep"]);
    expect(verdict(node, chain(100_000, wrap))).toEqual(["too-deep"]);
  });

  test("unions of what is deep end", () => {
    // The end has no friend, so every choice fails, and every choice is tried.
    expect(
      verdict(
        cat,
        chain(400, (friend) => ({ friend })),
      ),
    ).not.toBe(true);
    expect(
      verdict(
        cat,
        chain(5000, (friend) => ({ friend })),
      ),
    ).not.toBe(true);
  });

  test("a cycle is too deep, and says so once", () => {
    const one: Node = {};
    one.left = one;
    expect(verdict(node, one)).toEqual(["too-deep"]);
    one.right = one;
    one.children = [one, one];
    one.byName = { a: one };
    expect(verdict(node, one)).toEqual(["too-deep"]);
    const result = v.validate(node, one);
    expect(result.ok ? [] : result.issues).toHaveLength(1);
    const pet: { friend?: unknown } = {};
    pet.friend = pet;
    expect(verdict(cat, pet)).not.toBe(true);
    const list: unknown[] = [];
    list.push(list);
    expect(verdict(node, { children: list })).toEqual(["type"]);
  });

  test("a wrong cycle ends", () => {
    const one: Record<string, unknown> = { value: "wrong" };
    for (const key of ["left", "right"]) one[key] = one;
    one.children = [one, one, one];
    expect(verdict(node, one)).toEqual(expect.arrayContaining(["type", "too-deep"]));
  });
});

describe("sharing", () => {
  const share = (inner: unknown): unknown => ({ left: inner, right: inner, children: [inner, inner] });

  test("a graph that is exponential as a tree ends, and its answer is that of the tree", () => {
    expect(verdict(node, chain(250, share))).toBe(true);
    expect(verdict(node, chain(501, share))).toEqual(["too-deep"]);
    expect(verdict(node, chain(250, share, { value: "wrong" }))).toEqual(["type"]);
  });

  test("what passed at one depth does not pass at a greater one", () => {
    // Shallow first: 400 models are met below one, passed and remembered, and then below 200 others.
    const long = chain(400, (inner) => ({ left: inner }));
    const busy = { children: new Array(1_100_000).fill({}) };
    expect(verdict(node, { children: [busy, long] })).toBe(true);
    expect(verdict(node, { children: [busy, long, chain(200, (inner) => ({ left: inner }), long)] })).toEqual([
      "too-deep",
    ]);
  });

  test("what failed at one depth, or silently, is looked at again where it counts", () => {
    interface Frame {
      busy?: Node;
      inner?: Frame;
      soft?: unknown;
      hard?: Node;
      either?: string | Node;
    }
    const frame: v.Schema<Frame> = v.object<Frame>("Frame", {
      busy: v.optional(v.reference(() => node)),
      inner: v.optional(v.reference(() => frame)),
      soft: v.optional(v.union([v.reference(() => node), v.unknown])),
      hard: v.optional(v.reference(() => node)),
      either: v.optional(v.union([v.string, v.reference(() => node)])),
    });
    const long = chain(400, (inner) => ({ left: inner }));
    const busy = { children: new Array(1_100_000).fill({}) };
    // Below 200 frames it is too deep for a node, and unknown is content with it; below none it is not.
    const inner = chain(200, (frame) => ({ inner: frame }), { soft: long });
    expect(verdict(frame, { busy, inner, hard: long })).toBe(true);
    const result = v.validate(frame, { busy, either: { value: "wrong" } });
    expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual(["either.value"]);
  });

  test("every path of a small shared fault is told", () => {
    const wrong = { value: "wrong" };
    const result = v.validate(node, { left: wrong, right: wrong, children: [wrong] });
    expect(result.ok ? [] : result.issues.map((issue) => issue.path.join("."))).toEqual([
      "left.value",
      "right.value",
      "children.0.value",
    ]);
  });

  test("a large honest payload with a fault in every item has every issue", () => {
    const result = v.validate(node, { children: Array.from({ length: 100_000 }, () => ({ value: "wrong" })) });
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
    const result = v.validate(node, getter);
    expect(result.ok ? [] : result.issues.map((issue) => [issue.path.join("."), issue.code])).toEqual([
      ["value", "type"],
      ["left", "unreadable"],
      ["right.value", "type"],
    ]);
    expect(verdict(node, throwing)).toEqual(["unreadable"]);
    expect(verdict(v.map(v.string), throwing)).toEqual(["unreadable"]);
    expect(verdict(node, { children: new Proxy([], { get: trap, has: trap }) })).toEqual(["unreadable"]);
    expect(verdict(v.union([v.string, node]), throwing)).toEqual(["unreadable"]);
    expect(verdict(v.strictObject<{ a?: string }>("A", { a: v.optional(v.string) }), throwing)).toEqual(["unreadable"]);
  });

  test("revoked proxies and values that cannot be shown", () => {
    for (const value of [revoked({}), revoked([])]) {
      expect(verdict(node, value)).toEqual(["unreadable"]);
      expect(verdict(node, { left: value, children: [value] })).toEqual(["unreadable"]);
      expect(verdict(v.string, value)).toEqual(["type"]);
      expect(verdict(v.enumeration(["a"]), value)).toEqual(["enum"]);
      expect(verdict(v.array(v.string), value)).toEqual(["unreadable"]);
    }
    expect(verdict(v.string, throwing)).toEqual(["type"]);
  });

  test("a value that changes while it is read is an issue, not a crash", () => {
    let reads = 0;
    const shifty = {
      get value(): unknown {
        reads += 1;
        return reads === 1 ? "wrong" : 1;
      },
    };
    const result = v.validate(node, shifty);
    expect(result.ok ? [] : result.issues.map((issue) => issue.code)).toEqual(["unreadable"]);
  });

  test("a getter may validate meanwhile", () => {
    const inner = { left: {} };
    const outer = {
      get left(): unknown {
        return v.is(node, inner) && v.validate(node, 5).ok ? 5 : inner;
      },
    };
    expect(verdict(node, outer)).toBe(true);
  });

  test("an exhausted stack is a verdict", () => {
    const dive = (): boolean => {
      try {
        return dive();
      } catch {
        return v.is(
          node,
          chain(400, (inner) => ({ left: inner })),
        );
      }
    };
    expect([true, false]).toContain(dive());
  });
});

describe("arrays and keys", () => {
  test("a hole is the last issue of its array", () => {
    expect(verdict(v.array(v.unknown), new Array(4_294_967_295))).toEqual(["required"]);
    const sparse: unknown[] = ["wrong"];
    sparse[4_000_000_000] = "far";
    const result = v.validate(v.array(v.number), sparse);
    expect(result.ok ? [] : result.issues.map((issue) => issue.message)).toEqual([
      '[0]: expected a number, got "wrong"',
      "[1]: expected a number, got nothing",
    ]);
    expect(verdict(v.array(v.unknown), [undefined])).toBe(true);
  });

  test("own __proto__ keys", () => {
    expect(verdict(v.map(v.number), JSON.parse('{ "__proto__": 1 }'))).toBe(true);
    expect(verdict(v.map(v.number), JSON.parse('{ "__proto__": "a" }'))).toEqual(["type"]);
    expect(verdict(v.map(v.number), JSON.parse('{ "constructor": "a" }'))).toEqual(["type"]);
    expect(
      verdict(v.strictObject<{ a?: string }>("A", { a: v.optional(v.string) }), JSON.parse('{ "__proto__": 1 }')),
    ).toEqual(["unknown-property"]);
  });

  test("huge strings", () => {
    const huge = "a".repeat(2 ** 28);
    for (const schema of [v.number, v.date, v.dateTime]) expect(verdict(schema, huge)).not.toBe(true);
    expect(verdict(v.string, huge)).toBe(true);
    expect(verdict(v.enumeration(["a"]), huge)).toEqual(["enum"]);
  });
});

test("a valid value costs no memory", { retry: 3 }, async () => {
  const { setFlagsFromString } = await import("node:v8");
  setFlagsFromString("--expose-gc");
  const { runInNewContext } = await import("node:vm");
  const collectGarbage = runInNewContext("gc") as () => void;
  const tree = chain(5, (inner) => ({ value: 1, left: inner, right: inner, children: [inner], byName: { a: inner } }));
  for (let index = 0; index < 2000; index++) v.is(node, tree);
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  for (let index = 0; index < 500; index++) v.is(node, tree);
  const perCall = (process.memoryUsage().heapUsed - before) / 500;
  // A call visits 1365 objects; anything allocated per object would be tens of kilobytes.
  expect(perCall).toBeLessThan(1000);
});
