/** A name by its letters and digits alone, in lower case: what is left where languages spell one name each in their way. */
export function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
