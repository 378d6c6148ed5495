/** A mistake in how the command was called or configured: one sentence for each, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
  readonly sentences: readonly string[];

  constructor(...sentences: readonly string[]) {
    super(sentences.join("\n"));
    this.sentences = sentences;
  }
}
