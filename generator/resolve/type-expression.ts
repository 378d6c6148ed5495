import { remembering } from "../text/remembering.js";

/**
 * A type as a generator writes it. Every form keeps its own text, by which a dialect's table may know it as a whole.
 *
 * ```text
 * name     List<Segment>   dict(str, X)   LIST [T]   Vector{T}   map[String, T]   \DateTime   ::models::Pet
 * list     [T]   []T                     literals and prefixes of list types
 * map      {str: (T,)}   [String: T]   map[string]T   { [key: string]: T; }
 * union    A | B   A, B   (A, B,)
 * marked   Pointer to T   *T   T?   T[]   T!   T *
 * ```
 */
export type TypeExpression = { readonly text: string } & (
  | { readonly form: "name"; readonly name: string; readonly arguments: readonly TypeExpression[] }
  | { readonly form: "list"; readonly items: TypeExpression }
  | { readonly form: "map"; readonly key: TypeExpression; readonly values: TypeExpression }
  | { readonly form: "union"; readonly members: readonly TypeExpression[] }
  | { readonly form: "marked"; readonly mark: string; readonly inner: TypeExpression }
);

/** Reads a type expression; undefined when any part of the text is left unread. Nesting is limited to 64. */
export const parseTypeExpression: (text: string) => TypeExpression | undefined = remembering((text) => {
  if (/^\w+$/.test(text)) return { form: "name", name: text, arguments: [], text };
  const cursor: Cursor = { text, index: 0, depth: 0 };
  const expression = readUnion(cursor, ",|");
  skipSpace(cursor);
  return expression && cursor.index === text.length ? expression : undefined;
});

interface Cursor {
  readonly text: string;
  index: number;
  depth: number;
}

const maximumNesting = 64;
const closers: Readonly<Record<string, string>> = { "[": "]", "<": ">", "(": ")", "{": "}" };

/** Types between separators; a trailing comma ends a tuple. */
function readUnion(cursor: Cursor, separators: string): TypeExpression | undefined {
  skipSpace(cursor);
  const start = cursor.index;
  const members: TypeExpression[] = [];
  for (;;) {
    const member = readType(cursor);
    if (!member) return undefined;
    members.push(member);
    const end = cursor.index;
    skipSpace(cursor);
    const sign = cursor.text[cursor.index];
    if (sign === undefined || !separators.includes(sign)) {
      cursor.index = end;
      break;
    }
    cursor.index++;
    skipSpace(cursor);
    if (sign === "," && (cursor.index === cursor.text.length || cursor.text[cursor.index] === ")")) break;
  }
  const [only] = members;
  return members.length === 1 && only ? only : { form: "union", members, text: textFrom(cursor, start) };
}

function readType(cursor: Cursor): TypeExpression | undefined {
  if (cursor.depth >= maximumNesting) return undefined;
  cursor.depth++;
  const type = readPrefixed(cursor);
  cursor.depth--;
  return type;
}

function readPrefixed(cursor: Cursor): TypeExpression | undefined {
  skipSpace(cursor);
  // Annotations of Java say how a value is validated: `List<@Valid Pet>`.
  while (match(cursor, /@[\w.]+(?:\([^()]*\))?\s*/y) !== undefined);
  const start = cursor.index;
  const prefix = match(cursor, /Pointer to |\*|\?(?=[\w\\])/y);
  if (prefix !== undefined) {
    const inner = readType(cursor);
    return inner && { form: "marked", mark: prefix.trim(), inner, text: textFrom(cursor, start) };
  }
  if (match(cursor, /\[\]/y) !== undefined) {
    const items = readType(cursor);
    return items && { form: "list", items, text: textFrom(cursor, start) };
  }
  let type = readLiteral(cursor) ?? readNamed(cursor);
  while (type) {
    const mark = match(cursor, /\?|!|\[\]| ?\*/y);
    if (mark === undefined) return type;
    type = { form: "marked", mark: mark.trim(), inner: type, text: textFrom(cursor, start) };
  }
  return undefined;
}

/** `[T]`, `[K: V]`, `{K: V}`, `(A, B)`. */
function readLiteral(cursor: Cursor): TypeExpression | undefined {
  const open = cursor.text[cursor.index] ?? "";
  const close = closers[open];
  if (close === undefined || open === "<") return undefined;
  const start = cursor.index;
  cursor.index++;
  if (open === "{") match(cursor, /\s*\[\w+:\s*\w+(?=\]:)/y);
  const indexed = open === "{" && match(cursor, /\]:/y) !== undefined;
  const first = readUnion(cursor, open === "{" ? "|" : ",|");
  if (!first) return undefined;
  const inner = indexed ? { key: anyKey, values: first } : readMapRest(cursor, first);
  match(cursor, /\s*;/y);
  skipSpace(cursor);
  if (cursor.text[cursor.index] !== close) return undefined;
  cursor.index++;
  const text = textFrom(cursor, start);
  if (inner) return { form: "map", ...inner, text };
  if (open === "(") return first;
  return open === "[" ? { form: "list", items: first, text } : undefined;
}

/** The key of an index signature, whose type is a matter of the language. */
const anyKey: TypeExpression = { form: "name", name: "string", arguments: [], text: "string" };

function readMapRest(cursor: Cursor, key: TypeExpression): { key: TypeExpression; values: TypeExpression } | undefined {
  if (match(cursor, /\s*:/y) === undefined) return undefined;
  const values = readUnion(cursor, ",|");
  return values && { key, values };
}

function readNamed(cursor: Cursor): TypeExpression | undefined {
  const start = cursor.index;
  const name = match(cursor, /(?:::|\\)?[\p{L}\p{N}_$«»-]+(?:(?:\.|::|\\)[\p{L}\p{N}_$«»-]+)*(?:\{\})?/uy);
  if (name === undefined) return undefined;
  const open = /(?:::)?[ ]?([[<({])/y;
  open.lastIndex = cursor.index;
  const found = open.exec(cursor.text);
  const sign = found?.[1] ?? "";
  if (!found || cursor.text.startsWith("[]", open.lastIndex - 1)) {
    return { form: "name", name, arguments: [], text: textFrom(cursor, start) };
  }
  const arguments_: TypeExpression[] = [];
  cursor.index = open.lastIndex - 1;
  do {
    cursor.index++;
    const argument = readUnion(cursor, "|");
    if (!argument) return undefined;
    arguments_.push(argument);
    skipSpace(cursor);
  } while (cursor.text[cursor.index] === ",");
  if (cursor.text[cursor.index] !== closers[sign]) return undefined;
  cursor.index++;
  const [key] = arguments_;
  // `map[string]T`: the key stands in the brackets, the values behind them.
  if (
    name === "map" &&
    sign === "[" &&
    arguments_.length === 1 &&
    key &&
    /[\p{L}_*[]/uy.test(cursor.text.slice(cursor.index))
  ) {
    const values = readType(cursor);
    return values && { form: "map", key, values, text: textFrom(cursor, start) };
  }
  return { form: "name", name, arguments: arguments_, text: textFrom(cursor, start) };
}

function textFrom(cursor: Cursor, start: number): string {
  return cursor.text.slice(start, cursor.index).trim();
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
