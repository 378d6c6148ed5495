/** What the notes of a row say, still as written. */
export interface Notes {
  readonly optional: boolean;
  readonly readOnly: boolean;
  /** The text of a default, in the words of the dialect's language. */
  readonly default?: string;
  /** Notes that nobody can read. */
  readonly unknown: readonly string[];
}

/** Reads the notes of a row: `[optional]`, `[readonly]`, `[default to X]`, in any order. */
export function readNotes(text: string): Notes {
  let optional = false;
  let readOnly = false;
  let fallback: string | undefined;
  const unknown: string[] = [];
  for (const [note] of text.matchAll(/\[(?:[^[\]]|\[[^[\]]*\])*\]|[^\s[][^[]*|\[/g)) {
    const said = note.trim();
    const value = /^\[default to (.*)\]$/s.exec(said)?.[1];
    if (said === "[optional]") optional = true;
    else if (said === "[readonly]") readOnly = true;
    else if (value !== undefined) fallback = value;
    else unknown.push(said);
  }
  return { optional, readOnly, ...(fallback !== undefined && { default: fallback }), unknown };
}
