import { describe, expect, test } from "vitest";
import { sameProse } from "../../../generator/changes/same-prose.js";

describe("descriptions that say the same:", () => {
  const pairs: readonly (readonly [string | undefined, string | undefined])[] = [
    [undefined, ""],
    ["One  line\nand another. ", "One line and another."],
    ["One.\\nTwo.", "One. Two."],
    ["a \\| b, c\\_d, \\*", "a | b, c_d, *"],
    ["1 &lt; 2 &amp;&amp; &quot;x&quot;", '1 < 2 && "x"'],
    ["if type &#x3D;&#61; &amp;#39;x&amp;#39;", "if type == 'x'"],
    ["&amp;lt;tag&amp;gt;", "<tag>"],
    ["It is **bold** and _light_.", "It is bold and light."],
    ["Set `from` first.", "Set from first."],
    ["See [the manual](a.html).", "See [the manual](https://example.org/b)."],
    ["See [the manual](a.html).", "See the manual."],
    ["One.<br/>Two. <b>Three</b>", "One. Two. Three"],
  ];
  test.each(pairs)("%j and %j", (a, b) => {
    expect(sameProse(a, b)).toBe(true);
    expect(sameProse(b, a)).toBe(true);
  });
});

describe("descriptions that do not:", () => {
  const pairs: readonly (readonly [string | undefined, string | undefined])[] = [
    [undefined, "Something."],
    ["A note", "A note."],
    ["The Id", "The ID"],
    ["image/*", "image/png"],
    ["image/*", "image/"],
    ["List<String>", "List<Integer>"],
    ["2 * 3 * 4", "2 3 4"],
    ["a_b", "ab"],
    ["[a-z]", "[a-f]"],
    ["Valid values: A, B", "Valid values: A, B, C"],
    ["at https://a.example", "at https://b.example"],
    ["yyyy-MM-ddTHH:mm:ss[.mmm]Z", "yyyy-MM-ddTHH:mm:ssZ"],
  ];
  test.each(pairs)("%j and %j", (a, b) => {
    expect(sameProse(a, b)).toBe(false);
    expect(sameProse(b, a)).toBe(false);
  });
});
