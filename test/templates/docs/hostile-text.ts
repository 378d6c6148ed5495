import fc from "fast-check";

const fragments = [
  ...[
    "<script>alert(1)</script>",
    "<!--",
    "-->",
    "<!-- x -->",
    "<b",
    "</b>",
    "<?x?>",
    "<![CDATA[x]]>",
    "<A.B {...c}/>",
  ],
  ...["<https://a.example>", "<a@b.example>", "<!--@include: ./secret.md-->", "<llm-only>", "</llm-only>", "<<< @/x"],
  ...[
    "{{constructor}}",
    "{{",
    "}}",
    "{",
    "}",
    "{/* x */}",
    "{% raw %}",
    "{#id}",
    "{.class}",
    "import x",
    "export default",
  ],
  ...["[x](javascript:alert(1))", "![x](y)", "[x][y]", "[x]: y", "[^1]", "[^1]: x", "[", "]", "(", ")", "!", "[[toc]]"],
  ...["*", "**", "_", "__", "~", "~~", "`", "``", "```", "~~~", "$", "$$", "|", "\\|", "\\", "\\\\", "||", "| - | - |"],
  ...[
    "# ",
    "## x",
    "> ",
    "> [!NOTE]",
    "- ",
    "- [ ] x",
    "+ ",
    "1. ",
    "1) ",
    "---",
    "===",
    "***",
    ":::",
    "::: raw",
    ":-:",
  ],
  ...[
    "http://a.example",
    "https://",
    "//a.example",
    "www.a.example",
    "www.",
    "ftp://x",
    "mailto:a@b.example",
    "a@b@c.de",
  ],
  ...[
    "&lt;",
    "&#123;",
    "&amp;",
    "&",
    "&#x7b;&#x7b;",
    "*/",
    "@",
    "\n",
    "\r\n",
    "\n\n",
    "\t",
    "    ",
    "\u0000",
    "\u2028",
  ],
  ...["word", "a_b", "x", " ", ".", ":", "/", "é", "字", "\u{1f600}", "\u00a0", "end", "0"],
];

/** Text as a stranger would write it who knows every reader of our pages. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 8 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.string() },
);

/** Signs in the source of a paragraph or cell that some reader would take for more than text. */
export function aliveSigns(source: string): string[] {
  const unescaped = source.replace(/\\[!-/:-@[-`{-~]/g, "  ");
  return [...unescaped.matchAll(/[<{}$~@*`]|\/\/|www\.|^(?:import|export)\b|^:::/gim)].map(([sign]) => sign);
}
