import { type Code, code, joined } from "../../generator/emit/code.js";
import type { Compounds } from "./compounds.js";

/** What one property adds to the guard that reads property after property. */
export interface Line {
  readonly text: Code;
  /** True when it loads the property. */
  readonly isRead: boolean;
  /** True when it says how deep the property lies. */
  readonly isDeep: boolean;
  /** How many conditions it has at most. */
  readonly branches: number;
}

/** TypeScript follows 2,000 branches of a function and refuses a longer one (TS2563). */
const branchesOfFunction = 1200;

/** The lines of a guard or, where they are more than TypeScript follows, calls of functions that hold them between them. */
export function linesOrCalls(lines: readonly Line[], type: Code, declare: Compounds["declare"]): Code {
  const parts = partsOf(lines);
  return parts.length > 1 ? joined(parts.map(call), "") : bodyOf(lines);

  function call(part: readonly Line[], index: number): Code {
    const isDeep = part.some((line) => line.isDeep);
    const name = declare(`part ${index} of ${type}`, code`readPartOf${type}`, (name) => {
      return code`function ${name}(o: v.Loose<${type}>${isDeep ? code`, depth: number` : ""}): boolean {
${bodyOf(part)}  return true;
}`;
    });
    return code`  if (!${name}(o${isDeep ? code`, depth` : ""})) return false;\n`;
  }
}

function partsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const parts: Line[][] = [[]];
  let total = 0;
  for (const line of lines) {
    total += line.branches;
    if (total > branchesOfFunction) {
      parts.push([]);
      total = line.branches;
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
