/**
 * Prose, one sentence per item, so that one edited sentence upstream is one changed line in a comment.
 *
 * A sentence ends at `.`, `!` or `?` before a space and a capital, a digit or an opening sign, unless the word before
 * is an abbreviation. Words are kept as they are; only the space between two sentences is dropped.
 */
export function sentences(prose: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (const match of prose.search(boundary) === -1 ? [] : prose.matchAll(boundary)) {
    const end = match.index + match[0].length - (match[1]?.length ?? 0);
    if (abbreviation.test(prose.slice(Math.max(start, end - longest), end))) continue;
    found.push(prose.slice(start, end));
    start = match.index + match[0].length;
  }
  const rest = prose.slice(start).trimEnd();
  if (rest !== "") found.push(rest);
  return found;
}

const boundary = /[.!?]["')\]]?(\s+)(?=[A-Z0-9"'([])/g;

/** Longer than any abbreviation with the sign before it, so that no slice looks at the whole sentence again. */
const longest = 12;

const abbreviation = /(?:^|[\s("'[])(?:e\.?g|i\.?e|etc|vs|cf|approx|incl|no|[A-Z])\.$/i;
