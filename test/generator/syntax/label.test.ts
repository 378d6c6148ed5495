import fc from "fast-check";
import { expect, test } from "vitest";
import { label } from "../../../generator/syntax/label.js";

test.each([
  ["**name**", { text: "name" }],
  ["plain", { text: "plain" }],
  ["`name`", { text: "name" }],
  ["**[key](#key)**", { text: "key", anchor: "key" }],
  ["[**List&lt;Pet&gt;**](Pet.md)", { text: "List<Pet>", link: "Pet" }],
  ["[**List<Pet>**](../models/Pet.html)", { text: "List<Pet>", link: "../models/Pet" }],
  ["Pointer to [***os.File**](*os.File.md)", { text: "Pointer to *os.File", link: "*os.File" }],
  ["Pointer to [**NullableTime**", { text: "Pointer to NullableTime" }],
  ["Option<[**models::Pet**](Pet.md)>", { text: "Option<models::Pet>", link: "Pet" }],
  ["[**pet_t**](pet.md) \\*", { text: "pet_t *", link: "pet" }],
  ["**binary_t***", { text: "binary_t*" }],
  ["[**[Leaf]**](Leaf.md)", { text: "[Leaf]", link: "Leaf" }],
  ["[**AnyType**](.md)", { text: "AnyType", link: "" }],
  ["**\\OpenAPI\\Client\\Model\\Pet[]**", { text: "\\OpenAPI\\Client\\Model\\Pet[]" }],
  ["**snake\\_case**", { text: "snake_case" }],
  ["**__proto__**", { text: "__proto__" }],
  ["**end*/**", { text: "end*/" }],
  ["**var&quot;a|b&quot;**", { text: 'var"a|b"' }],
  ["****", { text: "" }],
  ["", { text: "" }],
])("%s is read", (written, expected) => {
  expect(label(written)).toEqual(expected);
});

test("no text makes it throw, and bold is taken off whatever it holds", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof label(text).text).toBe("string");
    }),
  );
  const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.:]*$/);
  fc.assert(
    fc.property(name, (text) => {
      expect(label(`**${text}**`).text).toBe(text);
      expect(label(`[**${text}**](${text}.md)`)).toEqual({ text, link: text });
    }),
  );
});
