import type { Dialect } from "../dialects/dialect.js";
import { spelledSigns } from "../dialects/spelled-signs.js";
import { reservedWords } from "./reserved-words.js";

/**
 * The key in JSON of a property that a dialect spells in its own case.
 *
 * Snake case to camel case is right for 27,229 of the 27,348 properties of Genesys' Python SDK 213.0.0, measured
 * against the SDK's own map; guessing at acronyms makes it worse. Corrections set the rest.
 */
export function wireName(written: string, dialect: Dialect): string {
  const name = withoutReserve(written, dialect);
  switch (dialect.propertyCase) {
    case "camel":
    case "kept":
      return name;
    case "spelled":
      return withSigns(name);
    case "pascal":
      return lowerFirst(name.replace(/^_(?=[A-Z])/, ""));
    case "snake":
      return withoutPrefix(snakeToCamel(name), dialect);
  }
}

/** `start_time` is `startTime`; underscores at the start belong to the name. */
function snakeToCamel(name: string): string {
  return name.replace(/(?<=[^_])_+([a-zA-Z0-9])/g, (_, next: string) => next.toUpperCase());
}

/** Takes off what a generator adds to names that its language cannot write: reserved words, and digits at the start. */
function withoutReserve(name: string, { reserved, propertyCase }: Dialect): string {
  for (const template of reserved) {
    if (template.endsWith("{Name}")) {
      const inner = propertyCase === "snake" ? undefined : behind(name, template.slice(0, -"{Name}".length));
      if (inner !== undefined && isReserved(inner)) return lowerFirst(inner);
      continue;
    }
    const [before = "", after = ""] = template.split("{name}");
    if (name.length <= before.length + after.length || !name.startsWith(before) || !name.endsWith(after)) continue;
    const inner = name.slice(before.length, name.length - after.length);
    const isQuoted = before !== "" && (after !== "" || before === "r#");
    if (isQuoted || isReserved(inner)) return inner;
  }
  return name;
}

function behind(name: string, prefix: string): string | undefined {
  return name.startsWith(prefix) ? name.slice(prefix.length) : undefined;
}

function isReserved(name: string): boolean {
  return /^\d/.test(name) || reservedWords.includes(name.toLowerCase());
}

/** `pcFrom` is `from` where the dialect writes `pc{Name}`. */
function withoutPrefix(name: string, { reserved }: Dialect): string {
  for (const template of reserved) {
    const prefix = template.endsWith("{Name}") ? template.slice(0, -"{Name}".length) : undefined;
    if (prefix === undefined || !name.startsWith(prefix)) continue;
    const rest = name.slice(prefix.length);
    if (/^[A-Z]/.test(rest)) return lowerFirst(rest);
  }
  return name;
}

/** `snakeUnderscorecase` is `snake_case`. */
function withSigns(name: string): string {
  return Object.entries(spelledSigns).reduce((text, [word, sign]) => text.replaceAll(word, sign), name);
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
