/**
 * Why documents were not brought: one sentence for a person, in the words *unexpected what, expected what; do what*.
 *
 * `misuse` is a source that is named wrongly or cannot be reached, `findings` a source whose content was refused.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly kind: "misuse" | "findings";

  constructor(kind: Refusal["kind"], message: string) {
    super(message);
    this.kind = kind;
  }
}
