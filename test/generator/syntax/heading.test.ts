import { expect, test } from "vitest";
import { headingText, isPropertiesHeading } from "../../../generator/syntax/heading.js";

test.each([
  ["# Pet", "Pet"],
  ["## Pet ##", "Pet"],
  ["# C#", "C#"],
  ["# **Pet**", "Pet"],
  ['# <a name="Pet"></a>Pet', "Pet"],
  ['# <a id="Pet"></a> Pet', "Pet"],
  ["# Pet {#pet}", "Pet"],
  ["# Pet{#pet-1} #", "Pet"],
  ["# {#pet}", ""],
  ["# Pet {pet}", "Pet {pet}"],
  ['# <a href="x">Pet</a>', '<a href="x">Pet</a>'],
  ["Pet {#pet}\n===", "Pet"],
])("the heading %j says %j", (written, text) => {
  expect(headingText(written)).toBe(text);
});

test("the heading of properties may name a place to link to", () => {
  expect(isPropertiesHeading(headingText("## Properties {#properties}"))).toBe(true);
});
