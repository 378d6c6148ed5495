/**
 * Text from a document as a terminal can show it: control characters, escape sequences and bidirectional controls are
 * spelled out, so that no document can paint over a message or forge one.
 */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** The same of a text whose line ends are its own. Within JSON what is spelled out reads as the same text. */
export function visibleLines(text: string): string {
  return text.split("\n").map(visible).join("\n");
}
