/**
 * Text that a printer has made for one language. At run time it is a plain string; for the compiler it is not what a
 * document says until a printer of this folder has had it in hands.
 */
export type Printed<Language extends string = string> = string & { readonly [language]: Language };

declare const language: unique symbol;

/**
 * A piece of TypeScript. It is made of literals of our own sources and of what `stringLiteral`, `propertyKey` and their
 * like print; a `string`, such as a name or a description of a model, is none.
 */
export type Code = Printed<"TypeScript">;

/** The inside of a doc comment, which ends no comment and starts no tag that a document asked for. */
export type Comment = Printed<"comment">;

/** The sentence of a file's first line, which stays on that line and ends no comment of TypeScript, Markdown or JSON. */
export type Banner = Printed<"banner">;

/** A document of JSON. */
export type JsonText = Printed<"JSON">;

/** A page of Markdown. */
export type Page = Printed<"Markdown">;

/** What text may stand in a page: on one line, and no template of Vue (`plainText`), or text of our own sources. */
export type Plain = Printed<"Markdown text">;

/** The address of a file beside the page or of a place in it: `./A.md`, `../interfaces/A.ts`, `#a`. */
export type Address = Printed<"URL">;

/** A diagram of Mermaid, whose labels are spelled so that none can be syntax. */
export type Diagram = Printed<"Mermaid">;

/** A type whose values all stand in our own sources: neither `string` nor a pattern that a document could fill. */
export type Literal<Text extends string> = Text extends unknown
  ? Record<never, never> extends Record<Text, 1>
    ? never
    : Text
  : never;

/** TypeScript as it is written in our own sources; what is put in has to be code already. */
export function code(parts: TemplateStringsArray, ...holes: readonly (Code | number | "")[]): Code {
  let text = parts[0] ?? "";
  for (let at = 0; at < holes.length; at++) text += `${holes[at]}${parts[at + 1]}`;
  return text as Code;
}

/** A word of our own sources, where it is chosen by something else than where it is written. */
export function ours<const Text extends string>(text: Literal<Text>): Code {
  return text as unknown as Code;
}

/** Pieces of code with a text of our own sources between them. */
export function joined<const Text extends string>(pieces: readonly Code[], between: Literal<Text>): Code {
  return pieces.join(between) as Code;
}

/** The condition that is true where a term is false: `!isA(p)` as `isA(p)`, `p !== 1` as `p === 1`. */
export function negation(term: Code): Code {
  return (term.startsWith("!") ? term.slice(1) : term.replace(" !== ", " === ")) as Code;
}

/** A declaration that its module keeps to itself. */
export function unexported(declaration: Code): Code {
  return declaration.replace(/^export (?=function )/m, "") as Code;
}
