import type { Change } from "./change.js";

/** By how much the version of the generated package should rise, in the words of Semantic Versioning. */
export type Bump = "major" | "minor" | "patch" | "none";

/**
 * The bump that the changes ask for: major where code stops compiling, patch where only words about it change, minor for
 * everything between (a name more, a validator that decides otherwise, a deprecation).
 */
export function recommendBump(changes: readonly Pick<Change, "kind" | "breaking">[]): Bump {
  if (changes.length === 0) return "none";
  if (changes.some(({ breaking }) => breaking)) return "major";
  return changes.every(({ kind }) => kind === "description-changed" || kind === "default-changed") ? "patch" : "minor";
}
