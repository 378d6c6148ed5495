import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dialect } from "../../../generator/dialects/dialect.js";
import { dialects } from "../../../generator/dialects/index.js";
import { prose as proseOf } from "../../../generator/resolve/prose.js";

const [python] = dialects as readonly [Dialect];

function prose(written: string): string {
  return proseOf(written, python);
}

/** Text as a generator escapes it: the five signs of HTML as references, pipes with a backslash. */
function escaped(text: string): string {
  const references: Readonly<Record<string, string>> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replace(/[&<>"']/g, (sign) => references[sign] ?? sign).replaceAll("|", "\\|");
}

test("text that a generator escaped is read back as it was", () => {
  const sign = fc.constantFrom(..."&<>\"'|;#x39ampltquo*_`[]() é", "&amp;", "&#39;", "&lt;", "\u{1f600}");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(sign).map((parts) => parts.join("")),
        fc.string({ unit: "grapheme" }),
      ),
      (text) => {
        // A backslash before a pipe is a pipe in a table whatever the text was.
        fc.pre(!text.includes("\\|"));
        expect(prose(escaped(text))).toBe(text.trim());
      },
    ),
    { numRuns: 2000 },
  );
});

test("no text makes it throw, and text without `&`, pipes and space at its ends is left as it is", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof prose(text)).toBe("string");
      const plain = text.replace(/[&|]/g, "");
      expect(prose(plain)).toBe(plain.trim());
    }),
  );
});

test.each([
  ["&amp;lt;", "&lt;"],
  ["&amp;#39;", "&#39;"],
  ["&#39;", "'"],
  ["&#x27;", "'"],
  ["&#X27;", "'"],
  ["&quot;a&quot;", '"a"'],
  ["&copy;", "©"],
  ["&nGt;", "≫⃒"],
  ["a \\| b", "a | b"],
  ["  a  ", "a"],
  ["image/* and snake_case_", "image/* and snake_case_"],
  ["&", "&"],
  ["&;", "&;"],
  ["&nosuch;", "&nosuch;"],
  ["&copy", "&copy"],
  ["&#;", "&#;"],
  ["&#x;", "&#x;"],
  ["&#12345678;", "&#12345678;"],
  ["&#x1234567;", "&#x1234567;"],
])("%s is read as %s", (written, read) => {
  expect(prose(written)).toBe(read);
});

test.each(["&#0;", "&#xD800;", "&#xDFFF;", "&#x110000;", "&#9999999;"])(
  "%s names no character that a text can hold and is read as U+FFFD",
  (written) => {
    expect(prose(written)).toBe("\ufffd");
  },
);

test("a name of a member of Object.prototype is no reference", () => {
  for (const name of Object.getOwnPropertyNames(Object.prototype)) expect(prose(`&${name};`)).toBe(`&${name};`);
});

test.each([
  ["java", "say \\&quot;no\\&quot; \\\\ *_/", 'say "no" \\ */'],
  ["python", "say \\&quot;no\\&quot; \\\\ *_/", 'say "no" \\ *_/'],
  ["rust", "<b>raw</b> &amp; \\&quot;", "<b>raw</b> &amp; \\&quot;"],
  ["ruby", "\\#{x}", "#{x}"],
  ["powershell", "say &quot;&quot;no&quot;&quot;", 'say "no"'],
  ["csharp", "a - -b", "a --b"],
])("in %s %s is read as %s", (name, written, read) => {
  const newest = dialects.find((dialect) => dialect.name === name && dialect.announcesLosses !== false) as Dialect;
  expect(proseOf(written, newest)).toBe(read);
});
