import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));

/** The version of a package of the benchmark. */
export function versionOf(name) {
  return JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8")).version;
}

/** A program of a package of the benchmark, started by Node itself. */
export function program(name, bin) {
  const { bin: bins } = JSON.parse(readFileSync(join(here, "node_modules", name, "package.json"), "utf8"));
  return ["node", join(here, "node_modules", name, typeof bins === "string" ? bins : bins[bin])];
}

/** What else makes TypeScript of the same models: the command, for the files that `schemas.mjs` makes, to `into`. */
export const peers = [
  {
    name: "openapi-typescript",
    does: "types",
    command: (into) => [
      ...program("openapi-typescript", "openapi-typescript"),
      "openapi.json",
      "-o",
      `${into}/types.ts`,
    ],
  },
  {
    name: "@hey-api/openapi-ts",
    does: "types",
    command: (into) => [
      ...program("@hey-api/openapi-ts", "openapi-ts"),
      ...["-i", "openapi.json", "-o", into, "-p", "@hey-api/typescript"],
    ],
  },
  {
    name: "json-schema-to-typescript",
    does: "types",
    command: (into) => [
      ...program("json-schema-to-typescript", "json2ts"),
      ...["-i", "schema.json", "-o", `${into}/types.ts`],
    ],
  },
  {
    name: "json-schema-to-typescript",
    does: "types, unformatted",
    command: (into) => [
      ...program("json-schema-to-typescript", "json2ts"),
      ...["-i", "schema.json", "-o", `${into}/types.ts`, "--format=false"],
    ],
  },
  {
    name: "quicktype",
    does: "types",
    command: (into) => [
      ...program("quicktype", "quicktype"),
      ...["--src-lang", "schema", "--lang", "typescript", "--just-types", "-o", `${into}/types.ts`, "schema.json"],
    ],
  },
  {
    name: "orval",
    does: "types",
    command: (into) => [...program("orval", "orval"), "--input", "openapi.json", "--output", `${into}/types.ts`],
  },
];
