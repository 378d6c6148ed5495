import type { Fact } from "../../generator/dialects/fact.js";

/** What nearly every dialect loses. */
const usual: readonly Fact[] = [
  "property name",
  "nullable",
  "uri",
  "free object",
  "property enum",
  "model enum",
  "default",
  "property description",
  "model description",
  "union",
  "additionalProperties",
];

/**
 * The facts of the specification that documents of a folder do not say, or not all: the expectation of the round trip.
 *
 * `property description` is lost in release 7 for references with a description of their own; `binary` where a model is
 * named `File`; `default` for references, 64-bit integers and dates at least. `-` stands before what a folder does say.
 */
export const matrix: Readonly<Record<string, readonly (Fact | `-${Fact}`)[]>> = {
  "3.1.2/apex": ["decimal", "uuid", "readOnly", "-property enum", "-model enum"],
  "3.3.4/go": ["items", "date format", "uuid", "binary", "readOnly"],
  "3.3.4/java": ["decimal", "readOnly"],
  "3.3.4/javascript": ["number kind", "date format", "uuid", "binary", "readOnly", "-property enum", "-model enum"],
  "3.3.4/php": ["integer width", "date format", "uuid", "binary", "readOnly"],
  "3.3.4/python": ["integer width", "uuid", "binary", "readOnly"],
  "3.3.4/ruby": ["integer width", "uuid", "binary", "readOnly"],
  "3.3.4/rust": ["date format", "uuid", "binary", "readOnly"],
  "4.3.1/csharp-dotnet2": ["decimal", "date format"],
  "4.3.1/dart": ["items", "integer width", "date format", "uuid", "binary"],
  "4.3.1/go": ["decimal", "date format", "uuid", "binary", "-nullable"],
  "4.3.1/go-experimental": ["decimal", "date format", "uuid", "binary"],
  "4.3.1/java": ["decimal", "-uri", "-property enum", "-model enum"],
  "4.3.1/kotlin": ["decimal", "-uri"],
  "4.3.1/markdown": ["items", "decimal", "binary", "readOnly", "-property name", "-uri"],
  "4.3.1/php": ["integer width", "date format", "uuid", "binary"],
  "4.3.1/powershell-experimental": ["items", "date format", "uuid"],
  "4.3.1/python": ["integer width", "uuid", "binary", "-model description"],
  "4.3.1/python-experimental": ["integer width", "uuid", "binary", "-model description", "-additionalProperties"],
  "4.3.1/r": [
    "items",
    "integer width",
    "number kind",
    "date format",
    "uuid",
    "binary",
    "-property name",
    "-model description",
  ],
  "4.3.1/ruby": ["integer width", "uuid", "binary"],
  "4.3.1/rust": ["date format", "uuid", "binary"],
  "4.3.1/swift5": ["date format"],
  "5.0.0-beta2/go": ["decimal", "date format", "uuid", "binary"],
  "5.0.0-beta2/powershell": ["items", "date format", "uuid"],
  "5.0.0-beta2/python-experimental": [
    "integer width",
    "uuid",
    "binary",
    "-model enum",
    "-model description",
    "-additionalProperties",
  ],
  "7.0.0/android": ["decimal", "date format", "binary", "-uri"],
  "7.0.0/bash": ["number kind", "date format", "uuid", "binary", "-property name"],
  "7.0.0/c": ["items", "number kind", "date format", "uuid", "binary"],
  "7.0.0/csharp": ["decimal", "date format", "-model description"],
  "7.0.0/csharp+generichost": ["decimal", "date format", "-model description"],
  "7.0.0/dart": ["items", "integer width", "decimal", "date format", "uuid", "binary"],
  "7.0.0/dart-dio": ["integer width", "decimal", "uuid", "binary", "readOnly"],
  "7.0.0/eiffel": ["decimal", "binary"],
  "7.0.0/go": ["decimal", "date format", "uuid", "binary", "-free object", "-model enum"],
  "7.0.0/graphql-nodejs-express-server": ["items", "integer width", "number kind", "date format", "uuid", "binary"],
  "7.0.0/java": ["decimal", "-uri", "-property enum", "-model enum"],
  "7.0.0/java+native": ["decimal", "-uri", "-property enum", "-model enum", "-union"],
  "7.0.0/java-micronaut-client": ["decimal", "-uri", "-property enum", "-model enum"],
  "7.0.0/javascript": ["number kind", "decimal", "date format", "uuid", "binary", "-property enum", "-model enum"],
  "7.0.0/julia-client": ["integer width", "decimal", "uuid", "binary", "-property name", "-union"],
  "7.0.0/kotlin": ["decimal", "binary", "-uri"],
  "7.0.0/ktorm-schema": ["items", "decimal", "binary", "-uri"],
  "7.0.0/markdown": ["items", "decimal", "binary", "readOnly", "-property name", "-uri"],
  "7.0.0/objc": ["items", "number kind", "date format", "uuid", "binary"],
  "7.0.0/perl": ["integer width", "decimal", "uuid", "binary", "-free object"],
  "7.0.0/php": ["integer width", "decimal", "date format", "uuid", "binary", "-free object"],
  "7.0.0/php-symfony": ["items", "integer width", "number kind", "decimal", "date format", "uuid", "binary"],
  "7.0.0/powershell": ["items", "decimal", "date format", "uuid"],
  "7.0.0/python": ["integer width", "uuid", "binary", "-model description"],
  "7.0.0/r": [
    "integer width",
    "number kind",
    "decimal",
    "date format",
    "uuid",
    "binary",
    "-property name",
    "-free object",
    "-model description",
  ],
  "7.0.0/ruby": ["integer width", "decimal", "uuid", "binary"],
  "7.0.0/rust": ["date format", "binary"],
  "7.0.0/rust-server": [],
  "7.0.0/scala-akka": ["decimal", "binary", "-uri"],
  "7.0.0/swift5": ["date format"],
};

/** Dialects that never print a default. */
const withoutDefaults = /java|android|apex|kotlin|ktorm|scala/;

/** Of what is lost in part only: the properties that lose it. */
const partly: Readonly<Partial<Record<Fact, RegExp>>> = {
  default: /^(?:i64_default|ref_default|e_default|arr_default|arr_empty_default|d_default|dt_default|s_default_empty)$/,
  "property description":
    /^(?:ref_default|nullable_ref|e_ref_described|r_required|r_described|r_inline_\w+|r_alias_(?:array|map)|r_empty)$/,
  decimal: /^n_decimal$/,
  binary: /^[as]_(?:binary|byte)$/,
};

/** True for a fact that documents of a folder are not expected to say. */
export function isLost(folder: string, fact: Fact, property: string | undefined): boolean {
  if (!lostIn(folder).has(fact)) return false;
  const only = partly[fact];
  const isWhole =
    (fact === "default" && withoutDefaults.test(folder)) || (fact === "property description" && /bash/.test(folder));
  return !only || isWhole || only.test(property ?? "");
}

/** What the documents of a folder are expected to lose. */
export function lostIn(folder: string): ReadonlySet<Fact> {
  const entries = matrix[folder] ?? [];
  const said = entries.filter((entry) => entry.startsWith("-")).map((entry) => entry.slice(1));
  const lost = entries.filter((entry): entry is Fact => !entry.startsWith("-"));
  return new Set([...usual.filter((fact) => !said.includes(fact)), ...lost]);
}

/**
 * Facts that documents state and that are not so: their generator wrote something else than the specification said.
 *
 * Nobody who has only the documents could know better.
 */
export const lies: readonly { readonly folder: RegExp; readonly fact: string; readonly why: string }[] = [
  {
    folder: /\/go|go-|\/php$|\/r$/,
    fact: "MapHolder.m_true type",
    why: "`additionalProperties: true` is printed as a map of objects",
  },
  {
    folder: /go-experimental/,
    fact: "References.r_one_of_scalar type",
    why: "printed as an object: its model was left out",
  },
  {
    folder: /go-experimental/,
    fact: "References.r_one_of_model type",
    why: "printed as an object: its model was left out",
  },
  { folder: /kotlin|markdown/, fact: "References.r_file type", why: "a model named `File` is printed as a file" },
  { folder: /julia/, fact: "References.r_file type", why: "a model named `File` is printed as a string" },
  { folder: /markdown/, fact: "References.r_map type", why: "a model named `Map` is printed as a map" },
  { folder: /markdown/, fact: "References.r_list type", why: "a model named `List` is printed as a list" },
  {
    folder: /python-experimental/,
    fact: "EnumHolder.e_single default",
    why: "the only value is printed as the default",
  },
  { folder: /python-experimental/, fact: "HostileEnum values", why: "quotes of a value are not printed" },
  { folder: /bash/, fact: "TitledModel.titled_prop description", why: "the title is printed for the description" },
  {
    folder: /apex/,
    fact: "HostileDescriptions.d_backslash description",
    why: "line breaks are printed as `\\n`, as is `\\n` itself",
  },
];
