import type { Literal, Plain } from "../../generator/emit/code.js";
import { plainCode, plainText, relativeAddress } from "../../generator/emit/markdown.js";
import type { InlineCode, Link, Phrase } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";

/** A type in words and links: "list of Segment". */
export function typePhrase(type: Type, context: RenderContext): readonly Phrase[] {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return [words(type.kind === "string" ? (type.format ?? "string") : type.kind)];
    case "boolean":
      return [words("boolean")];
    case "array":
      return [words("list of "), ...enclosed(type.items, context)];
    case "map":
      return [words("map of "), ...enclosed(type.values, context)];
    case "reference":
      return [modelLink(type.model, context)];
    case "enum": {
      const values = joined(type.values.map((value) => [code(JSON.stringify(value))]));
      return type.open ? [...values, words(" or another value")] : values;
    }
    case "union":
      return joined(type.members.map((member) => enclosed(member, context)));
    case "unknown":
      return [words("anything")];
  }
}

/** A link to the page of a model. */
export function modelLink(model: string, { pathTo }: RenderContext): Link {
  return { type: "link", url: relativeAddress(pathTo("docs", model)), text: plainText(model) };
}

/** Text of our own sources. */
export function words<const Text extends string>(...texts: readonly Literal<Text>[]): Plain {
  return (texts.length === 1 ? texts[0] : texts.join("")) as Plain;
}

/** Text as it stands in code. Doubled braces are parted here too: not every renderer of Vue leaves code alone. */
export function code(value: string): InlineCode {
  return { type: "inlineCode", value: plainCode(value) };
}

/** Phrases joined as a sentence does: `a, b or c`. */
export function joined(phrases: readonly (readonly Phrase[])[], last: " or " | " and " = " or "): readonly Phrase[] {
  const all: Phrase[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (index > 0) all.push(words(index === phrases.length - 1 ? last : ", "));
    all.push(...phrase);
  }
  return all;
}

/** A phrase within a phrase, in parentheses where it has more than one part. */
function enclosed(type: Type, context: RenderContext): readonly Phrase[] {
  const phrase = typePhrase(type, context);
  return phrase.length > 1 ? [words("("), ...phrase, words(")")] : phrase;
}
