import type { Dialect } from "../dialects/dialect.js";
import type { ModelNames } from "./model-names.js";
import { resolveType } from "./resolve-type.js";
import type { TypeCell } from "./type-cell.js";

/**
 * The places of type cells that may mean something else when a set has other models than before.
 *
 * What a cell means follows from its text, its link and what it is answered about names. Where each question of a cell is
 * answered as before, it asks no other ones and means the same. An enumeration in place only leaves questions out.
 */
export function cellsThatAsk(
  cells: readonly TypeCell[],
  dialect: Dialect,
  before: ModelNames,
  now: ModelNames,
): ReadonlySet<number> {
  let isOther = false;
  const same = <Answer>(answer: Answer, since: Answer): Answer => {
    if (answer !== since) isOther = true;
    return answer;
  };
  const models: ModelNames = {
    has: (name) => same(before.has(name), now.has(name)),
    like: (name) => same(before.like(name), now.like(name)),
  };
  const asking = new Set<number>();
  for (const [place, { type }] of cells.entries()) {
    const { text, link, anchor } = type;
    // Some print the type itself in the link, which is not kept.
    isOther = dialect.inlineWord === true && text === "inline" && anchor !== undefined;
    resolveType(text, link === undefined ? { dialect, models } : { dialect, models, link });
    if (isOther) asking.add(place);
  }
  return asking;
}
