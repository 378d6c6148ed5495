import { type Code, code, joined } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { ObjectModel } from "../../generator/model/model.js";
import type { Type } from "../../generator/model/type.js";
import type { Compounds } from "./compounds.js";
import { acceptsUndefined, fault, hasPaths, isAnything, isBranching, isLeaf, type Surroundings } from "./condition.js";
import { notAnObject, parametersOf, recallLine } from "./guard-head.js";
import type { Row, Subject } from "./subject.js";

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
  const branches =
    properties.some(({ type }) => isBranching(type, context)) || (others && isBranching(others, context));
  const object: Guarded = { subject, others, context, branches: branches === true };
  const reading: Surroundings = { ...compounds, context, path: "read", depth: code`depth + 1` };
  const walking: Surroundings = { ...reading, path: "walk" };
  // What is read first, then what is walked: in this order functions for arrays and maps stand in the module.
  const read = subject.rows.map((row) => rowFault(row, reading));
  const readOther = others ? fault(others, code`item`, reading) : "";
  const walk = subject.rows.map((row, at) =>
    hasPaths(row.property.type, context) ? rowFault(row, walking) : (read[at] ?? ""),
  );
  const walkOther = others ? fault(others, code`p`, walking) : "";
  return [
    ...(subject.isStrict || (others && !isAnything(others)) ? [knownNames(subject)] : []),
    readFunction(object, read, readOther),
    walkFunction(object, walk, walkOther),
  ];
}

/** An object, and what both of its guards need to know. */
interface Guarded {
  readonly subject: Subject;
  /** What properties are that the table does not name. */
  readonly others: Type | undefined;
  readonly context: RenderContext;
  /** True when there are two ways or more to go into one of its values. */
  readonly branches: boolean;
}

/** What is true of a property `p` that is wrong; nothing when anything will do. */
type Fault = Code | "";

function rowFault({ property: { type, required }, isNullable, isCheap }: Row, around: Surroundings): Fault {
  const wrong = fault(type, code`p`, around);
  if (wrong === "") return "";
  // The test that most values end with comes first; a call comes last.
  return isCheap
    ? code`${wrong}${required ? "" : code` && p !== undefined`}${isNullable ? code` && p !== null` : ""}`
    : code`${required ? "" : code`p !== undefined && `}${isNullable ? code`p !== null && ` : ""}${wrong}`;
}

function knownNames({ names, rows }: Subject): Code {
  const cases = rows.map(({ literal }) => code`    case ${literal}:\n`);
  const accept = cases.length === 0 ? "" : code`${joined(cases, "")}      return true;\n`;
  return code`function ${names.knows}(key: string): boolean {
  switch (key) {
${accept}    default:
      return false;
  }
}`;
}

function readFunction(
  { subject, others, context, branches }: Guarded,
  faults: readonly Fault[],
  otherFault: Fault,
): Code {
  const { type, names, rows } = subject;
  let cheap = code``;
  let dear = code``;
  let isRead = false;
  for (const [at, row] of rows.entries()) {
    const wrong = faults[at] ?? "";
    const line = code`${presenceLine(row, context)}${wrong && code`  p = ${row.load}; if (${wrong}) return false;\n`}`;
    if (wrong !== "") isRead = true;
    if (row.isCheap) cheap = code`${cheap}${line}`;
    else dear = code`${dear}${line}`;
  }
  const lines = code`${cheap}${dear}`;
  const spend = others && !isLeaf(others, context) ? code`    v.spend(1);\n` : "";
  const rest = subject.isStrict
    ? code`  // The keys of the last value, all known: where this one has the same in the same order, comparing is enough.
  const last = ${names.keys};
  const { length } = last;
  let at = 0;
  for (const key in value) {
    if (at >= length || key !== last[at]) return v.hasKnownKeys(value, ${names.knows}, last);
    at++;
  }
`
    : otherFault !== ""
      ? code`  for (const key in value) {
    if (${names.knows}(key) || !v.isOwn(value, key)) continue;
${spend}    const item = (value as v.Members)[key];
    if (${otherFault}) return false;
  }
`
      : "";
  return code`/** Reads property after property: the faster way where values have few shapes. */
export function ${names.read}(${parametersOf(subject)}): boolean {
  if (${notAnObject}) return false;
${recallLine(subject, names.read, branches)}${lines === "" ? "" : code`  const o = value as v.Loose<${type}>;\n`}${isRead ? code`  let p: unknown;\n` : ""}${lines}${rest}  return true;
}`;
}

/** What refuses a value without a property that must be there, where no test of the property itself does. */
function presenceLine({ property: { name, type, required }, literal }: Row, context: RenderContext): Code | "" {
  if (!required || !acceptsUndefined(type, context)) return "";
  const absent = name in Object.prototype ? code`!v.isOwn(o, ${literal})` : code`!(${literal} in o)`;
  return code`  if (${absent}) return false;\n`;
}

function walkFunction(
  { subject, others, context, branches }: Guarded,
  faults: readonly Fault[],
  otherFault: Fault,
): Code {
  const { type, names, rows, isDeep } = subject;
  let cases = code``;
  let needed = 0;
  for (const [at, { property, literal }] of rows.entries()) {
    const wrong = faults[at] ?? "";
    if (property.required) needed++;
    const check = wrong && code`if (${wrong}) return false; `;
    cases = code`${cases}      case ${literal}: ${check}${property.required ? code`found++; ` : ""}break;\n`;
  }
  const spend = others && !isLeaf(others, context) ? code`v.spend(1); ` : "";
  const rest = subject.isStrict
    ? code`      default: if (v.isOwn(value, key)) return false;\n`
    : otherFault === ""
      ? ""
      : code`      default: ${spend}if (v.isOwn(value, key) && ${otherFault}) return false;\n`;
  const head = code`/** Walks the keys that are there: the faster way where values have many shapes. */
export function ${names.walk}(${parametersOf(subject)}): boolean {
  if (${notAnObject}) return false;
`;
  if (rows.length === 0 && rest === "") return code`${head}  return true;\n}`;
  const read = code`${names.read}(${isDeep ? code`value, depth` : code`value`})`;
  const readsMembers = otherFault !== "" || faults.some((wrong) => wrong !== "");
  return code`${head}${recallLine(subject, names.walk, branches)}  if (!v.isPlain(value)) return ${read};
${needed > 0 ? code`  let found = 0;\n` : ""}  for (const key in value) {
${readsMembers ? code`    const p = (value as v.Members)[key];\n` : ""}    switch (key${rows.length > 0 ? code` as keyof ${type}` : ""}) {
${cases}${rest}    }
  }
  return ${needed > 0 ? code`found === ${needed} || ${read}` : code`true`};
}`;
}
