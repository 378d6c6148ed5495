import type { Dialect } from "./dialect.js";

/** Swagger Codegen's Python docs, as Genesys prints them. */
export const python: Dialect = {
  name: "python",
  propertyCase: "snake",
  reservedPrefix: "pc",
  lists: ["list"],
  maps: ["dict"],
  noise: [],
  literals: { True: true, False: false, None: null },
  scalars: {
    str: { kind: "string" },
    int: { kind: "integer" },
    float: { kind: "number" },
    bool: { kind: "boolean" },
    datetime: { kind: "string", format: "date-time" },
    date: { kind: "string", format: "date" },
    object: { kind: "unknown" },
  },
};
