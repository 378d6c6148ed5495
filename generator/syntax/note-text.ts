/**
 * True for a text that generators write into the column of notes: marks in brackets, a default, the values of an enumeration.
 *
 * Pipes in descriptions are not escaped, so this is what tells the last cell of a row from the end of a description.
 * Takes time linear in the text.
 */
export function isNoteText(text: string): boolean {
  const rest = text.replace(/^(?:\s*\[(?:optional|readonly)(?: property)?\])*\s*/, "");
  if (rest === "" || rest === "[foreignkey]") return true;
  if (sentence.test(rest)) return true;
  return bracketed.test(rest) && /\]\s*$/.test(rest);
}

const sentence =
  /^(?:if omitted the server will use the default value of |defaults to |must be one of \[|value must (?:conform|be) )/;
const bracketed =
  /^\[(?:default to |Max: |Min: |Max\. (?:length|items): |Min\. (?:length|items): |Pattern: |Enum: |foreignkey\])/;
