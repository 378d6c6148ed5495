import type { Report } from "../diagnostics/reporter.js";
import { didYouMean } from "../diagnostics/suggest.js";
import type { JsonValue } from "../model/json-value.js";
import type { JsonNode } from "./read-json.js";

/** What a setting may be: a test of its value, and the words for it. */
export interface SettingKind {
  readonly expected: string;
  test(value: JsonValue): boolean;
}

/** A text, not empty. */
export const text: SettingKind = { expected: "a text", test: (value) => typeof value === "string" && value !== "" };

/** True or false. */
export const flag: SettingKind = { expected: "true or false", test: (value) => typeof value === "boolean" };

/** One of some words. */
export function oneOf(words: readonly string[]): SettingKind {
  return {
    expected: words.map((word) => `"${word}"`).join(" or "),
    test: (value) => typeof value === "string" && words.includes(value),
  };
}

/** A list of texts. */
export const texts: SettingKind = {
  expected: "a list of texts",
  test: (value) => Array.isArray(value) && value.every((item) => typeof item === "string" && item !== ""),
};

/** An object, whatever it holds. */
export const object: SettingKind = {
  expected: "an object",
  test: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
};

/** Any JSON value. */
export const anything: SettingKind = { expected: "a value", test: () => true };

/**
 * Checks a JSON object against the settings it may have; reports each unknown key and each wrong value at its place.
 *
 * @param subject what the object is called in messages: `the configuration`
 * @returns whether everything was as expected
 */
export function checkSettings(
  node: JsonNode,
  subject: string,
  kinds: Readonly<Record<string, SettingKind>>,
  required: readonly string[],
  report: Report,
): boolean {
  if (!node.members) {
    report("invalid-setting", { found: shown(node.value), expected: `${subject} as an object` }, node.at);
    return false;
  }
  let valid = true;
  for (const { key, at, node: member } of node.members) {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    if (kind?.test(member.value)) continue;
    valid = false;
    if (kind)
      report("invalid-setting", { found: `\`${key}\`: ${shown(member.value)}`, expected: kind.expected }, member.at);
    else {
      const known = Object.keys(kinds);
      const expected = `a key of ${subject} (${known.join(", ")})${didYouMean(key, known)}`;
      report("invalid-setting", { found: `key \`${key}\``, expected }, at);
    }
  }
  for (const key of required) {
    if (node.members.some((member) => member.key === key)) continue;
    valid = false;
    report(
      "invalid-setting",
      { found: `${subject.replace(/^an? /, "")} without \`${key}\``, expected: kinds[key]?.expected ?? "a value" },
      node.at,
    );
  }
  return valid;
}

function shown(value: JsonValue): string {
  const json = JSON.stringify(value);
  return json.length > 40 ? `${json.slice(0, 37)}...` : json;
}
