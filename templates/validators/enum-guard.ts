import { type Code, code, joined } from "../../generator/emit/code.js";
import { jsonLiteral } from "../../generator/emit/literal.js";
import type { EnumModel } from "../../generator/model/model.js";
import type { Subject } from "./subject.js";

/** The guard of an enumeration. */
export function enumGuard(model: EnumModel, { type, names }: Subject): Code {
  return code`/** True when \`value\` is a \`${type}\`. */
export function ${names.is}(value: unknown): value is ${type} {
${oneOf(model.values)}}`;
}

/** What answers whether `value` is one of these. */
export function oneOf(values: EnumModel["values"]): Code {
  const cases = values.map((value) => code`    case ${jsonLiteral(value)}:\n`);
  const accept = cases.length === 0 ? "" : code`${joined(cases, "")}      return true;\n`;
  return code`  switch (value) {
${accept}    default:
      return false;
  }
`;
}
