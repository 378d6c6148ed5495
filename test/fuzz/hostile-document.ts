import fc from "fast-check";
import type { SourceFile } from "../../generator/index.js";

/** What has become code, or moved a file, in some generator before. */
const poison = [
  ..."*/ /* // /** `${x}` ${ ` ' \" \\ \\\\ </script> <!-- --> {{ }} ; , : = => ( ) [ ] { } < > | \\| & && || # @ ! ? % %0A ::set-output".split(
    " ",
  ),
  ...[
    "\u2028",
    "\u2029",
    "\u202e",
    "\u2066",
    "\u200b",
    "\ufeff",
    "\u0000",
    "\u0007",
    "\u001b[2J",
    "\u009b",
    "\ud800",
    "\u00a0",
    "\t",
  ],
  ..."__proto__ constructor prototype toString hasOwnProperty valueOf eval(x) require('fs') import('x') process.exit()".split(
    " ",
  ),
  ...["//# sourceMappingURL=x", "// @ts-nocheck", "@ts-ignore", '/// <reference path="x" />', "@jsx h", "use strict"],
  ..."CON aux.md NUL LPT1 ../../etc/passwd /etc/passwd C:\\x file:///x a/b .. . index Index runtime".split(" "),
  ..."class default function await yield never any unknown null undefined NaN Infinity -0 1e999 0x10 007 1_000".split(
    " ",
  ),
  ..."Record Array Object Function Map Set Symbol Promise Partial v Schema Issue Result".split(" "),
  ...["é", "e\u0301", "ﬁ", "İ", "ı", "ß", "ẞ", "字", "😀", "𝒳", "K", "Å"],
  ..."&lt; &#42;&#47; &amp;lt; &#x2028; &quot; &copy; &bogus; *a* **b** _c_ `d` [x](y) ![x](y) <b> <!--x-->".split(" "),
  ..."str int float bool datetime date object list[ dict( List< Map[ Dictionary< str? str[] [Room](Room.md) [**Room**](Room.md)".split(
    " ",
  ),
  ...[
    "[optional]",
    "[readonly]",
    "[default to ",
    "[default to 'x']",
    "[default to True]",
    "[enum: ",
    "Enum:",
    "]",
    "Will be null if ",
  ],
  ..."a A b foo Foo FOO foo_bar fooBar FooBar _x x_ 1a".split(" "),
  " ",
  ". ",
];

/** A piece of text of someone who knows how generators fail. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.array(fc.constantFrom(...poison), { maxLength: 6 }).map((parts) => parts.join("")) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...poison), { maxLength: 4 }).map((parts) => parts.join(" ")) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
);

const name = fc.oneof(
  fc.constantFrom("id", "start_time", "StartTime", "__proto__", "constructor", "class", "a-b", "x"),
  hostileText,
);

/** A type as generators write it, or nearly. */
export const hostileType: fc.Arbitrary<string> = fc.letrec<{ type: string }>((tie) => ({
  type: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      "str",
      "int",
      "string",
      "datetime",
      "Room",
      "[Room](Room.md)",
      "object",
      "Boolean",
      "`str`",
      "**str**",
    ),
    hostileText,
    fc
      .tuple(
        fc.constantFrom("list[", "List<", "dict(str, ", "Array<", "Map<String, ", "Option<", "["),
        tie("type"),
        fc.constantFrom("]", ">", ")", ""),
      )
      .map((parts) => parts.join("")),
    fc.tuple(tie("type"), fc.constantFrom("?", "[]", " | ", ", ", "*")).map((parts) => parts.join("")),
  ),
})).type;

/** Notes as generators write them, or nearly. */
export const hostileNotes: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "[optional] ",
        "[readonly] ",
        "[default to ",
        "]",
        "[Enum: [a, b]]",
        "[Pattern: /^a$/]",
        "defaults to ",
      ),
      hostileText,
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join(""));

const row = fc
  .tuple(name, hostileType, hostileText, hostileNotes)
  .map(([property, type, description, notes]) => `**${property}** | ${type} | ${description} | ${notes}`);

const table = fc
  .tuple(
    fc.constantFrom(
      "Name | Type | Description | Notes",
      "|Name | Type | Description | Notes|",
      "Name | Type",
      "Property | Type | Description",
    ),
    fc.constantFrom("--- | --- | --- | ---", "|---|---|---|---|", "--- | ---", "-", ""),
    fc.array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: hostileText }), { maxLength: 5 }),
    fc.constantFrom("\n", "\r\n", "\r"),
  )
  .map(([head, dashes, rows, end]) => [head, dashes, ...rows, ""].join(end));

const block = fc.oneof(
  { weight: 4, arbitrary: table },
  hostileText,
  fc
    .tuple(fc.constantFrom("# ", "## ", "> ", "- ", "```\n", "    ", "---\ntitle: "), hostileText)
    .map((parts) => parts.join("")),
  fc.constantFrom(
    "## Properties",
    "## Enum",
    "_Package 1.0.0_",
    "[[Back to README]](../README.md)",
    '* `A` (value: `"a"`)',
    "---",
  ),
);

const fileName = fc.oneof(
  fc.constantFrom(
    "Room",
    "Guest",
    "room",
    "Café",
    "Cafe\u0301",
    "CON",
    "index",
    "constructor",
    "__proto__",
    "Array",
    "v",
  ),
  hostileText.map((text) => text.replace(/[/\\\u0000]/g, "_").slice(0, 40)),
);

/** A set of documents in which a stranger tries everything. */
export const hostileDocuments: fc.Arbitrary<readonly SourceFile[]> = fc.uniqueArray(
  fc
    .tuple(fileName, fc.option(hostileText), table, fc.array(block, { maxLength: 3 }))
    .map(([file, title, first, blocks]) => ({
      path: `specs/${file}.md`,
      text: [`# ${title ?? file}`, "## Properties", first, ...blocks].join("\n\n"),
    })),
  { minLength: 1, maxLength: 4, selector: ({ path }) => path },
);
