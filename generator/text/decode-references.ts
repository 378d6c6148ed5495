import { decodeNamedCharacterReference } from "decode-named-character-reference";
import { decodeNumericCharacterReference } from "micromark-util-decode-numeric-character-reference";

/** Decodes the character references of a text once, by the rule of CommonMark 6.2: `&amp;lt;` is the text `&lt;`. */
export function decodeReferences(text: string): string {
  return text.includes("&") ? text.replace(reference, decode) : text;
}

const reference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9a-zA-Z]{1,31}));/g;

function decode(written: string, hexadecimal?: string, decimal?: string, name?: string): string {
  if (hexadecimal !== undefined) return decodeNumericCharacterReference(hexadecimal, 16);
  if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
  return decodeNamedCharacterReference(name ?? "") || written;
}
