import type { Dialect } from "../dialects/dialect.js";

/** A value as a language writes it, without the signs that say nothing in JSON. */
export interface Literal {
  readonly text: string;
  /** True when the text stood in quotes. */
  readonly quoted: boolean;
}

/** Takes wrappers and quotes off a value: `Some("x".to_string())` is the quoted text `x`. */
export function readLiteral(written: string, { literals }: Dialect): Literal {
  let text = written.trim();
  for (let found = true; found; ) {
    found = false;
    for (const wrapper of literals.wrappers) {
      const [before = "", after = ""] = wrapper.split("%");
      if (text.length <= before.length + after.length || !text.startsWith(before) || !text.endsWith(after)) continue;
      const inner = text.slice(before.length, text.length - after.length);
      // A letter behind a value is a sign of its type only behind a number: `1.5M`.
      if (before === "" && /^[a-zA-Z]$/.test(after) && !isNumber(inner)) continue;
      text = inner;
      found = true;
    }
  }
  const quoted = text.length > 1 && /^(["']).*\1$/s.test(text);
  if (!quoted) return { text, quoted };
  const inside = text.slice(1, -1);
  return { text: literals.escapes ? inside.replace(/\\(["'\\])/g, "$1") : inside, quoted };
}

/** True for a number as all languages write it. */
export function isNumber(text: string): boolean {
  return /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(text);
}
