import fc from "fast-check";
import type { Catalog } from "../../generator/model/catalog.js";
import type { JsonValue } from "../../generator/model/json-value.js";
import type { Model, Property } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";

const at = { file: "A.md", line: 3, column: 1 };

/**
 * Catalogs of up to four models in which every name, value and description is one of the given texts. Not linked.
 *
 * @param fewest how many values an enumeration and how many members a union has at least
 */
export function arbitraryCatalog(text: fc.Arbitrary<string>, fewest = 0): fc.Arbitrary<Catalog> {
  const { type, value } = fc.letrec<{ type: Type; value: JsonValue }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2 },
      text,
      fc.boolean(),
      fc.constant(null),
      fc.integer(),
      fc.array(tie("value"), { maxLength: 2 }),
      fc.uniqueArray(fc.tuple(text, tie("value")), { maxLength: 2, selector: ([key]) => key }).map(Object.fromEntries),
    ),
    type: fc.oneof(
      { maxDepth: 3 },
      fc.record(
        { kind: fc.constant("string" as const), format: fc.constantFrom("date-time", "uuid") },
        { requiredKeys: ["kind"] },
      ),
      fc.record(
        { kind: fc.constant("integer" as const), format: fc.constantFrom("int32", "int64") },
        { requiredKeys: ["kind"] },
      ),
      fc.record(
        { kind: fc.constant("number" as const), format: fc.constantFrom("float", "double") },
        { requiredKeys: ["kind"] },
      ),
      fc.constantFrom<Type>({ kind: "boolean" }, { kind: "unknown" }),
      fc.record(
        {
          kind: fc.constant("enum" as const),
          values: fc.array(fc.oneof(text, fc.integer()), { minLength: fewest, maxLength: 3 }),
          open: fc.constant(true as const),
        },
        { requiredKeys: ["kind", "values"] },
      ),
      fc.record({ kind: fc.constant("reference" as const), model: text }),
      fc.record({ kind: fc.constant("array" as const), items: tie("type") }),
      fc.record({ kind: fc.constant("map" as const), values: tie("type") }),
      fc.record({
        kind: fc.constant("union" as const),
        members: fc.array(tie("type"), { minLength: fewest, maxLength: 3 }),
      }),
    ),
  }));
  const yes = fc.constant(true as const);
  const property: fc.Arbitrary<Property> = fc.record(
    {
      name: text,
      writtenName: text,
      type,
      required: fc.boolean(),
      description: text,
      default: value,
      nullable: yes,
      readOnly: yes,
      writeOnly: yes,
      deprecated: yes,
      origin: fc.record({ nullable: fc.constant("prose" as const), name: fc.constant("override" as const) }),
      at: fc.constant(at),
    },
    { requiredKeys: ["name", "writtenName", "type", "required", "at"] },
  );
  const head = { name: text, description: text, at: fc.constant(at) };
  const model: fc.Arbitrary<Model> = fc.oneof(
    fc.record(
      {
        kind: fc.constant("object" as const),
        properties: fc.array(property, { maxLength: 4 }),
        additionalProperties: type,
        ...head,
      },
      { requiredKeys: ["kind", "properties", "name", "at"] },
    ),
    fc.record(
      {
        kind: fc.constant("enum" as const),
        values: fc.array(fc.oneof(text, fc.integer()), { minLength: fewest, maxLength: 3 }),
        ...head,
      },
      { requiredKeys: ["kind", "values", "name", "at"] },
    ),
    fc.record(
      { kind: fc.constant("union" as const), members: fc.array(type, { minLength: fewest, maxLength: 3 }), ...head },
      { requiredKeys: ["kind", "members", "name", "at"] },
    ),
  );
  return fc.record({
    source: fc.record({ package: text, version: text, dialect: text }),
    models: fc.array(model, { maxLength: 4 }),
  });
}
