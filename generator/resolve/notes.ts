import { remembering } from "../text/remembering.js";

/** What the notes of a row say, still as written. */
export interface Notes {
  readonly optional: boolean;
  readonly readOnly: boolean;
  /** The text of a default, in the words of the dialect's language. */
  readonly default?: string;
  /** The texts of the values of an enumeration, parted as the notes part them. */
  readonly enum?: string;
  /** Notes that nobody can read. */
  readonly unknown: readonly string[];
}

/**
 * Reads the notes of a row, in any order.
 *
 * ```text
 * [optional] [readonly] [default to X] [Enum: [a, b]] [Max: 10] [Pattern: ^a$] [foreignkey]
 * if omitted the server will use the default value of X      defaults to X      must be one of ["a", ]
 * ```
 */
export const readNotes: (text: string) => Notes = remembering((text) => {
  let optional = false;
  let readOnly = false;
  let fallback: string | undefined;
  let values: string | undefined;
  const unknown: string[] = [];
  for (const note of split(text)) {
    const [, head, body] = valued.exec(note) ?? [];
    if (/^\[optional(?: property)?\]$/.test(note)) optional = true;
    else if (/^\[readonly(?: property)?\]$/.test(note)) readOnly = true;
    else if (head === "[default to ") fallback = withoutEnd(body ?? "");
    else if (head === "[Enum: ") values = withoutEnd(body ?? "").replace(/^\[(.*)\]$/s, "$1");
    else if (head === "must be one of [") values = withoutEnd(body ?? "").trim();
    else if (head === "if omitted the server will use the default value of " || head === "defaults to ")
      fallback = body?.replace(/,\s*$/, "");
    else if (!silent.test(note)) unknown.push(note);
  }
  return {
    optional,
    readOnly,
    ...(fallback !== undefined && { default: fallback }),
    ...(values !== undefined && { enum: values }),
    unknown,
  };
});

const valued =
  /^(\[default to |\[Enum: |must be one of \[|if omitted the server will use the default value of |defaults to )(.*)$/s;

/** Notes that say nothing that a catalog could hold: constraints, and what is true of every such value. */
const silent =
  /^\[(?:Max|Min|Max\. length|Min\. length|Max\. items|Min\. items|Pattern): .*\]$|^\[foreignkey\]$|^value must /s;

/** Where a note begins: a bracket with a known word in it, or one of the known sentences. */
const begin =
  /\[(?:optional|readonly)(?: property)?\]|\[(?:default to|Enum:|Max:|Min:|Max\. length:|Min\. length:|Max\. items:|Min\. items:|Pattern:|foreignkey\])|if omitted the server will use the default value of |defaults to |must be one of \[|value must (?:conform|be) /g;

/** The notes of a text, each to where the next begins, or to its own closing bracket. */
function split(text: string): readonly string[] {
  const starts = [...text.matchAll(begin)].map((match) => match.index);
  const notes: string[] = [];
  let from = 0;
  for (const [index, start] of starts.entries()) {
    if (start < from) continue;
    push(notes, text.slice(from, start));
    from = endOf(text, start, starts[index + 1] ?? text.length);
    push(notes, text.slice(start, from));
  }
  push(notes, text.slice(from));
  return notes;
}

/** The end of a note: behind its last bracket before the next note, where it has brackets. */
function endOf(text: string, start: number, limit: number): number {
  const said = text.slice(start, limit);
  if (!said.startsWith("[")) return limit;
  if (/^\[(?:optional|readonly)/.test(said)) return start + said.indexOf("]") + 1;
  const close = said.lastIndexOf("]");
  return close === -1 ? limit : start + close + 1;
}

function push(notes: string[], text: string): void {
  if (text.trim() !== "") notes.push(text.trim());
}

function withoutEnd(text: string): string {
  return text.replace(/\]\s*$/, "").trim();
}
