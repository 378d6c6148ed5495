import type { Severity } from "./severity.js";

/** A message with holes, and the names of the values that fill them. */
export interface Message<Name extends string> {
  readonly severity: Severity;
  fill(values: Readonly<Record<Name, string | number>>): string;
}

type Tag = <const Names extends readonly string[]>(
  texts: TemplateStringsArray,
  ...names: Names
) => Message<Names[number]>;

/** Template tags that declare a message: what stands in the holes names the values that a report must give. */
export const error: Tag = declare("error");
export const warning: Tag = declare("warning");
export const info: Tag = declare("info");

function declare(severity: Severity): Tag {
  return (texts, ...names) => ({
    severity,
    fill: (values: Readonly<Record<string, string | number>>) =>
      texts.map((text, index) => (index === 0 ? text : String(values[names[index - 1] ?? ""]) + text)).join(""),
  });
}
