import { type Code, code } from "../../generator/emit/code.js";
import type { Type } from "../../generator/model/type.js";
import { acceptsUndefined, fault, isLeaf, type Surroundings } from "./condition.js";
import { notAnObject, parametersOf, recallLine } from "./guard-head.js";
import { walkLine, wrongProperty } from "./lines.js";
import type { Subject } from "./subject.js";

/**
 * The guard that walks the keys that are there.
 *
 * @param others the type of properties that the table does not name
 * @param branches whether there are two ways or more to go into one value
 */
export function walkFunction(
  subject: Subject,
  others: Type | undefined,
  branches: boolean,
  around: Surroundings,
): Code {
  const { type, names, rows, isDeep, isStrict } = subject;
  // Where no key can be wrong, undefined is as good as absent: `read` is asked about what must be there.
  const skips = !isStrict && (others === undefined || acceptsUndefined(others, around.context));
  let lines = code``;
  let needed = 0;
  let isRead = false;
  for (const row of rows) {
    if (row.required) needed++;
    const wrong = wrongProperty(row, fault(row.type, code`p`, around), skips || row.required);
    lines = code`${lines}${walkLine(row, wrong)}`;
    if (wrong !== "") isRead = true;
  }
  const wrongOther = others ? fault(others, code`p`, around) : "";
  const head = code`/** Walks the keys that are there: the faster way where values have many shapes. */
export function ${names.walk}(${parametersOf(subject)}): boolean {
  if (${notAnObject(around.native)}) return false;
`;
  const rest = otherLine(subject, others, wrongOther, around);
  if (rows.length === 0 && rest === "") return code`${head}  return true;\n}`;
  const read = code`${names.read}(${isDeep ? code`value, depth` : code`value`})`;
  const member = isRead || wrongOther !== "" ? code`    const p = (value as v.Members)[key];\n` : "";
  const skip = skips && isRead ? code`    if (p === undefined) continue;\n` : "";
  return code`${head}${recallLine(subject, names.walk, branches)}  if (!v.isPlain(value)) return ${read};
${needed > 0 ? code`  let found = 0;\n` : ""}  for (const key in value) {
${member}${skip}    switch (key${rows.length > 0 ? code` as keyof ${type}` : ""}) {
${lines}${rest}    }
  }
  return ${needed > 0 ? code`found === ${needed} || ${read}` : code`true`};
}`;
}

/** What looks at a property that the table does not name. */
function otherLine(
  { isStrict }: Subject,
  others: Type | undefined,
  wrong: Code | "",
  { context }: Surroundings,
): Code | "" {
  if (isStrict) return code`      default: if (v.isOwn(value, key)) return false;\n`;
  if (!others || wrong === "") return "";
  const spend = isLeaf(others, context) ? "" : code`v.spend(1); `;
  return code`      default: ${spend}if (v.isOwn(value, key) && ${wrong}) return false;\n`;
}
