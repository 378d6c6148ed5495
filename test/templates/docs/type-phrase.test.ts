import { describe, expect, test } from "vitest";
import type { Type } from "../../../generator/model/type.js";
import { type BareProperty, buildPages } from "./build-pages.js";

/** The second cell of the one row of a page. */
function typeCell(property: Omit<BareProperty, "name">, nulls: "written" | "optional" = "written"): string | undefined {
  const pages = buildPages(
    [
      { kind: "object", name: "A", properties: [{ name: "a", ...property }] },
      { kind: "object", name: "B", properties: [] },
    ],
    { nulls },
  );
  return /^\| `a` \| (.*) \| \|$/m.exec(pages.get("docs/A.md") ?? "")?.[1];
}

const string: Type = { kind: "string" };
const list: Type = { kind: "array", items: string };
const union: Type = { kind: "union", members: [string, { kind: "integer" }] };

describe("types", () => {
  test.each<[Type, string]>([
    [string, "string"],
    [{ kind: "string", format: "date-time" }, "date-time"],
    [{ kind: "integer", format: "int64" }, "integer"],
    [{ kind: "number", format: "double" }, "number"],
    [{ kind: "boolean" }, "boolean"],
    [{ kind: "unknown" }, "anything"],
    [{ kind: "reference", model: "B" }, "[B](./B.md)"],
    [list, "list of string"],
    [{ kind: "map", values: string }, "map of string"],
    [{ kind: "array", items: { kind: "reference", model: "B" } }, "list of [B](./B.md)"],
    [{ kind: "array", items: list }, "list of (list of string)"],
    [{ kind: "map", values: { kind: "array", items: list } }, "map of (list of (list of string))"],
    [{ kind: "enum", values: ["a"] }, '`"a"`'],
    [{ kind: "enum", values: ["a", "b", 1] }, '`"a"`, `"b"` or `1`'],
    [{ kind: "enum", values: ["a", "b"], open: true }, '`"a"` or `"b"` or another value'],
    [{ kind: "array", items: { kind: "enum", values: ["a", "b"] } }, 'list of (`"a"` or `"b"`)'],
    [union, "string or integer"],
    [{ kind: "array", items: union }, "list of (string or integer)"],
    [{ kind: "union", members: [list, union] }, "(list of string) or (string or integer)"],
  ])("%j is %s", (type, phrase) => {
    expect(typeCell({ type })).toBe(phrase);
  });
});

describe("facts", () => {
  test("in a fixed order", () => {
    const marks = { required: true, nullable: true, readOnly: true, writeOnly: true, deprecated: true } as const;
    expect(typeCell({ type: string, ...marks, default: "a|b" })).toBe(
      'string or null, required, read-only, write-only, deprecated, default `"a\\|b"`',
    );
  });

  test("a default of null, false or nothing much is a default", () => {
    expect(typeCell({ type: { kind: "boolean" }, default: false })).toBe("boolean, default `false`");
    expect(typeCell({ type: string, default: "" })).toBe('string, default `""`');
    expect(typeCell({ type: string, default: null })).toBe("string, default `null`");
    expect(typeCell({ type: list, default: [] })).toBe("list of string, default `[]`");
  });

  test("with nulls for all that is optional", () => {
    expect(typeCell({ type: string }, "optional")).toBe("string or null");
    expect(typeCell({ type: string, required: true }, "optional")).toBe("string, required");
    expect(typeCell({ type: string, required: true, nullable: true }, "optional")).toBe("string or null, required");
  });

  test("anything includes null", () => {
    expect(typeCell({ type: { kind: "unknown" }, nullable: true })).toBe("anything");
  });
});
