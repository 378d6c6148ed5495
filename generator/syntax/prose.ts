import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";

/**
 * A cell's text as its author typed it: the source slice with character references decoded and `\|` read as `|`.
 *
 * Not the tree's text: `image/*` and `snake_case_` lose characters to emphasis there (3 of 24,108 descriptions measured).
 * References are decoded once, by the rule of CommonMark 6.2, so `&amp;lt;` is the text `&lt;`.
 */
export function prose(slice: string): string {
  return slice.trim().replaceAll("\\|", "|").replace(reference, decode);
}

const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9a-zA-Z]{1,31}));/g;

function decode(written: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16);
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
  return decodeNamedCharacterReference(name ?? "") || written;
}
