import { distance } from "fastest-levenshtein";

/**
 * The names that were probably meant, nearest first, three at most.
 *
 * Near is at most a quarter of the word's length in edits (at least 2, for words below five letters 1), whatever the case.
 */
export function suggest(word: string, names: readonly string[]): readonly string[] {
  const limit = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 4));
  if (word.length > longest) return [];
  const lower = word.toLowerCase();
  return names
    .filter((name) => Math.abs(name.length - word.length) <= limit)
    .map((name) => ({ name, edits: distance(lower, name.toLowerCase()) }))
    .filter(({ edits }) => edits <= limit)
    .toSorted((a, b) => a.edits - b.edits || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name);
}

/** Nobody mistypes a longer word; comparing two takes time by the product of their lengths. */
const longest = 200;

/** The end of a sentence: `; did you mean A, B or C?`, or a full stop. */
export function endGuessing(word: string, names: readonly string[]): string {
  return didYouMean(word, names) || ".";
}

/** `; did you mean A, B or C?`, or nothing: the end of a message. */
export function didYouMean(word: string, names: readonly string[]): string {
  const near = suggest(word, names).map((name) => `\`${name}\``);
  if (near.length === 0) return "";
  const last = near.at(-1);
  return `; did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(", ")} or ${last}`}?`;
}
