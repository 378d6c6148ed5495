/**
 * True when a description promises `null`, in the one wording that means it: "Will be null until", "when" or "if".
 *
 * The wording stands in 59 rows of Genesys' Python docs; 20 of 20 sampled were nullable. Looser wordings ("may be
 * null", "not null when") were wrong too often to be read.
 */
export function saysNull(description: string): boolean {
  return description.includes("Will be null ") && /\bWill be null (?:until|when|if)\b/.test(description);
}
