import { type Code, code, joined, negation } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { UnionModel } from "../../generator/model/model.js";
import type { Compounds } from "./compounds.js";
import { acceptsUndefined, faults, isBranching } from "./condition.js";
import { parametersOf, recallLine } from "./guard-head.js";
import type { Subject } from "./subject.js";

/** The guards of a union, one per path. */
export function unionGuards(
  { members }: UnionModel,
  subject: Subject,
  context: RenderContext,
  compounds: Compounds,
): readonly Code[] {
  const branches = isBranching({ kind: "union", members }, context);
  return (["read", "walk"] as const).map((path) => {
    const name = subject.names[path];
    if (members.some((member) => acceptsUndefined(member, context))) {
      const ignored = subject.isDeep ? code`_value: unknown, _depth: number` : code`_value: unknown`;
      return code`export function ${name}(${ignored}): boolean {\n  return true;\n}`;
    }
    const around = compounds.around(path, code`depth`);
    const lines = members.map(
      (member) => code`  if (${accepting(faults(member, code`value`, around))}) return true;\n`,
    );
    return code`export function ${name}(${parametersOf(subject)}): boolean {
${recallLine(subject, name, branches)}${joined(lines, "")}  return false;
}`;
  });
}

/** A condition that no fault is there. */
function accepting(terms: readonly Code[]): Code {
  const [term, ...others] = terms;
  if (term === undefined) return code`true`;
  return others.length > 0 ? code`!(${joined(terms, " && ")})` : negation(term);
}
