import type { Dialect } from "./dialect.js";
import { openapiGenerator } from "./openapi-generator.js";
import { binary, boolean, byte, int64, integer, number, object, string } from "./scalar.js";

const base: Dialect = {
  ...openapiGenerator,
  losesInPart: [...openapiGenerator.losesInPart, "decimal", "binary", "free object"],
  name: "powershell",
  releases: "OpenAPI Generator 5 and newer",
  propertyCase: "pascal",
  reserved: ["Var{Name}"],
  forms: ["T[]"],
  lists: [],
  maps: ["System.Collections.Hashtable", "Hashtable"],
  bareContainers: "linked",
  scalars: {
    ...openapiGenerator.scalars,
    String: string,
    Int32: integer,
    Int64: int64,
    Decimal: number,
    Double: number,
    Boolean: boolean,
    "System.DateTime": string,
    SystemByte: byte,
    "System.Byte": byte,
    "System.IO.FileInfo": binary,
    SystemCollectionsHashtable: object,
  },
  prose: { references: true, escapes: { "\\\\": "\\", '""': '"' }, boilerplate: [] },
  literals: { ...openapiGenerator.literals, words: { $true: true, $false: false, $null: null } },
  loses: [
    ...openapiGenerator.loses,
    "property name",
    "nullable",
    "items",
    "date format",
    "uuid",
    "uri",
    "property enum",
    "model enum",
    "model description",
    "union",
    "additionalProperties",
  ],
};

/** OpenAPI Generator's PowerShell client. */
export const powershell: readonly Dialect[] = [base];

/** The PowerShell client that was called experimental. */
export const powershellExperimental: readonly Dialect[] = [
  {
    ...base,
    name: "powershell-experimental",
    rare: true,
    releases: "OpenAPI Generator 4",
    defaultsAlways: "all",
    literals: { ...openapiGenerator.literals, none: ["null"], quotes: "maybe" },
  },
];
