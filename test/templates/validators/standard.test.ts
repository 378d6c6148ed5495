import { createEnv } from "@t3-oss/env-core";
import { initTRPC } from "@trpc/server";
import { Ajv as Ajv7 } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cleanUp } from "./compile.js";
import {
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

const models = [
  object("Segment", [property("startTime", dateTime, required), property("note", text, { nullable: true })]),
  object("Tree", [
    property("segment", to("Segment")),
    property("children", list(to("Tree"))),
    property("colors", map(to("Color"))),
    property("level", { kind: "enum", values: ["a", 1], open: true }),
    property("anything", unknown),
    property("pet", to("Pet")),
    property("count", { kind: "integer" }, required),
  ]),
  object("Open", [property("name", text, required)], number),
  enumeration("Color", ["red", "green"]),
  union("Pet", [to("Segment"), to("Color"), list(to("Pet"))]),
];

let emitted: Emitted;
let strict: Emitted;
beforeAll(async () => {
  emitted = await load(models);
  strict = await load(models, { unknownProperties: "reject" });
});
afterAll(cleanUp);

test("tRPC reads it as the schema of a procedure's input", async () => {
  const { schema } = emitted.model("Segment");
  const { router, procedure, createCallerFactory } = initTRPC.create();
  const caller = createCallerFactory(router({ add: procedure.input(schema).query(({ input }) => input) }))({});
  const segment = { startTime: "2024-02-29T12:00:00Z" };
  expect(await caller.add(segment)).toEqual(segment);
  await expect(caller.add({ startTime: "yesterday" })).rejects.toThrow("startTime: expected a date-time");
});

test("t3-env reads it as the schema of a variable", () => {
  const { schema } = emitted.model("Color");
  const create = (value: string) =>
    createEnv({
      server: { COLOR: schema },
      runtimeEnv: { COLOR: value },
      onValidationError: (issues) => expect.fail(issues[0]?.message),
    });
  expect(create("red")).toMatchObject({ COLOR: "red" });
  expect(() => create("blue")).toThrow('expected "red" or "green", got "blue"');
});

const subjects: readonly unknown[] = [
  { count: 1 },
  { count: 1.5 },
  {},
  [],
  { count: 1, segment: { startTime: "2024-02-29T12:00:00Z", note: null } },
  { count: 1, segment: { startTime: "2023-02-29T12:00:00Z" } },
  { count: 1, segment: {} },
  { count: 1, children: [{ count: 2, children: [] }] },
  { count: 1, children: [{ count: "2" }] },
  { count: 1, colors: { a: "red" }, level: "b", anything: [null] },
  { count: 1, colors: { a: "blue" } },
  { count: 1, level: true },
  { count: 1, pet: [["red"], { startTime: "2024-02-29T12:00:00Z" }] },
  { count: 1, pet: [["blue"]] },
  { count: 1, strange: true },
];

test.each(["draft-2020-12", "draft-07"])(
  "ajv compiles the JSON Schema of %s, and decides as the validator does",
  (target) => {
    for (const [name, { model }] of Object.entries({ emitted, strict })) {
      const { is, schema } = model("Tree");
      const { jsonSchema } = schema["~standard"];
      expect(jsonSchema.output({ target })).toEqual(jsonSchema.input({ target }));
      const ajv =
        target === "draft-07" ? new Ajv7({ strict: true, allowUnionTypes: true }) : new Ajv2020({ strict: true });
      formats.default(ajv);
      const validate = ajv.compile(JSON.parse(JSON.stringify(jsonSchema.input({ target }))));
      const answers = subjects.map((subject) => validate(subject));
      expect(answers, name).toEqual(subjects.map((subject) => is(subject)));
      expect(new Set(answers).size).toBe(2);
    }
  },
);

test("the JSON Schema of a model, and an unknown target is refused", () => {
  const { jsonSchema } = emitted.model("Open").schema["~standard"];
  expect(jsonSchema.input({ target: "draft-2020-12" })).toEqual({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    properties: { name: { type: "string" } },
    required: ["name"],
    additionalProperties: { type: "number" },
  });
  expect(() => jsonSchema.input({ target: "openapi-3.0" })).toThrow("expected draft-2020-12 or draft-07");
});
