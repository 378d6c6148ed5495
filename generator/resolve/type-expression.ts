/** A type as a generator writes it: a name, its arguments, and signs after it. */
export interface TypeExpression {
  /** The last segment of a qualified name. */
  readonly name: string;
  readonly arguments: readonly TypeExpression[];
  /** `?` and `[]` after the type, in order. */
  readonly suffixes: readonly string[];
}

/**
 * Reads a type expression; undefined when any part of the text is left unread.
 *
 * One grammar serves all dialects; their tables say which names are lists, maps and scalars:
 *
 * ```text
 * type      = name [ "[" type *("," type) "]" | "<" type *("," type) ">" | "(" type *("," type) ")" ] *suffix
 * suffix    = "?" | "[]"
 *
 * dict(str, list[Segment])          List<Segment>?
 * ^    ^    ^    ^                  ^    ^       ^
 * name type type type               name type    suffix
 * ```
 *
 * Nesting is limited to 64, which no document reaches and no stack minds.
 */
export function parseTypeExpression(text: string): TypeExpression | undefined {
  const cursor = { text, index: 0 };
  const expression = readType(cursor, 0);
  skipSpace(cursor);
  return expression && cursor.index === text.length ? expression : undefined;
}

interface Cursor {
  readonly text: string;
  index: number;
}

const maximumNesting = 64;
const closers: Readonly<Record<string, string>> = { "[": "]", "<": ">", "(": ")" };

function readType(cursor: Cursor, depth: number): TypeExpression | undefined {
  if (depth > maximumNesting) return undefined;
  const name = readName(cursor);
  if (name === undefined) return undefined;
  const argumentList = readArguments(cursor, depth);
  if (argumentList === undefined) return undefined;
  return { name, arguments: argumentList, suffixes: readSuffixes(cursor) };
}

function readName(cursor: Cursor): string | undefined {
  skipSpace(cursor);
  const written = match(cursor, /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*/uy);
  return written?.split(".").at(-1);
}

function readArguments(cursor: Cursor, depth: number): readonly TypeExpression[] | undefined {
  const open = cursor.text[cursor.index] ?? "";
  const close = closers[open];
  if (close === undefined || cursor.text.startsWith("[]", cursor.index)) return [];
  const found: TypeExpression[] = [];
  do {
    cursor.index++;
    const argument = readType(cursor, depth + 1);
    if (!argument) return undefined;
    found.push(argument);
    skipSpace(cursor);
  } while (cursor.text[cursor.index] === ",");
  if (cursor.text[cursor.index] !== close) return undefined;
  cursor.index++;
  return found;
}

function readSuffixes(cursor: Cursor): readonly string[] {
  const found: string[] = [];
  for (;;) {
    const suffix = match(cursor, /\?|\[\]/y);
    if (suffix === undefined) return found;
    found.push(suffix);
  }
}

function skipSpace(cursor: Cursor): void {
  match(cursor, /\s+/y);
}

function match(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.index;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.index += found.length;
  return found;
}
