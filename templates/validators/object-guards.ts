import { type Code, code, joined } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { ObjectModel } from "../../generator/model/model.js";
import type { Compounds } from "./compounds.js";
import { acceptsUndefined, isBranching } from "./condition.js";
import { readFunction } from "./read-function.js";
import type { Subject } from "./subject.js";
import { walkFunction } from "./walk-function.js";

/**
 * The guard of an object, in two functions with the same answer: one reads property after property, one walks the keys
 * that are there. What the first accepts, the second accepts; the second decides what the first refuses.
 */
export function objectGuards(
  { properties, additionalProperties: others }: ObjectModel,
  subject: Subject,
  context: RenderContext,
  compounds: Compounds,
): readonly Code[] {
  const types = properties.map(({ type }) => type);
  const branches = (others ? [...types, others] : types).some((type) => isBranching(type, context));
  const depth = code`depth + 1`;
  const read = readFunction(subject, others, branches, compounds.around("read", depth), compounds.declare);
  const walk = walkFunction(subject, others, branches, compounds.around("walk", depth));
  return subject.isStrict || (others && !acceptsUndefined(others, context))
    ? [knownNames(subject), read, walk]
    : [read, walk];
}

function knownNames({ names, rows }: Subject): Code {
  const cases = rows.map(({ spelling }) => code`    case ${spelling.literal}:\n`);
  const accept = cases.length === 0 ? "" : code`${joined(cases, "")}      return true;\n`;
  return code`function ${names.knows}(key: string): boolean {
  switch (key) {
${accept}    default:
      return false;
  }
}`;
}
