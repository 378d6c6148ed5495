import type { Acceptance } from "../changes/accept.js";
import { type ChangeKind, changeKinds } from "../changes/change.js";
import { createReporter } from "../diagnostics/reporter.js";
import { isThere } from "../disk/is-there.js";
import { readSource } from "../disk/read-sources.js";
import { readJson } from "../json/read-json.js";
import { checkSettings, oneOf, type SettingKind, text } from "../json/settings.js";
import type { JsonValue } from "../model/json-value.js";
import { sentenceOf } from "./diagnostic-text.js";
import { expectFile } from "./expect-file.js";
import { UsageError } from "./usage-error.js";

/** The file of accepted changes that is read when the working folder has one and no other is named. */
const acceptFile = "schemadown.accept.json";

const day: SettingKind = {
  expected: 'a day, such as "2026-12-31"',
  test: (value) => typeof value === "string" && isDay(value),
};

const keys: Readonly<Record<string, SettingKind>> = {
  kind: oneOf(changeKinds),
  model: text,
  property: text,
  reason: text,
  expires: day,
};

/**
 * Reads the accepted changes: a list of `{ kind, model, property?, reason, expires }`.
 *
 * Throws a `UsageError` that names every entry that is not as expected: a list that is half read would accept too little
 * without a word.
 */
export function readAcceptances(named: string | undefined): readonly Acceptance[] {
  const path = named ?? acceptFile;
  if (named === undefined && !isThere(path)) return [];
  expectFile(path, "acceptances");
  const { report, diagnostics } = createReporter();
  const source = readSource(path, report);
  const root = source && readJson(source, report);
  if (root && !root.items) {
    report(
      "invalid-setting",
      { found: "acceptances that are no list", expected: "a list of accepted changes" },
      root.at,
    );
  }
  const items = root?.items ?? [];
  const required = ["kind", "model", "reason", "expires"];
  for (const node of items) checkSettings(node, "an accepted change", keys, required, report);
  if (diagnostics().length > 0) throw new UsageError(...diagnostics().map(sentenceOf));
  return items.map(({ value, at }): Acceptance => {
    const { kind, model, property, reason, expires } = value as Readonly<Record<string, JsonValue>>;
    return {
      kind: kind as ChangeKind,
      model: model as string,
      ...(property !== undefined && { property: property as string }),
      reason: reason as string,
      expires: expires as string,
      at,
    };
  });
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
