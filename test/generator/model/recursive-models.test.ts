import fc from "fast-check";
import { expect, test } from "vitest";
import type { Catalog } from "../../../generator/model/catalog.js";
import { modelReferences } from "../../../generator/model/model.js";
import { leadingTo, recursiveModels } from "../../../generator/model/recursive-models.js";
import { graphOf, mentionsOf, reversed, withMentions } from "../../../generator/model/reference-graph.js";

const at = { file: "A.md", line: 1, column: 1 };

function catalogOf(references: Readonly<Record<string, readonly string[]>>): Catalog {
  return {
    source: { package: "", version: "", dialect: "" },
    models: Object.entries(references).map(([name, to]) => ({
      kind: "union",
      name,
      members: to.map((model) => ({ kind: "reference", model })),
      at,
    })),
  };
}

/** The names of the models that are marked. */
function marked(catalog: Catalog, marks: Uint8Array): readonly string[] {
  return catalog.models.flatMap(({ name }, place) => (marks[place] ? [name] : []));
}

function recursiveNames(catalog: Catalog): readonly string[] {
  return marked(catalog, recursiveModels(graphOf(catalog)));
}

/** By walking from every model: slow, and plainly right. */
function reachesItself(catalog: Catalog, name: string): boolean {
  const models = new Map(catalog.models.map((model) => [model.name, model]));
  const seen = new Set<string>();
  const open = [name];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    const model = models.get(current);
    for (const reference of model ? modelReferences(model) : []) {
      if (reference === name) return true;
      if (!seen.has(reference)) open.push(reference);
      seen.add(reference);
    }
  }
  return false;
}

test("circles of any length are found, and what only leads to one is not in it", () => {
  const catalog = catalogOf({ A: ["B"], B: ["C", "D"], C: ["A"], D: ["E"], E: [], F: ["F", "A"], G: ["F"] });
  expect(recursiveNames(catalog)).toEqual(["A", "B", "C", "F"]);
  expect(marked(catalog, leadingTo(recursiveModels(graphOf(catalog)), graphOf(catalog)))).toEqual([..."ABCFG"]);
});

test("in any catalog they are the models that a walk brings back to themselves", () => {
  const name = fc.constantFrom(..."ABCDEFGH");
  fc.assert(
    fc.property(fc.dictionary(name, fc.array(name, { maxLength: 3 }), { maxKeys: 8 }), (references) => {
      const catalog = catalogOf(references);
      const found = new Set(recursiveNames(catalog));
      for (const model of catalog.models)
        expect(found.has(model.name), model.name).toBe(reachesItself(catalog, model.name));
    }),
    { numRuns: 2000 },
  );
});

test("a chain of 100,000 models needs no deep stack", () => {
  const chain = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`M${index}`, [`M${index + 1}`]]));
  expect(recursiveNames(catalogOf(chain))).toEqual([]);
});

test("a graph knows who is mentioned by whom, and takes in that a model mentions others than before", () => {
  const graph = graphOf(catalogOf({ A: ["B", "C"], B: ["C", "Nowhere"], C: ["C"] }));
  const mentions = (from: typeof graph) => [0, 1, 2].map((place) => [...mentionsOf(from, place)]);
  expect(mentions(graph)).toEqual([[1, 2], [2], [2]]);
  expect(mentions(reversed(graph))).toEqual([[], [0], [0, 1, 2]]);
  expect(mentions(withMentions(graph, new Map([[1, [0]]])))).toEqual([[1, 2], [0], [2]]);
});
