/** The models of a catalog as an OpenAPI document and as a JSON Schema that say the same. */
export function schemasOf({ models }) {
  const schemas = (at) => Object.fromEntries(models.map((model) => [model.name, modelSchema(model, at)]));
  return {
    openapi: {
      openapi: "3.0.3",
      info: { title: "Models", version: "1.0.0" },
      paths: {},
      components: { schemas: schemas("#/components/schemas/") },
    },
    jsonSchema: {
      $schema: "http://json-schema.org/draft-07/schema#",
      title: "AllModels",
      type: "object",
      properties: Object.fromEntries(models.map(({ name }) => [name, { $ref: `#/definitions/${name}` }])),
      additionalProperties: false,
      definitions: schemas("#/definitions/"),
    },
  };
}

function modelSchema(model, at) {
  const description = model.description && { description: model.description };
  if (model.kind === "enum") return { ...description, ...typeSchema({ kind: "enum", values: model.values }, at) };
  if (model.kind === "union") return { ...description, anyOf: model.members.map((member) => typeSchema(member, at)) };
  const required = model.properties.filter((property) => property.required).map(({ name }) => name);
  return {
    type: "object",
    ...description,
    properties: Object.fromEntries(model.properties.map((property) => [property.name, propertySchema(property, at)])),
    ...(required.length > 0 && { required }),
  };
}

function propertySchema(property, at) {
  const type = typeSchema(property.type, at);
  // Beside a reference OpenAPI 3.0 allows nothing.
  return property.description && !type.$ref ? { ...type, description: property.description } : type;
}

function typeSchema(type, at) {
  switch (type.kind) {
    case "array":
      return { type: "array", items: typeSchema(type.items, at) };
    case "map":
      return { type: "object", additionalProperties: typeSchema(type.values, at) };
    case "reference":
      return { $ref: `${at}${type.model}` };
    case "union":
      return { anyOf: type.members.map((member) => typeSchema(member, at)) };
    case "enum":
      return { type: typeof type.values[0] === "number" ? "number" : "string", enum: type.values };
    case "unknown":
      return {};
    default:
      return { type: type.kind, ...(type.format && { format: type.format }) };
  }
}
