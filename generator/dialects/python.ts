import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, date, dateTime, integer, number, object, string, unknown, uuid } from "./scalar.js";

/** Swagger Codegen's Python docs, as Genesys prints them. */
const genesys: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "binary", "nullable"],
  name: "python",
  releases: "Genesys Cloud SDKs",
  piped: true,
  propertyCase: "snake",
  namesByRule: false,
  reserved: ["pc{Name}"],
  lists: ["list"],
  maps: ["dict"],
  bareContainers: "container",
  links: "exact",
  prose: { references: true, escapes: { "\\|": "|" }, boilerplate: [] },
  literals: { ...openapiGenerator.literals, words: { True: true, False: false, None: null }, quotes: "maybe" },
  emptyTable: "object",
  footer: true,
  announcesLosses: false,
  scalars: {
    str: string,
    int: integer,
    float: number,
    bool: boolean,
    datetime: dateTime,
    date,
    object: unknown,
  },
  loses: [
    ...openapiGenerator.loses,
    "model description",
    "additionalProperties",
    "nullable",
    "property enum",
    "model enum",
    "union",
    "readOnly",
    "uuid",
    "uri",
    "integer width",
    "free object",
  ],
};

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "binary", "nullable"],
  name: "python",
  releases: "OpenAPI Generator 4 and 5",
  propertyCase: "snake",
  reserved: ["_{name}", "var_{name}"],
  lists: ["list", "set"],
  maps: ["dict"],
  scalars: {
    ...openapiGenerator.scalars,
    str: string,
    int: integer,
    float: number,
    BigDecimal: string,
    bool: boolean,
    date,
    datetime: dateTime,
    file: binary,
    object: unknown,
  },
  literals: { ...openapiGenerator.literals, words: { True: true, False: false, None: null }, none: ["None"] },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "integer width",
    "uuid",
    "uri",
    "free object",
    "property enum",
    "model enum",
    "union",
    "additionalProperties",
  ],
};

/** Python clients that list, for every key, the classes that may carry it. */
const classes: Dialect = {
  ...base,
  releases: "OpenAPI Generator 6.2 to 6.6",
  title: "{package}.{name}",
  propertyCase: "kept",
  namesByRule: false,
  reserved: [],
  forms: ["A, B"],
  lists: [],
  maps: [],
  nulls: ["None"],
  anyUnion: ["dict", "str", "int", "float", "bool", "list", "bytes"],
  readOnlyNotes: false,
  scalars: {
    str: string,
    bool: boolean,
    "decimal.Decimal, int": integer,
    "decimal.Decimal, int, float": number,
    "str, date": date,
    "str, datetime": dateTime,
    "str, uuid.UUID": uuid,
    "str, decimal.Decimal": string,
    "bytes, io.FileIO, io.BufferedReader": binary,
    "dict, frozendict.frozendict": object,
    "list, tuple": { kind: "array", items: unknown },
  },
  additionalProperties: ["any_string_name"],
  loses: [...openapiGenerator.loses, "integer width", "uri", "items", "readOnly", "model enum", "union"],
  losesInPart: [...openapiGenerator.losesInPart, "additionalProperties", "property enum"],
};

/** OpenAPI Generator's Python clients and servers, Swagger Codegen's, and Genesys'. */
export const python: readonly Dialect[] = [
  genesys,
  {
    ...base,
    releases: "OpenAPI Generator 7",
    reserved: ["var_{name}", "{name}_"],
    lists: ["List", "Set", "conlist"],
    maps: ["Dict"],
    marks: { Optional: "nullable" },
    scalars: {
      ...base.scalars,
      bytearray: string,
      bytes: string,
      UUID: uuid,
      decimal: string,
      "decimal.Decimal": string,
      Decimal: string,
    },
  },
  {
    ...base,
    releases: "OpenAPI Generator 3, Swagger Codegen",
    readOnlyNotes: false,
    loses: [...base.loses, "readOnly", "model description"],
  },
  classes,
  base,
];

const any = ["bool", "date", "datetime", "dict", "float", "int", "list", "str"];

const tuples: Dialect = {
  ...base,
  name: "python-experimental",
  releases: "OpenAPI Generator 5.0 (`python` in 5.1 to 6.1)",
  forms: ["[T]", "{K: V}", "A, B"],
  lists: [],
  maps: [],
  nulls: ["none_type"],
  anyUnion: any,
  scalars: {
    ...base.scalars,
    file_type: binary,
    "big_decimal.BigDecimal": string,
    "decimal.Decimal": string,
    dict: unknown,
    list: unknown,
    none_type: unknown,
  },
  literals: {
    ...base.literals,
    none: ["nulltype.Null", "None"],
    wrappers: ["%.date()", "dateutil_parser(%)"],
  },
  valueRow: true,
  additionalProperties: ["any string name", "any_string_name"],
  loses: [...openapiGenerator.loses, "property name", "integer width", "uuid", "uri", "property enum", "union"],
};

/** The Python client that was called experimental, and then `python` until 6.1. */
export const pythonExperimental: readonly Dialect[] = [
  tuples,
  {
    ...tuples,
    releases: "OpenAPI Generator 4.3",
    title: "{package}.{name}",
    loses: [...tuples.loses, "model enum", "free object"],
  },
];
