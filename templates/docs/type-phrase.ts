import type { Literal, Plain } from "../../generator/emit/code.js";
import { plainCode, plainText, relativeAddress } from "../../generator/emit/markdown.js";
import type { Phrase } from "../../generator/emit/page.js";
import type { RenderContext } from "../../generator/emit/target.js";
import type { Type } from "../../generator/model/type.js";
import { remembering } from "../../generator/text/remembering.js";

/** A type in words and links: "list of Segment". */
export function typePhrase(type: Type, context: RenderContext): Phrase[] {
  switch (type.kind) {
    case "string":
    case "integer":
    case "number":
      return words(type.kind === "string" ? (type.format ?? "string") : type.kind);
    case "boolean":
      return words("boolean");
    case "array":
      return [...words("list of "), ...enclosed(type.items, context)];
    case "map":
      return [...words("map of "), ...enclosed(type.values, context)];
    case "reference":
      return [modelLink(type.model, context)];
    case "enum":
      return [
        ...joined(type.values.map((value) => [code(JSON.stringify(value))])),
        ...words(type.open ? " or another value" : ""),
      ];
    case "union":
      return joined(type.members.map((member) => enclosed(member, context)));
    case "unknown":
      return words("anything");
  }
}

/** A link to the page of a model. Pages of one folder share their links. */
export function modelLink(model: string, { pathTo }: RenderContext): Phrase {
  let linkTo = links.get(pathTo);
  if (!linkTo) {
    linkTo = remembering((name) => ({
      type: "link",
      url: relativeAddress(pathTo("docs", name)),
      children: words(plainText(name)),
    }));
    links.set(pathTo, linkTo);
  }
  return linkTo(model);
}

const links = new WeakMap<RenderContext["pathTo"], (model: string) => Phrase>();

/** Text that is ours, or that `plainText` has made plain. */
export function words<const Text extends string>(value: Literal<Text> | Plain): Phrase[] {
  return value === "" ? [] : [{ type: "text", value: value as Plain }];
}

/** Text as it stands in code. Doubled braces are parted here too: not every renderer of Vue leaves code alone. */
export function code(value: string): Phrase {
  return { type: "inlineCode", value: plainCode(value) };
}

/** Phrases joined as a sentence does: `a, b or c`. */
export function joined(phrases: readonly Phrase[][], last: " or " | " and " | ", " = " or "): Phrase[] {
  const all: Phrase[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (index > 0) all.push(...words(index === phrases.length - 1 ? last : ", "));
    all.push(...phrase);
  }
  return all;
}

/** A phrase within a phrase, in parentheses where it has more than one part. */
function enclosed(type: Type, context: RenderContext): Phrase[] {
  const phrase = typePhrase(type, context);
  return phrase.length > 1 ? [...words("("), ...phrase, ...words(")")] : phrase;
}
