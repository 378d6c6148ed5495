import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseYaml } from "yaml";
import type { JsonValue } from "../../generator/model/json-value.js";
import type { EnumValue, Type } from "../../generator/model/type.js";
import { projectRoot } from "../support/case-folder.js";

/** What the specification says of one property: the truth that documents are compared with. */
export interface TrueProperty {
  readonly type: TrueType;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly readOnly: boolean;
  readonly default?: JsonValue;
  readonly description: string;
  /** The description of the schema that it refers to, which some releases print. */
  readonly targetDescription: string;
}

/** A type of the catalog, and what a dialect may print in its place: an alias, or a model of its own. */
export interface TrueType {
  readonly type: Type;
  /** A schema in place, for which generators make a model of their own name. */
  readonly inlineModel?: true;
  /** `string` with a format that says it is a decimal number. */
  readonly decimal?: true;
}

/** What the specification says of one model. */
export interface TrueModel {
  readonly kind: "object" | "enum" | "union" | "alias";
  readonly description: string;
  readonly properties: ReadonlyMap<string, TrueProperty>;
  readonly values?: readonly EnumValue[];
  readonly members?: readonly TrueType[];
  readonly additionalProperties?: TrueType;
  /** What an alias stands for. */
  readonly target?: TrueType;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly description?: string;
  readonly enum?: readonly EnumValue[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly nullable?: boolean;
  readonly readOnly?: boolean;
  readonly default?: JsonValue;
}

const file = join(projectRoot, "test/dialects/dialect-probe.yaml");

/** The models of the specification that all documents of the corpus were generated from. */
export function readProbe(): ReadonlyMap<string, TrueModel> {
  const { components } = parseYaml(readFileSync(file, "utf8")) as {
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
  const { schemas } = components;
  return new Map(Object.entries(schemas).map(([name, schema]) => [name, modelOf(schema, schemas)]));
}

function modelOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): TrueModel {
  const description = schema.description ?? "";
  const members = schema.oneOf ?? schema.anyOf;
  const properties = propertiesOf(schema, schemas);
  if (schema.enum) return { kind: "enum", description, properties, values: schema.enum };
  if (members) return { kind: "union", description, properties, members: members.map((member) => typeOf(member)) };
  if (schema.type !== undefined && schema.type !== "object") {
    return { kind: "alias", description, properties, target: typeOf(schema) };
  }
  const extra = typeof schema.additionalProperties === "object" ? typeOf(schema.additionalProperties) : undefined;
  if (!schema.allOf && properties.size === 0) {
    return { kind: "alias", description, properties, target: extra ? map(extra) : { type: object } };
  }
  return { kind: "object", description, properties, ...(extra && { additionalProperties: extra }) };
}

function propertiesOf(schema: Schema, schemas: Readonly<Record<string, Schema>>): ReadonlyMap<string, TrueProperty> {
  const inherited = (schema.allOf ?? []).flatMap((part) => [...propertiesOf(resolve(part, schemas), schemas)]);
  const own = Object.entries(schema.properties ?? {}).map(([name, property]): [string, TrueProperty] => [
    name,
    {
      type: typeOf(property),
      required: schema.required?.includes(name) ?? false,
      nullable: property.nullable ?? false,
      readOnly: property.readOnly ?? false,
      ...(property.default !== undefined && { default: property.default }),
      description: property.description ?? aliasDescription(property, schemas),
      targetDescription: property.$ref ? (resolve(property, schemas).description ?? "") : "",
    },
  ]);
  return new Map([...inherited, ...own]);
}

/** A reference to an alias repeats its description, because the alias has no document of its own. */
function aliasDescription(schema: Schema, schemas: Readonly<Record<string, Schema>>): string {
  if (!schema.$ref) return "";
  const target = resolve(schema, schemas);
  const isModel = target.properties ?? target.allOf ?? target.oneOf ?? target.anyOf ?? target.enum;
  return isModel ? "" : (target.description ?? "");
}

function resolve(schema: Schema, schemas: Readonly<Record<string, Schema>>): Schema {
  const name = schema.$ref?.split("/").at(-1);
  return name === undefined ? schema : (schemas[name] ?? {});
}

const unknown: Type = { kind: "unknown" };
const object: Type = { kind: "map", values: unknown };

function map(values: TrueType): TrueType {
  return { ...values, type: { kind: "map", values: values.type } };
}

function typeOf(schema: Schema): TrueType {
  if (schema.$ref) return { type: { kind: "reference", model: schema.$ref.split("/").at(-1) ?? "" } };
  const [part, second] = schema.allOf ?? [];
  if (part && !second) return typeOf(part);
  if (schema.oneOf || schema.anyOf) return { type: unknown, inlineModel: true };
  if (schema.enum) return { type: { kind: "enum", values: schema.enum } };
  const { format } = schema;
  switch (schema.type) {
    case "string":
      if (format === "number") return { type: { kind: "string" }, decimal: true };
      if (format === "date-time" || format === "date" || format === "uuid" || format === "uri") {
        return { type: { kind: "string", format } };
      }
      return { type: format === "byte" || format === "binary" ? { kind: "string", format } : { kind: "string" } };
    case "integer":
      return { type: format === "int32" || format === "int64" ? { kind: "integer", format } : { kind: "integer" } };
    case "number":
      return { type: format === "float" || format === "double" ? { kind: "number", format } : { kind: "number" } };
    case "boolean":
      return { type: { kind: "boolean" } };
    case "array": {
      const items = typeOf(schema.items ?? {});
      return { ...items, type: { kind: "array", items: items.type } };
    }
    case "object": {
      const { additionalProperties: extra } = schema;
      if (schema.properties) return { type: object, inlineModel: true };
      return typeof extra === "object" ? map(typeOf(extra)) : { type: object };
    }
    default:
      return { type: unknown };
  }
}
