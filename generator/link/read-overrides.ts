import type { Report } from "../diagnostics/reporter.js";
import { readJson } from "../json/read-json.js";
import { anything, checkSettings, flag, object, type SettingKind, text } from "../json/settings.js";
import { isType } from "../model/is-type.js";
import type { JsonValue } from "../model/json-value.js";
import type { SourceFile } from "../source/source-file.js";
import type { OverriddenFacts, Override } from "./override.js";

const typeSetting: SettingKind = {
  expected: 'a type as in catalog.json, such as { "kind": "string", "format": "date-time" }',
  test: isType,
};

const overrideKeys: Readonly<Record<string, SettingKind>> = {
  model: text,
  property: text,
  set: { ...object, expected: "an object of facts" },
  reason: text,
};

const factKeys: Readonly<Record<keyof OverriddenFacts, SettingKind>> = {
  name: text,
  type: typeSetting,
  required: flag,
  nullable: flag,
  readOnly: flag,
  writeOnly: flag,
  deprecated: flag,
  description: text,
  default: anything,
};

/**
 * Reads a file of corrections: a list of `{ model, property?, set, reason }`.
 *
 * Each entry that is not as expected is reported at its place and left out.
 */
export function readOverrides(source: SourceFile, report: Report): readonly Override[] {
  const root = readJson(source, report);
  if (!root) return [];
  if (!root.items) {
    report("invalid-setting", { found: "overrides that are no list", expected: "a list of corrections" }, root.at);
    return [];
  }
  return root.items.flatMap((node): Override[] => {
    if (!checkSettings(node, "a correction", overrideKeys, ["model", "set", "reason"], report)) return [];
    const { model, property, reason } = node.value as Readonly<Record<string, JsonValue>>;
    const set = node.members?.find((member) => member.key === "set")?.node;
    const kinds = property === undefined ? { type: typeSetting } : factKeys;
    const needed = property === undefined ? ["type"] : [];
    if (
      !set ||
      !checkSettings(
        set,
        property === undefined ? "a missing model's facts" : "a property's facts",
        kinds,
        needed,
        report,
      )
    ) {
      return [];
    }
    return [
      {
        model: model as string,
        ...(property !== undefined && { property: property as string }),
        set: set.value as OverriddenFacts,
        reason: reason as string,
        at: node.at,
      },
    ];
  });
}
