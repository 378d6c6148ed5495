// The JSON Schema of a table.

import { type CheckWithin, nodeOfTable } from "./check.js";
import type { Node, ObjectNode } from "./node.js";

/** A JSON Schema document, or a part of one. */
export type JsonSchema = { [key: string]: unknown };

/**
 * The schema of a table and of all that it refers to, which stand under `$defs` (`definitions` in draft-07).
 *
 * Formats are named, and whether they are checked is the reader's affair; here they are. What JSON cannot write
 * (`undefined`, objects that share parts, a depth above 500) is not said. Throws for a target other than
 * `draft-2020-12` and `draft-07`.
 */
export function jsonSchemaOf(table: () => CheckWithin<unknown>, target: string): JsonSchema {
  const dialect = dialects[target];
  if (dialect === undefined) {
    throw new TypeError(`Unexpected target ${target}, expected ${Object.keys(dialects).join(" or ")}.`);
  }
  const root = nodeOfTable(table);
  const definitions: Definitions = { path: `#/${dialect.definitions}/`, names: new Map([[root, ""]]), schemas: {} };
  const schema = print(root, definitions);
  const hasDefinitions = Object.keys(definitions.schemas).length > 0;
  return { $schema: dialect.uri, ...schema, ...(hasDefinitions && { [dialect.definitions]: definitions.schemas }) };
}

const dialects: { readonly [target: string]: { readonly uri: string; readonly definitions: string } } = {
  "draft-2020-12": { uri: "https://json-schema.org/draft/2020-12/schema", definitions: "$defs" },
  "draft-07": { uri: "http://json-schema.org/draft-07/schema#", definitions: "definitions" },
};

/** Where the schemas of other models stand, and under which names; the root's is empty. */
interface Definitions {
  readonly path: string;
  readonly names: Map<Node, string>;
  readonly schemas: { [name: string]: JsonSchema };
}

function print(node: Node, definitions: Definitions): JsonSchema {
  switch (node.kind) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
      return { type: node.kind };
    case "date":
      return { type: "string", format: "date" };
    case "dateTime":
      return { type: "string", format: "date-time" };
    case "unknown":
      return {};
    case "enum": {
      if (!node.open) return { enum: node.values };
      const types = [...new Set(node.values.map((value) => typeof value))];
      return { anyOf: [{ enum: node.values }, ...types.map((type) => ({ type }))] };
    }
    case "array":
      return { type: "array", items: print(node.items, definitions) };
    case "nullable":
      return { anyOf: [print(node.of, definitions), { type: "null" }] };
    case "union":
      return node.members.length === 0
        ? { not: {} }
        : { anyOf: node.members.map((member) => print(member, definitions)) };
    case "reference":
      return { $ref: refer(node.to(), definitions) };
    case "object":
      return printObject(node, definitions);
  }
}

function printObject({ rows, others }: ObjectNode, definitions: Definitions): JsonSchema {
  const required = rows.filter((row) => row.required).map(({ name }) => name);
  return {
    type: "object",
    ...(rows.length > 0 && {
      properties: Object.fromEntries(rows.map(({ name, node }) => [name, print(node, definitions)])),
    }),
    ...(required.length > 0 && { required }),
    ...(others !== undefined && { additionalProperties: others && print(others, definitions) }),
  };
}

/** The place of a model's schema, which is printed at its first mention. */
function refer(node: Node, definitions: Definitions): string {
  const { names, schemas, path } = definitions;
  let name = names.get(node);
  if (name === undefined) {
    name = ("name" in node ? node.name : undefined) ?? `model${names.size}`;
    names.set(node, name);
    schemas[name] = print(node, definitions);
  }
  return name === "" ? "#" : path + encodeURIComponent(name);
}
