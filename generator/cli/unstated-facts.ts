/** What Swagger Codegen's tables leave out, whatever the language. */
const swagger = ["values of enumerations", "read-only marks", "deprecations", "limits (lengths, ranges)"];

/** Facts that the documents of a dialect cannot state, in the plural. A dialect that is not listed is not known to lose any. */
const lost: Readonly<Record<string, readonly string[]>> = {
  csharp: swagger,
  python: [...swagger, "sizes of numbers"],
};

/** What at least one of two sets cannot state: a change of it cannot be seen. */
export function unstatedFacts(before: string, after: string): readonly string[] {
  return [...new Set([...(lost[before] ?? []), ...(lost[after] ?? [])])];
}
