import { afterAll, expect, test } from "vitest";
import { cleanUp, compile } from "./compile.js";
import { emit, enumeration, list, map, object, property, required, text, to, union, unknown } from "./emitted.js";

afterAll(cleanUp);
test("nothing is imported that is not used, also beside what may be anything", async () => {
  const orUnknown = { kind: "union", members: [to("A"), unknown] } as const;
  const models = [
    object("A", [property("a", text)]),
    enumeration("E", ["x"]),
    union("UnionModel", [to("A"), to("E"), unknown]),
    union("Nested", [list(to("UnionModel")), orUnknown]),
    object(
      "Holder",
      [
        property("u", orUnknown),
        property("m", map(orUnknown), required),
        property("n", to("UnionModel"), required),
        property("x", to("Nested")),
      ],
      orUnknown,
    ),
    object("Named", [property("u", text)], to("A")),
    object("Bag", [], orUnknown),
    object("BagOfU", [], to("UnionModel")),
    object("Lists", [
      property("l", list(list(orUnknown))),
      property("e", { kind: "union", members: [to("E"), unknown] }),
      property("d", { kind: "unknown" }, { nullable: true }),
    ]),
    union("Loop", [unknown, list(to("Loop"))]),
  ];
  for (const options of [{}, { unknownProperties: "reject" }, { nulls: "optional" }] as const) {
    expect((await compile(emit(models, options))).output).toBe("");
  }
}, 60000);
