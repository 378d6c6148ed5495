import { type Code, code } from "../../generator/emit/code.js";

/** What the lines of a property say of it, whatever its type is. */
export interface RowHead {
  /** Its name as a text: `"state"`. */
  readonly literal: Code;
  /** The name as a key of an object literal: `state`. */
  readonly key: Code;
  /** The expression that reads it of `o`. */
  readonly load: Code;
  readonly required: boolean;
  readonly isNullable: boolean;
  /** True when its test calls no function. */
  readonly isCheap: boolean;
}

/** What is true of a property `p` that is wrong, from what is true of one that is none of its type; nothing when anything will do. */
export function wrongProperty({ required, isNullable, isCheap }: RowHead, fault: Code | ""): Code | "" {
  if (fault === "") return "";
  // The test that most values end with comes first; a call comes last.
  return isCheap
    ? code`${fault}${required ? "" : code` && p !== undefined`}${isNullable ? code` && p !== null` : ""}`
    : code`${required ? "" : code`p !== undefined && `}${isNullable ? code`p !== null && ` : ""}${fault}`;
}

/** Its line in the table. */
export function tableLine({ key, required, isNullable }: RowHead, check: Code): Code {
  const presence = required ? code`required` : code`optional`;
  return code`    ${key}: v.${presence}(${isNullable ? code`v.nullable(${check})` : check}),\n`;
}

/** Its line where property after property is read. */
export function readLine({ load }: RowHead, wrong: Code | ""): Code | "" {
  return wrong && code`  p = ${load}; if (${wrong}) return false;\n`;
}

/** Its line where the keys that are there are walked. */
export function walkLine({ literal, required }: RowHead, wrong: Code | ""): Code {
  const check = wrong && code`if (${wrong}) return false; `;
  return code`      case ${literal}: ${check}${required ? code`found++; ` : ""}break;\n`;
}

/** Its line where issues are told, by a function that tells those of its type. */
export function tellLine({ load, literal, required, isNullable }: RowHead, tell: Code): Code {
  const from = required ? code`, o` : "";
  return isNullable
    ? code`  v.tellNullable(${load}, at, ${literal}, ${tell}${from});\n`
    : code`  ${tell}(${load}, at, ${literal}${from});\n`;
}
