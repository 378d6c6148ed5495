import { type GenerateOptions, generate } from "../../../generator/generate.js";
import { compareText } from "../../../generator/model/compare-text.js";
import type { ObjectModel, Property } from "../../../generator/model/model.js";
import type { Type } from "../../../generator/model/type.js";
import { docs } from "../../../templates/docs/target.js";

const at = { file: "A.md", line: 1, column: 1 };

/** Models without the places that the compiler knows them from. */
export type BareModel =
  | { kind: "object"; name: string; description?: string; properties: BareProperty[]; additionalProperties?: Type }
  | { kind: "enum"; name: string; values: (string | number)[] }
  | { kind: "union"; name: string; members: Type[] };

/** A property of which only the name and the type must be said. */
export type BareProperty = Partial<Property> & Pick<Property, "name" | "type">;

/** The pages of some models, by path below the output folder. */
export function buildPages(
  models: readonly BareModel[],
  options: Partial<GenerateOptions> = {},
): ReadonlyMap<string, string> {
  const complete = models.map((model) =>
    model.kind === "object" ? { ...model, at, properties: model.properties.map(completeProperty) } : { ...model, at },
  );
  const catalog = {
    source: { package: "p", version: "1", dialect: "python" },
    models: complete.sort((a, b) => compareText(a.name, b.name)),
  };
  const { files, diagnostics } = generate(catalog, { targets: [docs], ...options });
  if (diagnostics.length > 0) throw new Error(JSON.stringify(diagnostics));
  return new Map(files.map(({ path, text }) => [path, text]));
}

/** A model whose properties refer to other models: `{ parts: "Part" }`. */
export function referring(name: string, to: Readonly<Record<string, string>>): BareModel {
  const properties = Object.entries(to).map(([key, model]) => ({
    name: key,
    type: { kind: "reference" as const, model },
  }));
  return { kind: "object", name, properties };
}

function completeProperty(property: BareProperty): ObjectModel["properties"][number] {
  return { writtenName: property.name, required: false, at, ...property };
}
