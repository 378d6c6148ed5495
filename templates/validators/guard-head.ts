import { type Code, code } from "../../generator/emit/code.js";
import type { Native } from "./scalar.js";
import type { Subject } from "./subject.js";

/** Written out, because a function for all would see the hidden classes of all; measured, it took a third more time. */
export function notAnObject(native: Native): Code {
  return code`typeof value !== "object" || value === null || ${native("Array")}.isArray(value)`;
}

/** The parameters of a model's guards. Only values that can be nested without end are told how deep they are. */
export function parametersOf({ isDeep }: Subject): Code {
  return isDeep ? code`value: unknown, depth: number` : code`value: unknown`;
}

/**
 * The lines that limit how deep values are nested, and that leave the answer to memory where a value was visited often.
 *
 * @param guard the name of the function that holds them
 * @param branches whether there are two ways or more to go into one value
 */
export function recallLine({ isRecursive, isDeep }: Subject, guard: Code, branches: boolean): Code | "" {
  // Alternatives within alternatives ask about one value again and again, twice as often with each level.
  if (!isRecursive && !branches) return "";
  const limit = isRecursive ? code`  if (depth > v.deepest) return false;\n` : "";
  return code`${limit}  if (v.isSpent(1)) return v.recall(${guard}, value, ${isDeep ? code`depth` : 0});\n`;
}
