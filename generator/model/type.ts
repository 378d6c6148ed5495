/** The formats of a string that a document can state, by their JSON Schema names. */
export type StringFormat = "date-time" | "date" | "uuid" | "uri" | "email" | "byte" | "binary";

/** A value of an enumeration, as it stands on the wire. */
export type EnumValue = string | number;

/**
 * What a value may be, in the words of JSON Schema.
 *
 * Plain data: a reference is a name, and the linker has promised that a model of that name exists.
 */
export type Type =
  | { readonly kind: "string"; readonly format?: StringFormat }
  | { readonly kind: "integer"; readonly format?: "int32" | "int64" }
  | { readonly kind: "number"; readonly format?: "float" | "double" }
  | { readonly kind: "boolean" }
  | { readonly kind: "enum"; readonly values: readonly EnumValue[]; readonly open?: true }
  | { readonly kind: "array"; readonly items: Type }
  | { readonly kind: "map"; readonly values: Type }
  | { readonly kind: "reference"; readonly model: string }
  | { readonly kind: "union"; readonly members: readonly Type[] }
  | { readonly kind: "unknown" };

/** The names of all models that a type mentions, each once, in the order they are met. */
export function references(type: Type): readonly string[] {
  switch (type.kind) {
    case "reference":
      return [type.model];
    case "array":
      return references(type.items);
    case "map":
      return references(type.values);
    case "union":
      return [...new Set(type.members.flatMap(references))];
    default:
      return none;
  }
}

const none: readonly string[] = [];

/** The same type with every reference replaced by what `replace` answers for its model. */
export function mapReferences(type: Type, replace: (model: string) => Type): Type {
  switch (type.kind) {
    case "reference":
      return replace(type.model);
    case "array":
      return { kind: "array", items: mapReferences(type.items, replace) };
    case "map":
      return { kind: "map", values: mapReferences(type.values, replace) };
    case "union":
      return { kind: "union", members: type.members.map((member) => mapReferences(member, replace)) };
    case "string":
    case "integer":
    case "number":
    case "boolean":
    case "enum":
    case "unknown":
      return type;
  }
}
