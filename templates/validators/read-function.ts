import { type Code, code } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";
import type { Compounds } from "./compounds.js";
import { acceptsUndefined, fault, isLeaf, type Surroundings } from "./condition.js";
import { notAnObject, parametersOf, recallLine } from "./guard-head.js";
import { readLine, wrongProperty } from "./lines.js";
import { type Line, linesOrCalls } from "./lines-or-calls.js";
import type { Row } from "./row.js";
import type { Subject } from "./subject.js";

/**
 * The guard that reads property after property.
 *
 * @param others the type of properties that the table does not name
 * @param branches whether there are two ways or more to go into one value
 */
export function readFunction(
  subject: Subject,
  others: Type | undefined,
  branches: boolean,
  around: Surroundings,
  declare: Compounds["declare"],
): Code {
  const { type, names, rows } = subject;
  const cheap: Line[] = [];
  const dear: Line[] = [];
  for (const row of rows) {
    const wrong = wrongProperty(row, fault(row.type, code`p`, around), row.required);
    const text = code`${presenceLine(row, around.context)}${readLine(row, wrong)}`;
    if (text !== "") (row.isCheap ? cheap : dear).push({ text, isRead: wrong !== "", type: row.type });
  }
  const lines = [...cheap, ...dear];
  const object = lines.length === 0 ? "" : code`  const o = value as v.Loose<${type}>;\n`;
  return code`/** Reads property after property: the faster way where values have few shapes. */
export function ${names.read}(${parametersOf(subject)}): boolean {
  if (${notAnObject(around.native)}) return false;
${recallLine(subject, names.read, branches)}${object}${linesOrCalls(lines, type, around.context, declare)}${otherLines(subject, others, around)}  return true;
}`;
}

/** What refuses a value without a property that must be there, where no test of the property itself does. */
function presenceLine({ name, type, required, spelling: { literal } }: Row, context: RenderContext): Code | "" {
  if (!required || !acceptsUndefined(type, context)) return "";
  const absent = name in Object.prototype ? code`!v.isOwn(o, ${literal})` : code`!(${literal} in o)`;
  return code`  if (${absent}) return false;\n`;
}

/** What looks at the properties that the table does not name. */
function otherLines({ names, isStrict }: Subject, others: Type | undefined, around: Surroundings): Code | "" {
  if (isStrict) {
    return code`  // The keys of the last value, all known: where this one has the same in the same order, comparing is enough.
  const last = ${names.keys};
  const { length } = last;
  let at = 0;
  for (const key in value) {
    if (at >= length || key !== last[at]) return v.hasKnownKeys(value, ${names.knows}, last);
    at++;
  }
`;
  }
  const wrong = others && fault(others, code`item`, around);
  if (!others || !wrong) return "";
  return code`  for (const key in value) {
    if (${names.knows}(key) || !v.isOwn(value, key)) continue;
${isLeaf(others, around.context) ? "" : code`    v.spend(1);\n`}    const item = (value as v.Members)[key];
    if (${wrong}) return false;
  }
`;
}
