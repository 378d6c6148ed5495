import type { Dialect } from "./dialect.js";

/** Swagger Codegen's C# docs, as Genesys prints them. */
export const csharp: Dialect = {
  name: "csharp",
  propertyCase: "pascal",
  lists: ["List"],
  maps: ["Dictionary"],
  noise: ["?"],
  literals: { true: true, false: false, null: null },
  scalars: {
    string: { kind: "string" },
    int: { kind: "integer", format: "int32" },
    long: { kind: "integer", format: "int64" },
    float: { kind: "number", format: "float" },
    double: { kind: "number", format: "double" },
    bool: { kind: "boolean" },
    DateTime: { kind: "string", format: "date-time" },
    Guid: { kind: "string", format: "uuid" },
    String: { kind: "string" },
    Object: { kind: "unknown" },
    object: { kind: "unknown" },
  },
};
