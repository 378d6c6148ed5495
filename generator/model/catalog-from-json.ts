import type { Location } from "../source/location.js";
import type { Catalog } from "./catalog.js";
import { catalogFormat } from "./catalog-json.js";
import { compareText } from "./compare-text.js";
import { isType } from "./is-type.js";
import { deepestJson, tooDeepAt } from "./json-nesting.js";
import type { JsonValue } from "./json-value.js";
import { type Model, modelReferences, type Origin, type Property } from "./model.js";
import type { EnumValue, Type } from "./type.js";

/** The place of everything in a catalog that was read from JSON: there is none. */
const nowhere: Location = { file: "", line: 0, column: 0 };

/** A catalog, or why the text is none: the rest of a sentence. */
export type CatalogReading = { readonly catalog: Catalog } | { readonly problem: string };

/**
 * Reads what `catalogToJson` writes. Everything is checked: each key, each type, and that every reference meets a model.
 *
 * Locations are not in the text; every `at` has line 0.
 */
export function catalogFromJson(text: string): CatalogReading {
  let root: unknown;
  if (tooDeepAt(text) !== undefined) return { problem: `text with more than ${deepestJson} values within each other` };
  try {
    root = JSON.parse(text);
  } catch (problem) {
    return { problem: `text that is no JSON (${(problem as Error).message})` };
  }
  try {
    return { catalog: readCatalog(root as JsonValue) };
  } catch (problem) {
    if (problem instanceof Mismatch) return { problem: problem.message };
    throw problem;
  }
}

/** Ends the reading at the first thing that is not as it should be. */
class Mismatch extends Error {}

type Json = Readonly<Record<string, JsonValue>>;

function readCatalog(root: JsonValue): Catalog {
  const { format, source, models } = members(root, "the catalog", ["format", "source", "models"]);
  if (format !== catalogFormat) {
    throw new Mismatch(`the format ${JSON.stringify(format ?? null)} (this release reads "${catalogFormat}")`);
  }
  const origin = members(source, "`source`", ["package", "version", "dialect"]);
  const read = list(models, "`models`").map((model, index) => readModel(model, `model ${index + 1}`));
  const names = new Set<string>();
  for (const { name } of read) {
    if (names.has(name)) throw new Mismatch(`a second model \`${name}\``);
    names.add(name);
  }
  for (const model of read) {
    const missing = modelReferences(model).find((name) => !names.has(name));
    if (missing !== undefined)
      throw new Mismatch(`a reference from \`${model.name}\` to \`${missing}\`, which it lacks`);
  }
  return {
    source: {
      package: word(origin.package, "`source.package`"),
      version: word(origin.version, "`source.version`"),
      dialect: word(origin.dialect, "`source.dialect`"),
    },
    models: read.toSorted((a, b) => compareText(a.name, b.name)),
  };
}

const modelKeys = ["kind", "name", "description", "values", "members", "properties", "additionalProperties"];

function readModel(json: JsonValue, place: string): Model {
  const said = members(json, place, modelKeys);
  const name = word(said.name, `the name of ${place}`);
  const description = optional(said.description, (value) => word(value, `the description of \`${name}\``));
  const head = { name, ...(description !== undefined && { description }), at: nowhere };
  switch (said.kind) {
    case "enum":
      return {
        kind: "enum",
        ...head,
        values: list(said.values, `the values of \`${name}\``).map((value) => readValue(value, name)),
      };
    case "union":
      return {
        kind: "union",
        ...head,
        members: list(said.members, `the members of \`${name}\``).map((type) => readType(type, name)),
      };
    case "object": {
      const extra = optional(said.additionalProperties, (type) => readType(type, name));
      const properties = list(said.properties, `the properties of \`${name}\``).map((row) => readProperty(row, name));
      const seen = new Set<string>();
      const twice = properties.find((row) => seen.size === seen.add(row.name).size);
      if (twice) throw new Mismatch(`a second property \`${name}.${twice.name}\``);
      return { kind: "object", ...head, properties, ...(extra && { additionalProperties: extra }) };
    }
    default:
      throw new Mismatch(`the kind ${JSON.stringify(said.kind ?? null)} of \`${name}\``);
  }
}

const marks = ["nullable", "readOnly", "writeOnly", "deprecated"] as const;
const propertyKeys = ["name", "writtenName", "type", "required", "description", "default", ...marks, "origin"];
const origins: readonly JsonValue[] = ["prose", "override", "rule", "companion"] satisfies readonly Origin[];

function readProperty(json: JsonValue, model: string): Property {
  const said = members(json, `a property of \`${model}\``, propertyKeys);
  const name = word(said.name, `the name of a property of \`${model}\``);
  const path = `\`${model}.${name}\``;
  if (typeof said.required !== "boolean") throw new Mismatch(`${path} without \`required\``);
  const marked = marks.filter((mark) => said[mark] !== undefined);
  const wrong = marked.find((mark) => said[mark] !== true);
  if (wrong) throw new Mismatch(`${path} with \`${wrong}\` other than true`);
  const origin = optional(said.origin, (value) => members(value, `the origin of ${path}`));
  if (origin && !Object.values(origin).every((from) => origins.includes(from)))
    throw new Mismatch(`the origin of ${path}`);
  const description = optional(said.description, (value) => word(value, `the description of ${path}`));
  return {
    name,
    writtenName: word(said.writtenName, `the written name of ${path}`),
    type: readType(said.type, path.slice(1, -1)),
    required: said.required,
    ...(description !== undefined && { description }),
    ...(said.default !== undefined && { default: said.default }),
    ...Object.fromEntries(marked.map((mark) => [mark, true as const])),
    ...(origin && { origin: origin as Readonly<Record<string, Origin>> }),
    at: nowhere,
  };
}

function readType(json: JsonValue | undefined, owner: string): Type {
  if (json === undefined || !isType(json)) throw new Mismatch(`the type ${shown(json)} of \`${owner}\``);
  return json as unknown as Type;
}

function readValue(json: JsonValue, model: string): EnumValue {
  if (typeof json === "string" || Number.isFinite(json)) return json as EnumValue;
  throw new Mismatch(`the value ${shown(json)} of \`${model}\``);
}

function members(json: JsonValue | undefined, subject: string, known?: readonly string[]): Json {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new Mismatch(`${shown(json)} as ${subject}`);
  const stranger = known && Object.keys(json).find((key) => !known.includes(key));
  if (stranger !== undefined) throw new Mismatch(`the key \`${stranger}\` of ${subject}`);
  return json as Json;
}

function list(json: JsonValue | undefined, subject: string): readonly JsonValue[] {
  if (!Array.isArray(json)) throw new Mismatch(`${shown(json)} as ${subject}`);
  return json as readonly JsonValue[];
}

function word(json: JsonValue | undefined, subject: string): string {
  if (typeof json !== "string") throw new Mismatch(`${shown(json)} as ${subject}`);
  return json;
}

function optional<T>(json: JsonValue | undefined, read: (value: JsonValue) => T): T | undefined {
  return json === undefined ? undefined : read(json);
}

function shown(json: JsonValue | undefined): string {
  if (json === undefined) return "nothing";
  const text = JSON.stringify(json);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
