import type { Dialect } from "../dialects/dialect.js";
import type { Type } from "../model/type.js";
import { lastSegment } from "./last-segment.js";
import type { Findings, TypeContext } from "./type-context.js";

/** The scalar that a text names in a dialect, as a whole or by its last part; undefined when it names none. */
export function scalarOf(text: string, context: TypeContext, found: Findings): Type | undefined {
  const { dialect, link } = context;
  const last = lastSegment(text);
  const isWord = (name: string) => Object.hasOwn(dialect.scalars, name);
  const key = isWord(text) ? text : last !== text && isWord(last) ? last : undefined;
  if (key === undefined) return undefined;
  const scalar = dialect.scalars[key];
  // A qualified name is another word: `kotlin.String` is no `String`. Only names without a meaning are known by their end.
  if (key !== text && scalar?.kind !== "unknown") return undefined;
  const shadow = shadowed(last, context);
  // Generators link what has no model to a document without a name.
  if (scalar && shadow !== undefined && scalar.kind !== "unknown" && link !== "") {
    found.ambiguous.add(last);
    return { kind: "unknown" };
  }
  if (context.inline?.replaces === "scalar" && scalar && scalar.kind !== "unknown") return context.inline.type;
  const linked = link !== undefined && scalar?.kind === "string" ? dialect.linkedStrings?.[link] : undefined;
  return linked ?? scalar;
}

/** Without the stars and spaces at its end. */
function withoutStars(word: string): string {
  let end = word.length;
  while (end > 0 && "* ".includes(word.charAt(end - 1))) end--;
  return word.slice(0, end);
}

/** The model that a word of the language may mean as well. */
function shadowed(word: string, { dialect, models }: TypeContext): string | undefined {
  const { shadows, modelSuffix } = dialect;
  const plain = withoutStars(word);
  const bare = modelSuffix !== undefined && plain.endsWith(modelSuffix) ? plain.slice(0, -modelSuffix.length) : plain;
  const other = shadows && Object.hasOwn(shadows, plain) ? shadows[plain] : undefined;
  return [word, bare, other].find((name) => name !== undefined && models.has(name));
}

/** `NullableInt32` is the scalar `int32`. */
export function scalarNamed(name: string, { scalars }: Dialect): Type | undefined {
  const key = Object.keys(scalars).find((scalar) => lastSegment(scalar).toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : scalars[key];
}
