import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalog } from "../../../generator/model/catalog.js";
import { catalogToJson } from "../../../generator/model/catalog-json.js";
import type { Property } from "../../../generator/model/model.js";
import { arbitraryCatalog } from "../../support/arbitrary-catalog.js";

const at = { file: "A.md", line: 3, column: 1 };
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 8 }),
  fc.constantFrom("__proto__", "constructor", "a\nb", "\u2028", '"', "\\", "\ud800", ""),
);
const catalog = arbitraryCatalog(text);

/** What the JSON of a catalog must say: the catalog with its format, without locations. */
function expected({ source, models }: Catalog): unknown {
  return {
    format: "schemadown/catalog@1",
    source,
    models: models.map(({ at: _, ...said }) =>
      said.kind === "object" ? { ...said, properties: said.properties.map(({ at: __, ...facts }) => facts) } : said,
    ),
  };
}

/** A value with the keys of every object the other way round. */
function reversed<T>(given: T): T {
  if (Array.isArray(given)) return given.map(reversed) as T;
  if (typeof given !== "object" || given === null) return given;
  return Object.fromEntries(
    Object.entries(given)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}

test("the text says the catalog without its locations, and nothing else", () => {
  fc.assert(
    fc.property(catalog, (given) => {
      expect(JSON.parse(catalogToJson(given))).toEqual(expected(given));
    }),
    { numRuns: 1000 },
  );
});

test("each property stands on a line of its own, and so do the heads and ends of models", () => {
  fc.assert(
    fc.property(catalog, (given) => {
      const lines = catalogToJson(given).split("\n");
      const objects = given.models.filter(({ kind }) => kind === "object");
      const properties = given.models.flatMap((each) => (each.kind === "object" ? each.properties : []));
      const rows = lines.filter((line) => line.startsWith("      {"));
      expect(rows.map((row) => JSON.parse(row.replace(/,$/, "")).name)).toEqual(properties.map(({ name }) => name));
      const closed = objects.filter((each) => each.kind === "object" && each.properties.length > 0).length;
      const frame = given.models.length === 0 ? 6 : 7;
      expect(lines).toHaveLength(frame + given.models.length + closed + properties.length);
    }),
    { numRuns: 1000 },
  );
});

test("the bytes depend on the facts alone: not on the order of keys, locations or the run", () => {
  fc.assert(
    fc.property(catalog, (given) => {
      const written = catalogToJson(given);
      expect(catalogToJson(given)).toBe(written);
      const elsewhere = given.models.map((each) => ({ ...each, at: { file: "/b/B.md", line: 9, column: 9 } }));
      expect(catalogToJson({ ...given, models: elsewhere })).toBe(written);
      const facts = given.models.map((each) => ({
        ...each,
        ...(each.kind === "object" && { properties: each.properties.map(shuffledFacts) }),
      }));
      expect(catalogToJson({ models: facts, source: reversed(given.source) })).toBe(written);
    }),
    { numRuns: 1000 },
  );
});

/** A property whose keys, and those of its type, come in another order; a default is a value and keeps its own. */
function shuffledFacts({ default: fallback, origin, ...facts }: Property): Property {
  return { ...(fallback !== undefined && { default: fallback }), ...(origin && { origin }), ...reversed(facts) };
}

test("the text of a small catalog is the one that the contract shows", () => {
  const given: Catalog = {
    source: { package: "PureCloudPlatformClientV2", version: "213.0.0", dialect: "python" },
    models: [
      { kind: "enum", name: "Color", values: ["red", "green"], at },
      { kind: "object", name: "Empty", properties: [], at },
      {
        kind: "object",
        name: "Segment",
        properties: [
          {
            name: "startTime",
            writtenName: "start_time",
            type: { format: "date-time", kind: "string" },
            required: true,
            description: "When?",
            at,
          },
          { name: "b", writtenName: "b", type: { kind: "boolean" }, required: false, at },
        ],
        at,
      },
      { kind: "union", name: "Pet", members: [{ kind: "reference", model: "Cat" }], at },
    ],
  };
  expect(catalogToJson(given)).toBe(`{
  "format": "schemadown/catalog@1",
  "source": { "package": "PureCloudPlatformClientV2", "version": "213.0.0", "dialect": "python" },
  "models": [
    { "kind": "enum", "name": "Color", "values": ["red", "green"] },
    { "kind": "object", "name": "Empty", "properties": [] },
    { "kind": "object", "name": "Segment", "properties": [
      { "name": "startTime", "writtenName": "start_time", "type": { "kind": "string", "format": "date-time" }, "required": true, "description": "When?" },
      { "name": "b", "writtenName": "b", "type": { "kind": "boolean" }, "required": false }
    ] },
    { "kind": "union", "name": "Pet", "members": [{ "kind": "reference", "model": "Cat" }] }
  ]
}
`);
});

test("a catalog without models is JSON too", () => {
  const none = catalogToJson({ source: { package: "", version: "", dialect: "" }, models: [] });
  expect(none.split("\n")).toHaveLength(6);
  expect(JSON.parse(none)).toMatchObject({ models: [] });
});
