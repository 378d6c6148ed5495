import { dirname, isAbsolute, join } from "node:path";
import { failLevels } from "../changelog/diff-report.js";
import { createReporter } from "../diagnostics/reporter.js";
import { dialectNames } from "../dialect-names.js";
import { isThere } from "../disk/is-there.js";
import { readSource } from "../disk/read-sources.js";
import { readJson } from "../json/read-json.js";
import { checkSettings, flag, object, oneOf, type SettingKind, text } from "../json/settings.js";
import type { JsonValue } from "../model/json-value.js";
import type { LockedSource } from "../pull/lock.js";
import { requestOf } from "../pull/portable-source.js";
import { defaultLimits } from "../source/limits.js";
import { sentenceOf } from "./diagnostic-text.js";
import { expectFile } from "./expect-file.js";
import { formats } from "./report.js";
import { dateKinds, layouts, readers, type Settings } from "./settings.js";
import { UsageError } from "./usage-error.js";

/** The file that is read when the working folder has one and no other is named. */
const configFile = "schemadown.config.json";

const names: SettingKind = {
  expected: "a name or a list of names",
  test: (value) => text.test(value) || (Array.isArray(value) && value.every((item) => text.test(item))),
};

const limitNames = Object.keys(defaultLimits);

const limits: SettingKind = {
  expected: `an object of whole numbers above zero, by the names ${limitNames.join(", ")}`,
  test: (value) =>
    object.test(value) &&
    Object.entries(value as object).every(
      ([name, limit]) => limitNames.includes(name) && Number.isSafeInteger(limit) && Number(limit) > 0,
    ),
};
/** The keys below `pull`: where documents come from. */
const pullKeys: Readonly<Record<string, SettingKind>> = { from: text, ref: text, folder: text };

const keys: Readonly<Record<string, SettingKind>> = {
  $schema: text,
  specs: text,
  out: text,
  root: names,
  target: names,
  dialect: oneOf(dialectNames),
  overrides: text,
  pull: { expected: 'an object such as { "from": "https://…", "ref": "1.0.0", "folder": "docs" }', test: object.test },
  templates: text,
  layout: oneOf(layouts),
  reader: oneOf(readers),
  cache: flag,
  cacheDir: text,
  strict: flag,
  format: oneOf(formats),
  limits,
  failOn: oneOf(failLevels),
  accept: text,
  report: text,
  nulls: oneOf(["written", "optional"]),
  unknownProperties: oneOf(["pass", "reject"]),
  dates: oneOf(dateKinds),
};

/**
 * Reads the configuration: the named file, or `schemadown.config.json` when the working folder has one.
 *
 * Paths in it count from the folder it lies in. Throws a `UsageError` that names every wrong key and what was expected.
 */
export function readConfig(named: string | undefined): Partial<Settings> {
  const path = named ?? configFile;
  if (named === undefined && !isThere(path)) return {};
  expectFile(path, "configuration");
  const { report, diagnostics } = createReporter();
  const source = readSource(path, report);
  const root = source && readJson(source, report);
  const pull = root?.members?.find(({ key }) => key === "pull")?.node;
  const valid =
    root !== undefined &&
    checkSettings(root, "the configuration", keys, [], report) &&
    (!pull || checkSettings(pull, "`pull`", pullKeys, ["from"], report));
  if (!valid) throw new UsageError(...diagnostics().map(sentenceOf));
  const { $schema: _, pull: __, ...rest } = root.value as Record<string, JsonValue>;
  const said: Record<string, unknown> = {
    ...rest,
    ...(pull && pullSettings(pull.value as unknown as LockedSource, path)),
  };
  for (const key of ["specs", "out", "overrides", "templates", "cacheDir", "accept", "report"]) {
    const value = said[key];
    if (typeof value === "string" && !isAbsolute(value)) said[key] = join(dirname(path), value);
  }
  for (const key of ["root", "target"]) if (said[key] !== undefined) said[key] = [said[key]].flat() as string[];
  return { ...(said as Partial<Settings>), config: path };
}

/** A path of this machine counts from the folder of the configuration, like every other. */
function pullSettings(pull: LockedSource, path: string): LockedSource {
  return { ...pull, from: requestOf(pull, path).from };
}
