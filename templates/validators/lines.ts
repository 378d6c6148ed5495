import { type Code, code } from "../../generator/emit/code.js";
import type { Row } from "./row.js";

/** What is true of a property `p` that is wrong, from what is true of one that is none of its type; nothing when anything will do. */
export function wrongProperty({ required, isNullable, isCheap }: Row, fault: Code | ""): Code | "" {
  if (fault === "") return "";
  // The test that most values end with comes first; a call comes last.
  return isCheap
    ? code`${fault}${required ? "" : code` && p !== undefined`}${isNullable ? code` && p !== null` : ""}`
    : code`${required ? "" : code`p !== undefined && `}${isNullable ? code`p !== null && ` : ""}${fault}`;
}

/** Its line in the table. */
export function tableLine({ spelling, required, isNullable }: Row, check: Code): Code {
  const presence = required ? code`required` : code`optional`;
  return code`    ${spelling.key}: v.${presence}(${isNullable ? code`v.nullable(${check})` : check}),\n`;
}

/** Its line where property after property is read. */
export function readLine({ spelling }: Row, wrong: Code | ""): Code | "" {
  return wrong && code`  p = ${spelling.load}; if (${wrong}) return false;\n`;
}

/** Its line where the keys that are there are walked. */
export function walkLine({ spelling, required }: Row, wrong: Code | ""): Code {
  const check = wrong && code`if (${wrong}) return false; `;
  return code`      case ${spelling.literal}: ${check}${required ? code`found++; ` : ""}break;\n`;
}

/** Its line where issues are told, by a function that tells those of its type. */
export function tellLine({ spelling, required, isNullable }: Row, tell: Code): Code {
  const { literal, load } = spelling;
  const from = required ? code`, o` : "";
  return isNullable
    ? code`  v.tellNullable(${load}, at, ${literal}, ${tell}${from});\n`
    : code`  ${tell}(${load}, at, ${literal}${from});\n`;
}
