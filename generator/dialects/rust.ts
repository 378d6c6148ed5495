import type { Dialect } from "./dialect.js";
import { commentEscapes, openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, byte, date, dateTime, int64, integer, number, string, unknown, uuid } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "property enum", "model enum", "union", "date format", "binary"],
  name: "rust",
  releases: "OpenAPI Generator 4 and newer",
  propertyCase: "snake",
  reserved: ["r#{name}", "param_{name}", "var_{name}", "_{name}"],
  lists: ["Vec"],
  maps: ["HashMap"],
  marks: { Option: "optional or nullable", Box: "nothing", "*": "nothing" },
  linkedStrings: { string: date },
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    i32: integer,
    i64: int64,
    u32: integer,
    u64: integer,
    f32: number,
    f64: number,
    bool: boolean,
    "std::path::PathBuf": binary,
    "uuid::Uuid": uuid,
    "serde_json::Value": unknown,
    Decimal: string,
    BigDecimal: string,
    "crate::models::Decimal": string,
    "crate::models::BigDecimal": string,
    "models::Decimal": string,
    "::models::BigDecimal": string,
  },
  prose: { references: false, escapes: commentEscapes, boilerplate: [] },
  describedEnum: "(enum: %)",
  literals: { ...openapiGenerator.literals, quotes: "maybe", constants: "^[A-Z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*$" },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "uri",
    "free object",
    "model description",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's Rust client. */
export const rust: readonly Dialect[] = [
  base,
  {
    ...base,
    releases: "OpenAPI Generator 3",
    marks: { "*": "nothing" },
    scalars: { ...base.scalars, Value: unknown, "::models::File": binary },
    literals: { ...base.literals, constants: "^(?!)" },
    readOnlyNotes: false,
    loses: [...base.loses, "uuid", "readOnly"],
  },
];

/** OpenAPI Generator's Rust server. */
export const rustServer: readonly Dialect[] = [
  {
    ...base,
    name: "rust-server",
    rare: true,
    defaultsAlways: "optional",
    releases: "all",
    linkedStrings: { date, file: binary },
    scalars: {
      ...base.scalars,
      isize: integer,
      u8: integer,
      i8: integer,
      "chrono::DateTime::<chrono::Utc>": dateTime,
      "chrono::DateTime<chrono::Utc>": dateTime,
      "swagger::ByteArray": byte,
    },
    literals: { ...base.literals, quotes: "always", none: ["None"], wrappers: ["Some(%)", "%.to_string()"] },
    loses: [...base.loses, "binary"],
  },
];
