// @generated. Do not edit: run `schemadown generate`.

// What an issue is, and the words for it.

/** One thing that is wrong with a value, and where. */
export interface Issue {
  readonly path: (string | number)[];
  readonly code: Code;
  readonly expected: string;
  /** Path, expectation and value in one sentence. */
  readonly message: string;
}

/** What kind of thing is wrong. */
export type Code = "type" | "required" | "format" | "enum" | "union" | "unknown-property" | "too-deep" | "unreadable";

/** What `parse` throws: every issue, and a message that lists the first five. */
export class ValidationError extends Error {
  override readonly name: string = "ValidationError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    const lines = issues.slice(0, 5).map((issue) => issue.message);
    if (issues.length > 5) lines.push(`… and ${issues.length - 5} more`);
    super(lines.join("\n"));
    this.issues = issues;
  }
}

/** An issue, with its sentence: `segments[1].startTime: expected a date-time, got "yesterday"`. */
export function issue(path: (string | number)[], code: Code, expected: string, got: string): Issue {
  const place = path.length > 20 ? `${wordsOf(path.slice(0, 10))}…${wordsOf(path.slice(-5))}` : wordsOf(path);
  const start = place === "" ? place : `${place}: `;
  return { path, code, expected, message: `${start}expected ${expected}, got ${got}` };
}

/** A path in words: `segments[1].startTime`, `["odd key"]`. */
function wordsOf(path: readonly (string | number)[]): string {
  let place = "";
  for (const key of path) {
    const word = words.get(key) ?? remembered(key);
    place = place === "" && word.charCodeAt(0) === 46 ? `${key}` : place + word;
  }
  return place;
}

/** What a thousand keys add to a path, `.startTime` or `[1]`: to look at each letter takes longer than all else. */
const words = new Map<string | number, string>();

function remembered(key: string | number): string {
  const isWord = typeof key === "string" && /^[A-Za-z$_][\w$]{0,80}$/.test(key);
  const word = isWord ? `.${key}` : `[${show(key)}]`;
  if (words.size > 1000) words.clear();
  if (word.length < 100) words.set(key, word);
  return word;
}

/** A value in a few words, whatever it is. */
export function show(value: unknown): string {
  if (typeof value === "string") return quote(value);
  if (typeof value === "number") return Object.is(value, -0) ? "-0" : `${value}`;
  if (typeof value === "boolean" || value === undefined || value === null) return `${value}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  try {
    return Array.isArray(value) ? "an array" : "an object";
  } catch {
    return "something unreadable";
  }
}

/** The values of an enumeration: `"red", "green" or 5`. */
export function oneOf(values: readonly (string | number)[]): string {
  const shown = values.slice(0, 10).map(show);
  if (values.length > 10) return `${shown.join(", ")} or one of ${values.length - 10} others`;
  const last = shown.pop() ?? "nothing";
  return shown.length === 0 ? last : `${shown.join(", ")} or ${last}`;
}

function quote(text: string): string {
  const isLong = text.length > 60;
  if (!isLong && /^[ !#-[\]-~]*$/.test(text)) return `"${text}"`;
  const unseen = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;
  const shown = JSON.stringify(text.slice(0, 60));
  const safe = shown.replace(unseen, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return isLong ? `${safe}…` : safe;
}
