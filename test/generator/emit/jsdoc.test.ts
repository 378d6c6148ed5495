import fc from "fast-check";
import { ScriptTarget, ts } from "ts-morph";
import { expect, test } from "vitest";
import { type Banner, type Comment, code } from "../../../generator/emit/code.js";
import { type JsDocTag, jsDoc } from "../../../generator/emit/jsdoc.js";
import { printTypeScript, StructureKind } from "../../../generator/emit/typescript.js";
import { written } from "../../support/written.js";

/** What TypeScript's own parser finds in a printed file. */
interface Found {
  readonly statements: number;
  readonly members: readonly string[];
  readonly tags: readonly string[];
  /** The comment's text without the frame: stars at line starts, line breaks. */
  readonly comment: string;
  readonly faults: number;
}

function printed(docs: Comment | undefined): string {
  return printTypeScript(written<Banner>("@generated"), {
    statements: [
      {
        kind: StructureKind.Interface,
        name: code`A`,
        isExported: true,
        properties: [{ name: code`a`, type: code`string`, docs: docs === undefined ? [] : [docs] }],
      },
    ],
  });
}

function parse(source: string): Found {
  const file = ts.createSourceFile("a.ts", source, ScriptTarget.Latest, true);
  const { parseDiagnostics } = file as unknown as { readonly parseDiagnostics: readonly unknown[] };
  const declaration = file.statements.find(ts.isInterfaceDeclaration);
  const [member] = declaration?.members ?? [];
  const comments = member ? ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc) : [];
  return {
    statements: file.statements.length,
    members: (declaration?.members ?? []).map(({ name }) => name?.getText() ?? ""),
    tags: comments.flatMap(({ tags = [] }) => tags.map(({ tagName }) => tagName.text)),
    comment: comments
      .map((comment) =>
        comment
          .getText()
          .replace(/^\/\*\*/, "")
          .replace(/\*\/$/, "")
          .replace(/\n *\* ?/g, " "),
      )
      .join(" "),
    faults: parseDiagnostics.length,
  };
}

/** Text in the words of the documented escapes: one line, `*\/`, `\@`; space counts once. */
function squeezed(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
}

const hostile = fc.constantFrom(
  ..."*/@\\{}`\n\r\t .!?A\"'<>[]()",
  "*/",
  "/**",
  "@deprecated",
  "@type {string}",
  " @see ",
  "{@link A}",
  "{ @link A}",
  "**@x",
  "* @x",
  "\n * @x",
  "```\n@x\n```",
  "\u2028@x",
  "\u0085@x",
  "\u00a0@x",
  "\u200b@x",
  "\u3000@x",
  "\ufeff@x",
  "a@b.c",
  "One. Two",
  "//",
  "\0",
  "\u202e",
  "\ud800",
);
const prose = fc.oneof(
  fc.array(hostile, { maxLength: 12 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);
const tags: fc.Arbitrary<readonly JsDocTag[]> = fc.array(
  fc.record(
    { name: fc.constantFrom("default", "deprecated", "format", "readonly", "writeonly"), text: prose },
    { requiredKeys: ["name"] },
  ),
  { maxLength: 3 },
);

test("whatever a document says, the file holds one interface, one member and the tags asked for", () => {
  fc.assert(
    fc.property(fc.option(prose, { nil: undefined }), tags, (description, asked) => {
      const found = parse(printed(jsDoc(description, asked)));
      expect(found).toMatchObject({ statements: 1, members: ["a"], faults: 0 });
      expect(found.tags).toEqual(asked.map(({ name }) => name));
    }),
    { numRuns: 3000 },
  );
});

test("the text of a comment is the description but for its escapes", () => {
  fc.assert(
    fc.property(prose, (description) => {
      const found = parse(printed(jsDoc(description)));
      const plain = (text: string) =>
        text
          .replaceAll("*\\/", "*/")
          .replace(/@\\(?=jsx)/gi, "@")
          .replaceAll("\\@", "@");
      const unescaped = plain(found.comment);
      const expected = plain(description).replace(
        /[\u202a-\u202e\u2066-\u2069]/g,
        (sign) => `\\u${sign.charCodeAt(0).toString(16)}`,
      );
      expect(squeezed(unescaped)).toBe(squeezed(expected));
    }),
    { numRuns: 3000 },
  );
});

test("a comment without hostile signs is left as it is, one sentence a line", () => {
  expect(jsDoc("One. Two a@b.c.")).toBe("\nOne.\nTwo a@b.c.");
  expect(jsDoc("One.")).toBe("One.");
  expect(jsDoc("One.", [{ name: "format", text: "date-time" }])).toBe("\nOne.\n\n@format date-time");
  expect(jsDoc(undefined, [{ name: "readonly" }])).toBe("@readonly");
});

test("where there is nothing to say there is no comment", () => {
  for (const nothing of [undefined, "", " ", "\n\t", "\0\u2028"]) expect(jsDoc(nothing)).toBeUndefined();
  expect(printed(jsDoc(""))).not.toContain("/*");
});

test.each([
  ["ends */ here", "ends *\\/ here"],
  ["@deprecated", "\\@deprecated"],
  ["see {@link A}", "see {\\@link A}"],
  ["write to a@b.c", "write to a@b.c"],
])("%j is written as %j", (text, written) => {
  expect(jsDoc(text)).toBe(written);
});
