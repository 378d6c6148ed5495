import { existsSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { createReporter } from "../diagnostics/reporter.js";
import { dialectNames } from "../dialect-names.js";
import { readSource } from "../disk/read-sources.js";
import { readJson } from "../json/read-json.js";
import { checkSettings, flag, oneOf, type SettingKind, text } from "../json/settings.js";
import type { JsonValue } from "../model/json-value.js";
import { defaultLimits } from "../source/limits.js";
import { formats } from "./report.js";
import type { Settings } from "./settings.js";
import { UsageError } from "./usage-error.js";

/** The file that is read when the working folder has one and no other is named. */
export const configFile = "schemadown.config.json";

const names: SettingKind = {
  expected: "a name or a list of names",
  test: (value) => text.test(value) || (Array.isArray(value) && value.every((item) => text.test(item))),
};

const limitNames = Object.keys(defaultLimits);

const limits: SettingKind = {
  expected: `an object of whole numbers above zero, by the names ${limitNames.join(", ")}`,
  test: (value) =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([name, limit]) => limitNames.includes(name) && Number.isSafeInteger(limit) && Number(limit) > 0,
    ),
};

const keys: Readonly<Record<string, SettingKind>> = {
  $schema: text,
  specs: text,
  out: text,
  root: names,
  target: names,
  dialect: oneOf(dialectNames),
  overrides: text,
  templates: text,
  strict: flag,
  format: oneOf(formats),
  limits,
  nulls: oneOf(["written", "optional"]),
  unknownProperties: oneOf(["pass", "reject"]),
};

/**
 * Reads the configuration: the named file, or `schemadown.config.json` when the working folder has one.
 *
 * Paths in it count from the folder it lies in. Throws a `UsageError` that names every wrong key and what was expected.
 */
export function readConfig(named: string | undefined): Partial<Settings> {
  const path = named ?? configFile;
  if (!existsSync(path)) {
    if (named === undefined) return {};
    throw new UsageError(`Unexpected configuration \`${named}\`, expected a JSON file; there is none of that name.`);
  }
  const { report, diagnostics } = createReporter();
  const source = readSource(path, report);
  const root = source && readJson(source, report);
  const valid = root !== undefined && checkSettings(root, "the configuration", keys, [], report);
  if (!valid) throw new UsageError(...diagnostics().map(sentence));
  const { $schema: _, ...said } = root.value as Record<string, JsonValue>;
  for (const key of ["specs", "out", "overrides", "templates"]) {
    const value = said[key];
    if (typeof value === "string" && !isAbsolute(value)) said[key] = join(dirname(path), value);
  }
  for (const key of ["root", "target"]) if (said[key] !== undefined) said[key] = [said[key]].flat() as string[];
  return said as Partial<Settings>;
}

function sentence({ at, message }: Diagnostic): string {
  const place = [at?.file, at?.line, at?.column].filter((part) => part !== undefined).join(":");
  return `${place}  ${message}`;
}
