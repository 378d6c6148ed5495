import { type Code, code, joined } from "../../generator/emit/code.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";
import type { Compounds } from "./compounds.js";
import { isDeepType } from "./condition.js";

/** What one property adds to the guard that reads property after property. */
export interface Line {
  readonly text: Code;
  /** True when it loads the property. */
  readonly isRead: boolean;
  /** The type of the property. */
  readonly type: Type;
}

/** TypeScript follows 2,000 branches of a function and refuses a longer one (TS2563). */
const branchesOfFunction = 1200;

/** No condition is shorter: `p !== "" && `. */
const lettersOfBranch = 10;

/** The lines of a guard or, where they are more than TypeScript follows, calls of functions that hold them between them. */
export function linesOrCalls(
  lines: readonly Line[],
  type: Code,
  context: RenderContext,
  declare: Compounds["declare"],
): Code {
  const parts = partsOf(lines);
  return parts.length > 1 ? joined(parts.map(call), "") : bodyOf(lines);

  function call(part: readonly Line[], index: number): Code {
    const isDeep = part.some((line) => line.isRead && isDeepType(line.type, context));
    const name = declare(`part ${index} of ${type}`, code`readPartOf${type}`, (name) => {
      return code`function ${name}(o: v.Loose<${type}>${isDeep ? code`, depth: number` : ""}): boolean {
${bodyOf(part)}  return true;
}`;
    });
    return code`  if (!${name}(o${isDeep ? code`, depth` : ""})) return false;\n`;
  }
}

function partsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  if (letters < branchesOfFunction * lettersOfBranch) return [lines];
  const parts: Line[][] = [[]];
  let total = 0;
  for (const line of lines) {
    const branches = line.text.split(" && ").length + 1;
    total += branches;
    if (total > branchesOfFunction) {
      parts.push([]);
      total = branches;
    }
    parts.at(-1)?.push(line);
  }
  return parts;
}

function bodyOf(lines: readonly Line[]): Code {
  const text = joined(
    lines.map((line) => line.text),
    "",
  );
  return lines.some(({ isRead }) => isRead) ? code`  let p: unknown;\n${text}` : text;
}
